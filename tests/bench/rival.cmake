# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Writes OUT: gperf's look-up over the registered codes, case-sensitive, with string lengths.

execute_process(COMMAND ${COMMAND} list OUTPUT_VARIABLE list COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[245]\\.[0-9]+\\.[0-9]+ " codes "${list}")
set(keys "%{\n#include <string.h>\n#include \"rival.h\"\n%}\nstruct rival { const char *name; unsigned code; };\n%%\n")
foreach(code IN LISTS codes)
  string(STRIP "${code}" code)
  string(REGEX REPLACE "\\." ";" parts ${code})
  list(GET parts 0 class)
  list(GET parts 1 subject)
  list(GET parts 2 detail)
  math(EXPR packed "${class} * 1000000 + ${subject} * 1000 + ${detail}")
  string(APPEND keys "${code}, ${packed}\n")
endforeach()
file(WRITE ${OUT}.gperf "${keys}")
execute_process(COMMAND ${GPERF} -t -C -L ANSI-C -N rival_find -H rival_hash ${OUT}.gperf
  OUTPUT_FILE ${OUT} COMMAND_ERROR_IS_FATAL ANY)
