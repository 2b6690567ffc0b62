# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# C without preprocessor and comments, for what reads declarations. -v mark=COMMENT -v opening=... -v
# closing=...

function print_definitions(   e, i, s, f, list) {
  licence(mark)
  if (opening != "")
    print opening
  print "typedef struct esmtpcode_entry esmtpcode_entry;"
  for (e = 1; e <= enums; e++) {
    print "enum esmtpcode_" enum[e] " {"
    for (i = 1; i <= values[e]; i++)
      print "  ESMTPCODE_" prefix(enum[e]) value_name[e, i] " = " value_number[e, i] (i < values[e] ? "," : "")
    print "};"
  }
  for (s = 1; s <= structs; s++) {
    print "typedef struct esmtpcode_" struct[s] " {"
    for (i = 1; i <= members[s]; i++)
      print "  " (member_type[s, i] == "uint32_t" ? "" : "esmtpcode_") member_type[s, i] " " member_name[s, i] (member_type[s, i] == "uint32_t" && member_words[s, i] > 1 ? "[" member_words[s, i] "]" : "") ";"
    print "} esmtpcode_" struct[s] ";"
  }
  for (f = 1; f <= funcs; f++) {
    list = params[f] ? "" : "void"
    for (i = 1; i <= params[f]; i++)
      list = list (i > 1 ? ", " : "") param_type[f, i] " " param_name[f, i]
    gsub(/\* /, "*", list)
    print returns[f] (returns[f] ~ /\*$/ ? "" : " ") func[f] "(" list ");"
  }
  if (closing != "")
    print closing
}
