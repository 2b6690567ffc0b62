# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# JavaScript: names of enumerators, bits, layouts in 32-bit words, and prototypes for koffi.

function koffi_type(type) {
  if (type == "size_t *")
    return "_Out_ size_t *"
  sub(/char \*/, "uint8_t *", type)
  sub(/esmtpcode_entry/, "void", type)
  sub(/esmtpcode_[a-z]+/, "uint32_t", type)
  return type
}

function print_definitions(   e, i, s, f, list, at) {
  licence("//")
  print "\n/** The number of each enumeration. */\nexport const kinds = {"
  for (e = 1; e <= enums; e++)
    if (enum[e] == "kind")
      for (i = 1; i <= values[e]; i++)
        print "  " camel(value_name[e, i]) ": " value_number[e, i] ","
  print "};\n\n/** Enumerators that are declared in definitions.d.ts, by their numbers. */\nexport const declared = {"
  for (e = 1; e <= enums; e++) {
    if (kind[e] == "")
      continue
    print "  " camel(kind[e]) ": ["
    for (i = 1; i <= values[e]; i++)
      print "    '" tolower(value_name[e, i]) "',"
    print "  ],"
  }
  print "};"
  for (e = 1; e <= enums; e++) {
    if (kind[e] != "")
      continue
    print "\n/** " about[e] " */\nexport const " camel(enum[e]) "s = Object.freeze({"
    for (i = 1; i <= values[e]; i++)
      print "  /** " value_about[e, i] " */\n  " camel(value_name[e, i]) ": " value_number[e, i] ","
    print "});"
  }
  print "\n/** Where the members of structures stand, in 32-bit words. */\nexport const layouts = {"
  for (s = 1; s <= structs; s++) {
    at = 0
    print "  " camel(struct[s]) ": {"
    for (i = 1; i <= members[s]; i++) {
      print "    " camel(member_name[s, i]) ": " at ","
      at += member_words[s, i]
    }
    print "  },"
  }
  print "};\n\nexport const words = {"
  for (s = 1; s <= structs; s++)
    print "  " camel(struct[s]) ": " words[s] ","
  print "};\n\nexport const prototypes = ["
  for (f = 1; f <= funcs; f++) {
    list = ""
    for (i = 1; i <= params[f]; i++)
      list = list (i > 1 ? ", " : "") koffi_type(param_type[f, i]) " " param_name[f, i]
    print "  '" (returns[f] ~ /char/ ? returns[f] : koffi_type(returns[f])) " " func[f] "(" list ")',"
  }
  print "];"
}
