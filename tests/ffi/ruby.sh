# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

need ruby:ruby || skip 'no Ruby'
LC_ALL=C.UTF-8 ruby -w "$binding/test/test_esmtpcode.rb"
