# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Python: structures and prototypes for ctypes.

function python_type(type) {
  if (type == "const char *")
    return "c_char_p"
  if (type == "char *")
    return "c_char_p"
  if (type == "const esmtpcode_entry *")
    return "c_void_p"
  if (type == "uint32_t *")
    return "POINTER(c_uint32)"
  if (type == "size_t *")
    return "POINTER(c_size_t)"
  if (type ~ /\*$/) {
    gsub(/const |esmtpcode_| \*/, "", type)
    return "POINTER(" pascal(type) "Struct)"
  }
  sub(/_t$/, "", type)
  return "c_" (type == "size" ? "size_t" : type)
}

function print_definitions(   i, s, f, list, type, line) {
  licence("#")
  print "\n\"\"\"Structures and prototypes of libesmtpcode.\"\"\"\n"
  print "from ctypes import POINTER, Structure, c_char_p, c_int32, c_size_t, c_uint32, c_void_p\n"
  print "from ._library import declare"
  for (s = 1; s <= structs; s++) {
    print "\n\nclass " pascal(struct[s]) "Struct(Structure):"
    print "    _fields_ = ["
    for (i = 1; i <= members[s]; i++) {
      type = member_type[s, i] == "uint32_t" ? "c_uint32" : pascal(member_type[s, i]) "Struct"
      if (member_type[s, i] == "uint32_t" && member_words[s, i] > 1)
        type = type " * " member_words[s, i]
      print "        (\"" member_name[s, i] "\", " type "),"
    }
    print "    ]"
  }
  print "\n\ndeclare("
  print "    {"
  for (f = 1; f <= funcs; f++) {
    list = python_type(returns[f])
    for (i = 1; i <= params[f]; i++)
      list = list ", " python_type(param_type[f, i])
    line = "        \"" func[f] "\": (" list (params[f] ? "" : ",") "),"
    if (length(line) > 100) {
      gsub(/, /, ",\n            ", list)
      line = "        \"" func[f] "\": (\n            " list ",\n        ),"
    }
    print line
  }
  print "    }"
  print ")"
}
