# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Reads esmtpcode.h for the other files of this folder, each of which prints one language's
# definitions:  awk -f header.awk -f LANGUAGE.awk include/esmtpcode.h
#
#   enums: enum[e] its C name without "esmtpcode_", about[e] its comment; values[e] how many
#     enumerators, value_name[e, i], value_number[e, i], value_about[e, i]
#     kind[e] the ESMTPCODE_KIND_... without prefix, "" for bits; kind_number[its name];
#     open_kinds lists the kinds whose names are data alone
#   structs: struct[s], members[s], member_name[s, i], member_type[s, i], member_words[s, i],
#     words[s]: sizes in 32-bit words
#   functions: func[f], returns[f], params[f], param_type[f, i], param_name[f, i]

function trim(s) {
  gsub(/^[ \t]+|[ \t]+$/, "", s)
  return s
}

# snake_case to PascalCase, or to camelCase.
function pascal(s,   n, i, part, out) {
  n = split(tolower(s), part, "_")
  for (i = 1; i <= n; i++)
    out = out toupper(substr(part[i], 1, 1)) substr(part[i], 2)
  return out
}
function camel(s) {
  s = pascal(s)
  return tolower(substr(s, 1, 1)) substr(s, 2)
}

# A text in lines of at most so many characters.
function wrap(s, width, separator,   n, i, word, line, out) {
  n = split(s, word, " ")
  for (i = 1; i <= n; i++) {
    if (line != "" && length(line) + 1 + length(word[i]) > width) {
      out = out line separator
      line = ""
    }
    line = line (line == "" ? "" : " ") word[i]
  }
  return out line
}

# A comment without what only Doxygen needs.
function plain(s) {
  gsub(/#esmtpcode_/, "", s)
  gsub(/#ESMTPCODE_/, "", s)
  gsub(/\/\*\*<?|\*\//, "", s)
  return trim(s)
}

# What an enumerator's name starts with, behind ESMTPCODE_.
function prefix(name) {
  return name == "status" ? "" : (kind[name] != "" ? kind[name] : toupper(name)) "_"
}

function read_enumerator(line,   name, number) {
  name = line
  sub(/ =.*/, "", name)
  sub(/^ESMTPCODE_/, "", name)
  number = line
  sub(/^[^=]*= /, "", number)
  ++values[enums]
  value_name[enums, values[enums]] = name # its prefix goes once every enum is known
  value_number[enums, values[enums]] = number + 0
  value_about[enums, values[enums]] = comment
  if (enum[enums] == "kind") {
    sub(/^KIND_/, "", name)
    kind_number[name] = number + 0
    if (match(comment, /#esmtpcode_[a-z_]+/))
      kind[substr(comment, RSTART + 11, RLENGTH - 11)] = name
    else if (name != "KIND" && name != "PROVIDER")
      open_kinds = open_kinds " " name
  }
}

function read_member(line,   type, name, count) {
  type = line
  sub(/ .*/, "", type)
  name = line
  sub(/^[^ ]* /, "", name)
  sub(/;.*/, "", name)
  count = 1
  if (match(name, /\[[0-9]+\]/)) {
    count = substr(name, RSTART + 1, RLENGTH - 2) + 0
    name = substr(name, 1, RSTART - 1)
  }
  sub(/^esmtpcode_/, "", type)
  ++members[structs]
  member_name[structs, members[structs]] = name
  member_type[structs, members[structs]] = type
  member_about[structs, members[structs]] = comment
  member_words[structs, members[structs]] = count * (type == "uint32_t" ? 1 : words[number_of[type]])
  words[structs] += member_words[structs, members[structs]]
}

function read_function(text,   list, n, part, i, name) {
  ++funcs
  name = text
  sub(/\(.*/, "", name)
  list = text
  sub(/^[^(]*\(/, "", list)
  sub(/\);.*/, "", list)
  match(name, /esmtpcode_[a-z0-9_]+$/)
  func[funcs] = substr(name, RSTART)
  returns[funcs] = trim(substr(name, 1, RSTART - 1))
  if (list == "void")
    return
  n = split(list, part, ",")
  for (i = 1; i <= n; i++) {
    match(part[i], /[a-z_0-9]+$/)
    param_name[funcs, i] = substr(part[i], RSTART)
    param_type[funcs, i] = trim(substr(part[i], 1, RSTART - 1))
  }
  params[funcs] = n
}

# A comment belongs to what it stands behind (/**<) or before.
/\/\*\*/ && !/\*\// {
  open = $0
  while ((getline more) > 0) {
    open = open " " trim(more)
    if (more ~ /\*\//)
      break
  }
  $0 = open
}
{
  comment = ""
  if (match($0, /\/\*\*.*\*\//)) {
    comment = substr($0, RSTART, RLENGTH)
    $0 = substr($0, 1, RSTART - 1)
  }
  line = trim($0)
  if (line == "" && comment != "") {
    before = comment
    gsub(/ \* /, " ", before)
  }
}
line ~ /^enum esmtpcode_[a-z_]+ \{$/ {
  split(line, word, " ")
  enum[++enums] = substr(word[2], 11)
  about[enums] = plain(before)
  inside = "enum"
  next
}
line ~ /^typedef struct esmtpcode_[a-z_]+ \{$/ {
  split(line, word, " ")
  struct[++structs] = substr(word[3], 11)
  struct_about[structs] = plain(before)
  number_of[struct[structs]] = structs
  inside = "struct"
  next
}
line ~ /^\}/ {
  inside = ""
}
inside == "enum" && line ~ /^ESMTPCODE_/ {
  read_enumerator(line)
}
inside == "struct" && line ~ /;$/ {
  read_member(line)
}
line ~ /^ESMTPCODE_API / {
  text = substr(line, 15)
  while (text !~ /;$/ && (getline more) > 0)
    text = text " " trim(more)
  read_function(text)
}

# What every language prints once the header is read: print_definitions() is its own.
END {
  kind["provider"] = "PROVIDER"
  kind["kind"] = "KIND"
  for (e = 1; e <= enums; e++) {
    kind[e] = kind[enum[e]]
    for (i = 1; i <= values[e]; i++) {
      value_name[e, i] = substr(value_name[e, i], length(prefix(enum[e])) + 1)
      value_about[e, i] = plain(value_about[e, i])
    }
  }
  print_definitions()
}

function licence(mark) {
  print mark " SPDX-FileCopyrightText: 2026 the libesmtpcode authors"
  print mark " SPDX-License-Identifier: MIT"
  print mark
  print mark " Made from esmtpcode.h by examples/ffi/definitions. Do not edit."
}
