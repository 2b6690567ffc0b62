# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# PHP: backed enumerations. Those whose names are data are strings there.

function print_definitions(   e, i) {
  print "<?php\n"
  licence("//")
  print "\ndeclare(strict_types=1);\n\nnamespace Esmtpcode;"
  for (e = 1; e <= enums; e++) {
    if (enum[e] == "provider")
      continue
    print "\n/** " wrap(about[e], 90, "\n * ") " */\nenum " pascal(enum[e]) ": int\n{"
    if (kind[e] != "")
      print "    use Labelled;\n\n    private const KIND = " kind_number[kind[e]] ";\n"
    for (i = 1; i <= values[e]; i++)
      print "    case " pascal(value_name[e, i]) (value_name[e, i] == "CLASS" ? "_" : "") " = " value_number[e, i] "; // " value_about[e, i]
    if (kind[e] != "")
      print "    case Unrecognised = -1; // a number of a later library"
    print "}"
  }
}
