# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Perl: functions for FFI::Platypus, layouts in 32-bit words, kinds and bits.

function perl_type(type) {
  if (type == "const char *")
    return "string"
  if (type == "char *" || type == "const esmtpcode_entry *")
    return "opaque"
  if (type == "size_t *")
    return "size_t*"
  if (type ~ /\*$/)
    return "uint32[]"
  if (type == "int32_t")
    return "sint32"
  return type == "size_t" ? type : "uint32"
}

function print_definitions(   e, i, s, f, list, at) {
  licence("#")
  print "\npackage Esmtpcode::Definitions;\n\nuse v5.26;\nuse warnings;"
  for (e = 1; e <= enums; e++) {
    if (enum[e] != "kind" && kind[e] != "")
      continue
    print "\n# " about[e] "\nour %" toupper(enum[e]) "S = ("
    for (i = 1; i <= values[e]; i++)
      print "    " tolower(value_name[e, i]) " => " value_number[e, i] ","
    print ");"
  }
  print "\n# Where the members of structures stand, in 32-bit words, and how many there are.\nour %LAYOUTS = ("
  for (s = 1; s <= structs; s++) {
    at = 0
    print "    " struct[s] " => {"
    for (i = 1; i <= members[s]; i++) {
      print "        " member_name[s, i] " => " at ","
      at += member_words[s, i]
    }
    print "        words => " at ",\n    },"
  }
  print ");\n\n# Name, what it takes, what it returns.\nour @FUNCTIONS = ("
  for (f = 1; f <= funcs; f++) {
    list = ""
    for (i = 1; i <= params[f]; i++)
      list = list (i > 1 ? " " : "") perl_type(param_type[f, i])
    print "    [" substr(func[f], 11) " => [qw(" list ")] => '" perl_type(returns[f]) "'],"
  }
  print ");\n\n1;"
}
