# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

need python3:python3 /usr/lib/python3*/ensurepip:python3-venv || skip 'no python3-venv'
copy
python3 -m venv "$cache/venv"
"$cache/venv/bin/pip" install -q --disable-pip-version-check . || skip 'setuptools cannot be installed'
rm -r esmtpcode build # what is tested is the package
"$cache/venv/bin/python" tests/test_esmtpcode.py
