# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

cmake_minimum_required(VERSION 3.25)

# Writes OUT/esmtpcode.c and OUT/esmtpcode.h: the library's FILES with their headers and tables put
# in where they are first included.

set(included "")

function(expand path out)
  file(READ ${path} text)
  string(REGEX MATCHALL "#include \"[a-z0-9_]+\\.h\"" lines "${text}")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE ".*\"(.*)\"" "\\1" name "${line}")
    if(name STREQUAL "esmtpcode.h" OR name IN_LIST included)
      set(body "")
    else()
      list(APPEND included ${name})
      if(EXISTS ${SOURCE}/lib/${name})
        expand(${SOURCE}/lib/${name} body)
      else()
        file(READ ${TABLES}/${name} body)
      endif()
    endif()
    string(REPLACE "${line}\n" "${body}" text "${text}")
  endforeach()
  set(included "${included}" PARENT_SCOPE)
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

set(whole "/* libesmtpcode as a single file: compile it with esmtpcode.h beside it. C11. */\n\n")
string(APPEND whole "#include \"esmtpcode.h\"\n\n")
foreach(file IN LISTS FILES)
  expand(${SOURCE}/lib/${file} body)
  string(APPEND whole "/* ---- ${file} ---- */\n\n${body}\n")
endforeach()
file(WRITE ${OUT}/esmtpcode.c "${whole}")
file(COPY ${SOURCE}/include/esmtpcode.h DESTINATION ${OUT})
