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
final class Native {
  private Native() {}

  private static final MethodHandle VERSION_NUMBER =
      Library.function("esmtpcode_version_number", JAVA_INT);

  static int versionNumber() {
    try {
      return (int) VERSION_NUMBER.invokeExact();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle VERSION = Library.function("esmtpcode_version", ADDRESS);

  static MemorySegment version() {
    try {
      return (MemorySegment) VERSION.invokeExact();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle DATA_CHECKSUM =
      Library.function("esmtpcode_data_checksum", ADDRESS);

  static MemorySegment dataChecksum() {
    try {
      return (MemorySegment) DATA_CHECKSUM.invokeExact();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle NAME_GET =
      Library.function("esmtpcode_name_get", ADDRESS, JAVA_INT, JAVA_INT);

  static MemorySegment nameGet(int kind, int value) {
    try {
      return (MemorySegment) NAME_GET.invokeExact(kind, value);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle NAME_FIND =
      Library.function("esmtpcode_name_find", JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG);

  static int nameFind(int kind, MemorySegment name, long len) {
    try {
      return (int) NAME_FIND.invokeExact(kind, name, len);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle NAME_TEXT =
      Library.function("esmtpcode_name_text", ADDRESS, JAVA_INT, JAVA_INT);

  static MemorySegment nameText(int kind, int value) {
    try {
      return (MemorySegment) NAME_TEXT.invokeExact(kind, value);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle REASON_GROUP =
      Library.function("esmtpcode_reason_group", JAVA_INT, JAVA_INT);

  static int reasonGroup(int reason) {
    try {
      return (int) REASON_GROUP.invokeExact(reason);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle CLASSIFY =
      Library.function("esmtpcode_classify", JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG);

  static int classify(MemorySegment s, long len, MemorySegment verdict, long size) {
    try {
      return (int) CLASSIFY.invokeExact(s, len, verdict, size);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle CLASSIFY_CONTEXT =
      Library.function("esmtpcode_classify_context",
          JAVA_INT,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_LONG);

  static int classifyContext(
      MemorySegment s,
      long len,
      MemorySegment context,
      long contextLen,
      MemorySegment verdict,
      long size) {
    try {
      return (int) CLASSIFY_CONTEXT.invokeExact(s, len, context, contextLen, verdict, size);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle CLASSIFY_REPLY =
      Library.function("esmtpcode_classify_reply",
          JAVA_INT,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_LONG);

  static int classifyReply(
      MemorySegment s,
      long len,
      MemorySegment reply,
      long replySize,
      MemorySegment verdict,
      long size) {
    try {
      return (int) CLASSIFY_REPLY.invokeExact(s, len, reply, replySize, verdict, size);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle CLASSIFY_CODE =
      Library.function("esmtpcode_classify_code",
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          ADDRESS,
          JAVA_LONG);

  static int classifyCode(int reply, int code, int provider, MemorySegment verdict, long size) {
    try {
      return (int) CLASSIFY_CODE.invokeExact(reply, code, provider, verdict, size);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle REASON_TERM =
      Library.function("esmtpcode_reason_term", ADDRESS, JAVA_INT, JAVA_INT);

  static MemorySegment reasonTerm(int vocabulary, int reason) {
    try {
      return (MemorySegment) REASON_TERM.invokeExact(vocabulary, reason);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle RULE_NAME =
      Library.function("esmtpcode_rule_name", ADDRESS, JAVA_INT);

  static MemorySegment ruleName(int rule) {
    try {
      return (MemorySegment) RULE_NAME.invokeExact(rule);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
