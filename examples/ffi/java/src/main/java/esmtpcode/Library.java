// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The shared library: at the property or variable that names it, or where the system finds it. */
final class Library {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup SYMBOLS = open();

  private Library() {}

  private static SymbolLookup open() {
    String path = System.getProperty("esmtpcode.library", System.getenv("ESMTPCODE_LIBRARY"));
    return path != null
        ? SymbolLookup.libraryLookup(Path.of(path), Arena.global())
        : SymbolLookup.libraryLookup("libesmtpcode.so.1", Arena.global());
  }

  /** Every function is short and pure, so it may read and write arrays of Java where they are. */
  static MethodHandle function(String name, MemoryLayout returns, MemoryLayout... takes) {
    return LINKER.downcallHandle(
        SYMBOLS.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name)),
        FunctionDescriptor.of(returns, takes),
        Linker.Option.critical(true));
  }

  /** A constant of the library. */
  static Optional<String> string(MemorySegment s) {
    return s.address() == 0
        ? Optional.empty()
        : Optional.of(s.reinterpret(Long.MAX_VALUE).getString(0, US_ASCII));
  }

  static String text(byte[] data, int offset, int length) {
    return new String(data, offset, length, UTF_8);
  }

  /** What next gives for 0, 1, ... until it is empty. */
  static <T> List<T> list(IntFunction<Optional<T>> next) {
    List<T> all = new ArrayList<>();
    for (Optional<T> one; (one = next.apply(all.size())).isPresent(); ) all.add(one.get());
    return all;
  }
}
