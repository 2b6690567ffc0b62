# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Go: typed constants, and what every enumeration can do. cgo reads the structures itself.

function print_type(type, kind, about) {
  print "\n// " type ": " about
  print "type " type " uint32"
  print "\nfunc (e " type ") String() string { return label(e, \"" type "\") }"
  print "\n// Description says what it stands for, in a few words for a person."
  print "func (e " type ") Description() string { return description(e) }"
  print "func (e " type ") kind() Kind          { return " kind " }"
}

function print_values(e, type,   i, wide, digits) {
  for (i = 1; i <= values[e]; i++) {
    if (length(pascal(value_name[e, i])) > wide)
      wide = length(pascal(value_name[e, i]))
    if (length(value_number[e, i]) > digits)
      digits = length(value_number[e, i])
  }
  print "\nconst ("
  for (i = 1; i <= values[e]; i++)
    printf "\t%-" (length(type) + wide) "s %s = %-" digits "s // %s\n", type pascal(value_name[e, i]), type, value_number[e, i], value_about[e, i]
  print ")"
}

function print_definitions(   e, i, n, open, type) {
  licence("//")
  print "\npackage esmtpcode"
  for (e = 1; e <= enums; e++) {
    type = pascal(enum[e])
    if (kind[e] != "")
      print_type(type, "Kind" pascal(kind[e]), wrap(about[e], 90, "\n// "))
    else
      print "\n// " type ": " wrap(about[e], 90, "\n// ") "\ntype " type " uint32"
    print_values(e, type)
  }
  n = split(open_kinds, open, " ")
  for (i = 1; i <= n; i++)
    print_type(pascal(open[i]), "Kind" pascal(open[i]), "its names are data; 0 is none.")
}
