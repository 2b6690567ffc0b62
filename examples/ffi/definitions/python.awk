# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Python: the enumerations.

function print_definitions(   e, i, n, open) {
  licence("#")
  print "\n\"\"\"The enumerations of libesmtpcode.\"\"\"\n"
  print "from enum import IntFlag\n"
  print "from ._named import Named"
  for (e = 1; e <= enums; e++) {
    print "\n\nclass " pascal(enum[e]) "(" (kind[e] != "" ? "Named" : "IntFlag") "):"
    print "    \"\"\"" wrap(about[e], 90, "\n    ") "\"\"\"\n"
    if (kind[e] != "")
      print "    __kind__ = " kind_number[kind[e]] "\n"
    for (i = 1; i <= values[e]; i++)
      print "    " value_name[e, i] " = " value_number[e, i] "  # " value_about[e, i]
  }
  n = split(open_kinds, open, " ")
  for (i = 1; i <= n; i++)
    print "\n\nclass " pascal(open[i]) "(Named):\n    __kind__ = " kind_number[open[i]] "\n\n    NONE = 0"
}
