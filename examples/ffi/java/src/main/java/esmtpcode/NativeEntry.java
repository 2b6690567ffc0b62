// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Functions of the library. */
final class NativeEntry {
  private NativeEntry() {}

  private static final MethodHandle FIND =
      Library.function("esmtpcode_entry_find", ADDRESS, JAVA_INT);

  static MemorySegment find(int code) {
    try {
      return (MemorySegment) FIND.invokeExact(code);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle FIND_PROVIDER =
      Library.function("esmtpcode_entry_find_provider", ADDRESS, JAVA_INT, JAVA_INT);

  static MemorySegment findProvider(int code, int provider) {
    try {
      return (MemorySegment) FIND_PROVIDER.invokeExact(code, provider);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle DESCRIBE =
      Library.function("esmtpcode_entry_describe", ADDRESS, JAVA_INT, JAVA_INT);

  static MemorySegment describe(int code, int provider) {
    try {
      return (MemorySegment) DESCRIBE.invokeExact(code, provider);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle AT = Library.function("esmtpcode_entry_at", ADDRESS, JAVA_INT);

  static MemorySegment at(int index) {
    try {
      return (MemorySegment) AT.invokeExact(index);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle MATCH =
      Library.function("esmtpcode_entry_match", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);

  static int match(MemorySegment entry, MemorySegment words, long len) {
    try {
      return (int) MATCH.invokeExact(entry, words, len);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle CODE =
      Library.function("esmtpcode_entry_code", JAVA_INT, ADDRESS);

  static int code(MemorySegment entry) {
    try {
      return (int) CODE.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle LAST_CODE =
      Library.function("esmtpcode_entry_last_code", JAVA_INT, ADDRESS);

  static int lastCode(MemorySegment entry) {
    try {
      return (int) LAST_CODE.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle PROVIDER =
      Library.function("esmtpcode_entry_provider", JAVA_INT, ADDRESS);

  static int provider(MemorySegment entry) {
    try {
      return (int) PROVIDER.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle IS_REGISTERED =
      Library.function("esmtpcode_entry_is_registered", JAVA_INT, ADDRESS);

  static int isRegistered(MemorySegment entry) {
    try {
      return (int) IS_REGISTERED.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle IS_USUAL =
      Library.function("esmtpcode_entry_is_usual", JAVA_INT, ADDRESS);

  static int isUsual(MemorySegment entry) {
    try {
      return (int) IS_USUAL.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle OUTCOME =
      Library.function("esmtpcode_entry_outcome", JAVA_INT, ADDRESS);

  static int outcome(MemorySegment entry) {
    try {
      return (int) OUTCOME.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle BOUNCE =
      Library.function("esmtpcode_entry_bounce", JAVA_INT, ADDRESS);

  static int bounce(MemorySegment entry) {
    try {
      return (int) BOUNCE.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle CATEGORY =
      Library.function("esmtpcode_entry_category", JAVA_INT, ADDRESS);

  static int category(MemorySegment entry) {
    try {
      return (int) CATEGORY.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle REASON =
      Library.function("esmtpcode_entry_reason", JAVA_INT, ADDRESS);

  static int reason(MemorySegment entry) {
    try {
      return (int) REASON.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle SEVERITY =
      Library.function("esmtpcode_entry_severity", JAVA_INT, ADDRESS);

  static int severity(MemorySegment entry) {
    try {
      return (int) SEVERITY.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle ACTION =
      Library.function("esmtpcode_entry_action", JAVA_INT, ADDRESS);

  static int action(MemorySegment entry) {
    try {
      return (int) ACTION.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle RESPONSIBLE =
      Library.function("esmtpcode_entry_responsible", JAVA_INT, ADDRESS);

  static int responsible(MemorySegment entry) {
    try {
      return (int) RESPONSIBLE.invokeExact(entry);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle TEXT =
      Library.function("esmtpcode_entry_text", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);

  static MemorySegment text(MemorySegment entry, int part, int index) {
    try {
      return (MemorySegment) TEXT.invokeExact(entry, part, index);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle RELATED =
      Library.function("esmtpcode_entry_related", JAVA_INT, ADDRESS, JAVA_INT);

  static int related(MemorySegment entry, int index) {
    try {
      return (int) RELATED.invokeExact(entry, index);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle REPLY =
      Library.function("esmtpcode_entry_reply", JAVA_INT, ADDRESS, JAVA_INT);

  static int reply(MemorySegment entry, int index) {
    try {
      return (int) REPLY.invokeExact(entry, index);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
