# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

perl -MFFI::Platypus=2.00 -e 1 2>/dev/null ||
  need /usr/lib/*/perl5/*/FFI/Platypus.pm:libffi-platypus-perl || skip 'no FFI::Platypus'
perl -MJSON::PP -MTest::More -e 1 2>/dev/null ||
  need /usr/share/perl/*/JSON/PP.pm:perl || skip 'no JSON::PP'
perl "$binding/t/esmtpcode.t"
