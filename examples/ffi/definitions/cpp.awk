# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# C++: scoped enumerations over the header's, and the kind of each.

function print_definitions(   e, i, n, open) {
  licence("//")
  print "\n#ifndef ESMTPCODE_ENUMERATIONS_HPP\n#define ESMTPCODE_ENUMERATIONS_HPP\n"
  print "#include <cstdint>\n\n#include <esmtpcode.h>\n\nnamespace esmtpcode {"
  for (e = 1; e <= enums; e++) {
    if (kind[e] == "") # bits
      continue
    print "\n/** " wrap(about[e], 90, "\n * ") " */"
    print "enum class " enum[e] " : std::uint32_t {"
    for (i = 1; i <= values[e]; i++)
      print "  " tolower(value_name[e, i]) " = ESMTPCODE_" prefix(enum[e]) value_name[e, i] (i < values[e] ? "," : "")
    print "};"
  }
  n = split(open_kinds, open, " ")
  for (i = 1; i <= n; i++)
    print "\n/** Its names are data. */\nenum class " tolower(open[i]) " : std::uint32_t { none = 0 };"
  print "\n/** The kind of an enumeration, ESMTPCODE_KIND_... */\ntemplate <class E> constexpr std::uint32_t kind_of = UINT32_MAX;"
  for (e = 1; e <= enums; e++)
    if (kind[e] != "")
      print "template <> constexpr inline std::uint32_t kind_of<" enum[e] "> = ESMTPCODE_KIND_" kind[e] ";"
  for (i = 1; i <= n; i++)
    print "template <> constexpr inline std::uint32_t kind_of<" tolower(open[i]) "> = ESMTPCODE_KIND_" open[i] ";"
  print "\n} // namespace esmtpcode\n\n#endif"
}
