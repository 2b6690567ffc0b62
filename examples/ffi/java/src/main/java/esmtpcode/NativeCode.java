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
final class NativeCode {
  private NativeCode() {}

  private static final MethodHandle PACK =
      Library.function("esmtpcode_code_pack", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);

  static int pack(int cls, int subject, int detail) {
    try {
      return (int) PACK.invokeExact(cls, subject, detail);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle IS_VALID =
      Library.function("esmtpcode_code_is_valid", JAVA_INT, JAVA_INT);

  static int isValid(int code) {
    try {
      return (int) IS_VALID.invokeExact(code);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle CLS =
      Library.function("esmtpcode_code_class", JAVA_INT, JAVA_INT);

  static int cls(int code) {
    try {
      return (int) CLS.invokeExact(code);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle SUBJECT =
      Library.function("esmtpcode_code_subject", JAVA_INT, JAVA_INT);

  static int subject(int code) {
    try {
      return (int) SUBJECT.invokeExact(code);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle DETAIL =
      Library.function("esmtpcode_code_detail", JAVA_INT, JAVA_INT);

  static int detail(int code) {
    try {
      return (int) DETAIL.invokeExact(code);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle COMPARE =
      Library.function("esmtpcode_code_compare", JAVA_INT, JAVA_INT, JAVA_INT);

  static int compare(int a, int b) {
    try {
      return (int) COMPARE.invokeExact(a, b);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle PARSE =
      Library.function("esmtpcode_code_parse", JAVA_INT, ADDRESS, JAVA_LONG);

  static int parse(MemorySegment s, long len) {
    try {
      return (int) PARSE.invokeExact(s, len);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle PARSE_LENIENT =
      Library.function("esmtpcode_code_parse_lenient", JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS);

  static int parseLenient(MemorySegment s, long len, MemorySegment departures) {
    try {
      return (int) PARSE_LENIENT.invokeExact(s, len, departures);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle PREFIX =
      Library.function("esmtpcode_code_prefix", JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS);

  static long prefix(MemorySegment s, long len, MemorySegment code) {
    try {
      return (long) PREFIX.invokeExact(s, len, code);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle FIND =
      Library.function("esmtpcode_code_find", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS);

  static int find(MemorySegment s, long len, long from, MemorySegment where) {
    try {
      return (int) FIND.invokeExact(s, len, from, where);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle FORMAT =
      Library.function("esmtpcode_code_format", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);

  static long format(int code, MemorySegment buf, long size) {
    try {
      return (long) FORMAT.invokeExact(code, buf, size);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
