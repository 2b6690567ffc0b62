# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# harden(TARGET)  What makes a fault harder to use, where the compiler has it. -DESMTPCODE_HARDENING=OFF
# leaves it out. CMake's Debug builds are not optimised, which _FORTIFY_SOURCE needs.

include(CheckCCompilerFlag)
if(UNIX AND NOT APPLE)
  check_c_compiler_flag(-fstack-protector-strong ESMTPCODE_HAS_STACK_PROTECTOR)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|i.86|AMD64")
    check_c_compiler_flag(-fcf-protection ESMTPCODE_HAS_CF_PROTECTION)
  endif()
endif()

function(harden target)
  if(NOT ESMTPCODE_HARDENING OR NOT UNIX OR APPLE)
    return()
  endif()
  target_compile_options(${target} PRIVATE
    $<$<BOOL:${ESMTPCODE_HAS_STACK_PROTECTOR}>:-fstack-protector-strong>
    $<$<BOOL:${ESMTPCODE_HAS_CF_PROTECTION}>:-fcf-protection>
    $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=3>)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL SHARED_LIBRARY OR type STREQUAL EXECUTABLE)
    target_link_options(${target} PRIVATE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
  endif()
endfunction()
