# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# need FILE:PACKAGE...  Installs the Debian packages whose command, or whose file, is missing.
need() {
  missing=
  for pair in "$@"; do
    case ${pair%%:*} in
      /*) set -- ${pair%%:*}; [ -e "$1" ] && continue ;; # unquoted: may be a pattern
      *) command -v "${pair%%:*}" >/dev/null 2>&1 && continue ;;
    esac
    missing="$missing ${pair##*:}"
  done
  [ -z "$missing" ] && return 0
  if [ "$(id -u)" -eq 0 ]; then
    as_root=
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root=sudo
  else
    echo "These Debian packages are missing, and only root may install them:" >&2
    echo "  apt-get install$missing" >&2
    return 1
  fi
  echo "installing$missing" >&2
  # shellcheck disable=SC2086
  if $as_root apt-get update -qq >&2 &&
     DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
       $missing >&2; then
    return 0
  fi
  echo "could not install$missing" >&2
  return 1
}
