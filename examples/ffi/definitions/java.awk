# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Java: a file for each enumeration, and Native*.java, which call the library. -v folder=WHERE

function begin(type) {
  file = folder "/" type ".java"
  print "// SPDX-FileCopyrightText: 2026 the libesmtpcode authors" >file
  print "// SPDX-License-Identifier: MIT\n//\n// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.\n" >file
  print "package esmtpcode;\n" >file
}

function say(text) {
  print text >file
}

function print_enum(e,   type, i) {
  type = pascal(enum[e])
  begin(type)
  say("import java.util.Optional;\n")
  say("/** " wrap(about[e], 90, "\n * ") " */")
  say("public enum " type " implements Named {")
  for (i = 1; i <= values[e]; i++)
    say("  /** " value_about[e, i] " */\n  " value_name[e, i] "(" value_number[e, i] "),")
  say("  /** a number of a later library */\n  UNRECOGNISED(-1);\n")
  say("  private static final " type "[] VALUES = values();\n  private final int number;\n")
  say("  " type "(int number) {\n    this.number = number;\n  }\n")
  say("  static " type " of(int number) {\n    return number < " values[e] " ? VALUES[number] : UNRECOGNISED;\n  }\n")
  print_rest(type, kind[e])
}

function print_open(type, kind_name, e, about_it,   i) {
  begin(type)
  say("import java.util.Optional;\n")
  say("/** " wrap(about_it, 90, "\n * ") " */\npublic record " type "(int number) implements Named {")
  for (i = 1; i <= (e ? values[e] : 1); i++)
    say("  /** " (e ? value_about[e, i] : "none") " */\n  public static final " type " " (e ? value_name[e, i] : "NONE") " = new " type "(" (e ? value_number[e, i] : 0) ");")
  say("\n  static " type " of(int number) {\n    return number == 0 ? NONE : new " type "(number);\n  }\n")
  say("  @Override\n  public String toString() {\n    return label();\n  }\n")
  print_rest(type, kind_name, "record")
}

function print_rest(type, kind_name, record) {
  say("  /** The one of a label. */\n  public static Optional<" type "> labelled(String label) {")
  say("    return Names.find(Kind." kind_name ", label, " type "::of);\n  }\n")
  say("  @Override\n  public Kind kind() {\n    return Kind." kind_name ";\n  }" (record ? "\n}" : ""))
  if (!record)
    say("\n  @Override\n  public int number() {\n    return number;\n  }\n}")
  close(file)
}

function print_bits(e,   type, i) {
  type = pascal(enum[e])
  begin(type)
  say("/** " wrap(about[e], 90, "\n * ") " */\npublic enum " type " {")
  for (i = 1; i <= values[e]; i++)
    say("  /** " value_about[e, i] " */\n  " value_name[e, i] "(" value_number[e, i] ")" (i < values[e] ? "," : ";\n"))
  say("  final int bit;\n\n  " type "(int bit) {\n    this.bit = bit;\n  }\n}")
  close(file)
}

function java_type(type) {
  return type ~ /\*$/ ? "MemorySegment" : type == "size_t" ? "long" : "int"
}

function layout(type) {
  return type ~ /\*$/ ? "ADDRESS" : type == "size_t" ? "JAVA_LONG" : "JAVA_INT"
}

function print_layouts(   s, i, at) {
  begin("Layout")
  say("/** Where the members of structures stand, in 32-bit words. */\nfinal class Layout {")
  for (s = 1; s <= structs; s++) {
    at = 0
    for (i = 1; i <= members[s]; i++) {
      say("  static final int " toupper(struct[s] "_" member_name[s, i]) " = " at ";")
      at += member_words[s, i]
    }
    say("  static final int " toupper(struct[s]) "_WORDS = " at ";")
  }
  say("\n  private Layout() {}\n}")
  close(file)
}

function print_function(f, name,   i, list, names, types, line) {
  list = layout(returns[f])
  for (i = 1; i <= params[f]; i++) {
    list = list ", " layout(param_type[f, i])
    names = names (i > 1 ? ", " : "") camel(param_name[f, i])
    types = types (i > 1 ? ", " : "") java_type(param_type[f, i]) " " camel(param_name[f, i])
  }
  line = "  private static final MethodHandle " toupper(name) " ="
  list = "Library.function(\"" func[f] "\", " list ");"
  if (length(list) > 92)
    gsub(/, /, ",\n          ", list)
  say("\n" line (length(line list) < 100 ? " " : "\n      ") list)
  line = "  static " java_type(returns[f]) " " camel(name) "(" types ") {"
  if (length(line) > 100) {
    gsub(/, /, ",\n      ", types)
    line = "  static " java_type(returns[f]) " " camel(name) "(\n      " types ") {"
  }
  if (length(names) > 60)
    names = "\n          " wrap(names, 86, "\n          ")
  say("\n" line "\n    try {\n      return (" java_type(returns[f]) ") " toupper(name) ".invokeExact(" names ");")
  say("    } catch (Throwable e) {\n      throw new AssertionError(e);\n    }\n  }")
}

# The functions whose names start with a word, or with none of the words.
function print_native(type, word, words,   f, name) {
  begin(type)
  say("import static java.lang.foreign.ValueLayout.ADDRESS;\nimport static java.lang.foreign.ValueLayout.JAVA_INT;\nimport static java.lang.foreign.ValueLayout.JAVA_LONG;")
  say("\nimport java.lang.foreign.MemorySegment;\nimport java.lang.invoke.MethodHandle;\n")
  say("/** Functions of the library. */\nfinal class " type " {\n  private " type "() {}")
  for (f = 1; f <= funcs; f++) {
    name = substr(func[f], 11)
    if (word != "" ? name ~ "^" word "_" : name !~ "^(" words ")_")
      print_function(f, word != "" ? (name == "code_class" ? "cls" : substr(name, length(word) + 2)) : name)
  }
  say("}")
  close(file)
}

function print_definitions(   e, i, n, open) {
  for (e = 1; e <= enums; e++)
    if (kind[e] == "")
      print_bits(e)
    else if (enum[e] == "provider")
      print_open("Provider", "PROVIDER", e, about[e])
    else
      print_enum(e)
  n = split(open_kinds, open, " ")
  for (i = 1; i <= n; i++)
    print_open(pascal(open[i]), open[i], 0, "Its names are data.")
  print_layouts()
  print_native("Native", "", "code|reply|entry|report")
  print_native("NativeCode", "code")
  print_native("NativeReply", "reply")
  print_native("NativeEntry", "entry")
  if (number_of["report"])
    print_native("NativeReport", "report")
}
