# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Go: a test that the library names the constants as they are named here.

function print_definitions(   e, i, n, wide, type) {
  licence("//")
  print "\npackage esmtpcode\n\nimport \"testing\"\n\nfunc TestNames(t *testing.T) {"
  for (e = 1; e <= enums; e++) {
    if (kind[e] == "")
      continue
    type = pascal(enum[e])
    wide = 0
    for (i = 1; i <= values[e]; i++)
      if (length(pascal(value_name[e, i])) > wide)
        wide = length(pascal(value_name[e, i]))
    print "\tcheckNames(t, map[" type "]string{"
    for (i = 1; i <= values[e]; i++)
      printf "\t\t%-" (length(type) + wide + 1) "s \"%s\",\n", type pascal(value_name[e, i]) ":", tolower(value_name[e, i])
    print "\t})"
  }
  print "}"
}
