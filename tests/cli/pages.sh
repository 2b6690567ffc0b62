#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# pages.sh COMMAND  The manual page is well formed and, like the completions, names every option.

set -eu
command=$(realpath "$1")
cd "$(dirname "$0")/../../examples/esmtpcode"
LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z esmtpcode.1 2>&1 >/dev/null | tee /dev/stderr | { ! grep -q .; }
for word in $("$command" --help | grep -oE '(^| )--[a-z]+' | sort -u) explain classify bounce list; do
  for page in esmtpcode.1 completion.bash completion.zsh; do
    sed 's/\\-/-/g' $page | grep -q -e "$word" || { echo "$page does not name $word"; exit 1; }
  done
done
bash -n completion.bash
zsh -n completion.zsh
bash -c '
  . ./completion.bash
  COMP_WORDS=(esmtpcode list --bounce h) COMP_CWORD=3
  _esmtpcode
  [ "${COMPREPLY[*]}" = hard ]
  COMP_WORDS=(esmtpcode ex) COMP_CWORD=1
  _esmtpcode
  [ "${COMPREPLY[*]}" = explain ]'
