# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Rust, the -sys crate: constants, structures and functions as C has them.

function rust_type(type,   base) {
  if (type == "uint32_t" || type == "int32_t")
    return (type == "int32_t" ? "i" : "u") "32"
  if (type == "size_t")
    return "usize"
  base = type
  gsub(/const | \*/, "", base)
  base = base == "char" ? "c_char" : base ~ /^esmtpcode_/ ? base : rust_type(base)
  return "*" (type ~ /^const / ? "const" : "mut") " " base
}

# Names that are words of the language.
function rust_name(name) {
  return name ~ /^(where|type|match|ref|use)$/ ? "r#" name : name
}

function print_definitions(   e, i, s, f, n, list, type) {
  licence("//")
  print "\n//! libesmtpcode as C declares it; the crate esmtpcode is what to use.\n"
  print "#![no_std]\n#![allow(non_camel_case_types)]\n\nuse core::ffi::c_char;\n"
  for (e = 1; e <= enums; e++) {
    if (e > 1)
      print ""
    for (i = 1; i <= values[e]; i++)
      print "pub const ESMTPCODE_" prefix(enum[e]) value_name[e, i] ": u32 = " value_number[e, i] ";"
  }
  for (s = 1; s <= structs; s++) {
    print "\n#[repr(C)]\n#[derive(Clone, Copy, Debug)]\npub struct esmtpcode_" struct[s] " {"
    for (i = 1; i <= members[s]; i++) {
      type = member_type[s, i] == "uint32_t" ? "u32" : "esmtpcode_" member_type[s, i]
      if (type == "u32" && member_words[s, i] > 1)
        type = "[u32; " member_words[s, i] "]"
      print "    pub " rust_name(member_name[s, i]) ": " type ","
    }
    print "}"
  }
  print "\n/// An entry of the registry, opaque.\n#[repr(C)]\npub struct esmtpcode_entry {\n    _private: [u8; 0],\n}"
  print "\nunsafe extern \"C\" {"
  for (f = 1; f <= funcs; f++) {
    list = ""
    for (i = 1; i <= params[f]; i++)
      list = list (i > 1 ? ", " : "") rust_name(param_name[f, i]) ": " rust_type(param_type[f, i])
    line = "    pub fn " func[f] "(" list ") -> " rust_type(returns[f]) ";"
    if (length(line) > 100) {
      gsub(/, /, ",\n        ", list)
      line = "    pub fn " func[f] "(\n        " list ",\n    ) -> " rust_type(returns[f]) ";"
    }
    print line
  }
  print "}"
}
