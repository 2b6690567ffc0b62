# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Rust, the safe crate: the enumerations as types.

function quoted(s) {
  gsub(/"/, "\\\"", s)
  return s
}

function print_definitions(   e, i, n, open) {
  licence("//")
  print "\nuse crate::names::{bits, enumeration};\n"
  for (e = 1; e <= enums; e++) {
    print (e > 1 ? "\n" : "") (kind[e] != "" ? "enumeration" : "bits") "! {"
    print "    /// " wrap(about[e], 90, "\n    /// ") "\n    " pascal(enum[e]) (kind[e] != "" ? ", " kind_number[kind[e]] : "") ","
    for (i = 1; i <= values[e]; i++)
      print "    " value_name[e, i] " = " value_number[e, i] ", \"" quoted(value_about[e, i]) "\";"
    print "}"
  }
  n = split(open_kinds, open, " ")
  for (i = 1; i <= n; i++)
    print "\nenumeration! {\n    /// Its names are data.\n    " pascal(open[i]) ", " kind_number[open[i]] ",\n    NONE = 0, \"none\";\n}"
}
