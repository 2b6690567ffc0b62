# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Ruby: prototypes for Fiddle, layouts in 32-bit words, kinds and bits.

function print_definitions(   e, i, s, f, list, at) {
  licence("#")
  print "# frozen_string_literal: true\n\nmodule Esmtpcode"
  for (e = 1; e <= enums; e++) {
    if (enum[e] != "kind" && kind[e] != "")
      continue
    print (e > 1 ? "\n" : "") "  # " about[e] "\n  " toupper(enum[e]) "S = {"
    for (i = 1; i <= values[e]; i++)
      print "    " tolower(value_name[e, i]) ": " value_number[e, i] (i < values[e] ? "," : "")
    print "  }.freeze"
  }
  print "\n  # Where the members of structures stand, in 32-bit words, and how many there are.\n  LAYOUTS = {"
  for (s = 1; s <= structs; s++) {
    at = 0
    print "    " struct[s] ": {"
    for (i = 1; i <= members[s]; i++) {
      print "      " member_name[s, i] ": " at ","
      at += member_words[s, i]
    }
    print "      words: " at "\n    }" (s < structs ? "," : "")
  }
  print "  }.freeze\n\n  PROTOTYPES = ["
  for (f = 1; f <= funcs; f++) {
    list = params[f] ? "" : "void"
    for (i = 1; i <= params[f]; i++)
      list = list (i > 1 ? ", " : "") param_type[f, i] " " param_name[f, i]
    print "    '" returns[f] " " func[f] "(" list ")'" (f < funcs ? "," : "")
  }
  print "  ].freeze\nend"
}
