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
final class NativeReport {
  private NativeReport() {}

  private static final MethodHandle SCRATCH =
      Library.function("esmtpcode_report_scratch", JAVA_LONG, JAVA_LONG);

  static long scratch(long len) {
    try {
      return (long) SCRATCH.invokeExact(len);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle OPEN =
      Library.function("esmtpcode_report_open",
          JAVA_INT,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_LONG);

  static int open(
      MemorySegment message,
      long len,
      MemorySegment scratch,
      long scratchSize,
      MemorySegment report,
      long size) {
    try {
      return (int) OPEN.invokeExact(message, len, scratch, scratchSize, report, size);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle NEXT =
      Library.function("esmtpcode_report_next",
          JAVA_INT,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_LONG);

  static int next(
      MemorySegment message,
      long len,
      MemorySegment scratch,
      long scratchSize,
      MemorySegment report,
      long size,
      MemorySegment recipient,
      long recipientSize,
      MemorySegment verdict,
      long verdictSize) {
    try {
      return (int) NEXT.invokeExact(
          message, len, scratch, scratchSize, report, size, recipient, recipientSize, verdict,
          verdictSize);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
