# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The packages of packaging/. Sourced by check.sh.

need cmake:cmake ninja:ninja-build make:make gcc:gcc pkg-config:pkg-config \
  /usr/include/stdio.h:libc6-dev doxygen:doxygen \
  python3:python3 /usr/lib/python3/dist-packages/pip:python3-pip \
  '/usr/lib/python3*/ensurepip:python3-venv' dpkg-buildflags:dpkg-dev lintian:lintian \
  debootstrap:debootstrap meson:meson || exit 1

mkdir -p "$out"
out=$(realpath "$out")
skipped=0

# try NAME STEP  Runs a step of tests/packages/run.sh, which ends with 77 and says why where what it
# needs cannot be had.
try() {
  log=$out/packages/log/$2.txt
  status=0
  sh tests/packages/run.sh "$2" "$out/packages" >"$log" 2>&1 || status=$?
  case $status in
    0)
      passed=$((passed + 1))
      echo "ok      $1"
      ;;
    77)
      skipped=$((skipped + 1))
      echo "skipped $1: $(tail -n 1 "$log")"
      ;;
    *)
      failed=$((failed + 1))
      echo "FAILED  $1"
      sed 's/^/        /' "$log" | tail -n 60
      ;;
  esac
}

mkdir -p "$out/packages/log"
try 'deb: the packages are built' deb
try 'deb: lintian finds no error' lintian
try 'deb: another folder and time give the same bytes' reproducible
try 'deb: they install in a clean Debian, work there and leave' install
try 'sbom: the bill of materials of the single-file release is valid SPDX 2.3' sbom
try 'meson: the wrap is built, and a program with it' meson
try 'conan: the recipe is built, and a program with it' conan
try 'vcpkg: the form of the port; not built' vcpkg
try 'nix: the form of the expression; not built' nix
echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
