// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

/** What the library numbers and names. */
public interface Named {
  Kind kind();

  int number();

  /** The library's name of it, such as "user_unknown"; null for a number it does not know. */
  default String label() {
    return Names.label(kind(), number());
  }

  /** What it stands for, in a few words for a person. */
  default String description() {
    return Library.string(Native.nameText(kind().number(), number())).orElse(null);
  }
}
