# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

need php:php-cli || skip 'no php-cli'
php -m | grep -q '^FFI$' || skip 'PHP without FFI'
php -d error_reporting=-1 -d display_errors=1 "$binding/tests/esmtpcode.php"
