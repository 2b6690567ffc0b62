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
final class NativeReply {
  private NativeReply() {}

  private static final MethodHandle READ =
      Library.function("esmtpcode_reply_read",
          JAVA_INT,
          ADDRESS,
          JAVA_LONG,
          JAVA_INT,
          ADDRESS,
          JAVA_LONG);

  static int read(MemorySegment s, long len, int flags, MemorySegment reply, long size) {
    try {
      return (int) READ.invokeExact(s, len, flags, reply, size);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle LINE =
      Library.function("esmtpcode_reply_line", JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);

  static int line(MemorySegment s, long len, MemorySegment position, MemorySegment text) {
    try {
      return (int) LINE.invokeExact(s, len, position, text);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle COMPOSE =
      Library.function("esmtpcode_reply_compose",
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          ADDRESS,
          JAVA_LONG,
          JAVA_INT,
          ADDRESS,
          JAVA_LONG,
          ADDRESS);

  static int compose(
      int reply,
      int code,
      MemorySegment text,
      long len,
      int flags,
      MemorySegment buf,
      long size,
      MemorySegment needed) {
    try {
      return (int) COMPOSE.invokeExact(reply, code, text, len, flags, buf, size, needed);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle IS_VALID =
      Library.function("esmtpcode_reply_is_valid", JAVA_INT, JAVA_INT);

  static int isValid(int reply) {
    try {
      return (int) IS_VALID.invokeExact(reply);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle OUTCOME =
      Library.function("esmtpcode_reply_outcome", JAVA_INT, JAVA_INT);

  static int outcome(int reply) {
    try {
      return (int) OUTCOME.invokeExact(reply);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle MEANING =
      Library.function("esmtpcode_reply_meaning", ADDRESS, JAVA_INT);

  static MemorySegment meaning(int reply) {
    try {
      return (MemorySegment) MEANING.invokeExact(reply);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle REFERENCE =
      Library.function("esmtpcode_reply_reference", ADDRESS, JAVA_INT, JAVA_INT);

  static MemorySegment reference(int reply, int index) {
    try {
      return (MemorySegment) REFERENCE.invokeExact(reply, index);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle CODE =
      Library.function("esmtpcode_reply_code", JAVA_INT, JAVA_INT, JAVA_INT);

  static int code(int reply, int index) {
    try {
      return (int) CODE.invokeExact(reply, index);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle PAIRING =
      Library.function("esmtpcode_reply_pairing", JAVA_INT, JAVA_INT, JAVA_INT);

  static int pairing(int reply, int code) {
    try {
      return (int) PAIRING.invokeExact(reply, code);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
