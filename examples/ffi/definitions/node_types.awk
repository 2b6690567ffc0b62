# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# TypeScript: each enumeration as the union of its names.

function print_definitions(   e, i, n, open) {
  licence("//")
  for (e = 1; e <= enums; e++) {
    if (kind[e] == "") {
      print "\n/** " about[e] " */\nexport declare const " camel(enum[e]) "s: {"
      for (i = 1; i <= values[e]; i++)
        print "  /** " value_about[e, i] " */\n  readonly " camel(value_name[e, i]) ": " value_number[e, i] ";"
      print "};"
      continue
    }
    print "\n/** " about[e] " */\nexport type " pascal(enum[e]) " ="
    for (i = 1; i <= values[e]; i++)
      print "  /** " value_about[e, i] " */\n  | '" tolower(value_name[e, i]) "'" (i == values[e] && enum[e] != "provider" ? ";" : "")
    if (enum[e] == "provider")
      print "  | (string & {});"
  }
  n = split(open_kinds, open, " ")
  for (i = 1; i <= n; i++)
    print "\n/** Its names are data. */\nexport type " pascal(open[i]) " = string;"
  print "\n/** The enumerations, by the names that the functions of this package use. */\nexport interface Enumerations {"
  for (e = 1; e <= enums; e++)
    if (kind[e] != "")
      print "  " camel(kind[e]) ": " pascal(enum[e]) ";"
  for (i = 1; i <= n; i++)
    print "  " camel(open[i]) ": " pascal(open[i]) ";"
  print "}"
}
