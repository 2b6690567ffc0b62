# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

package Esmtpcode;

# What mail servers say when mail does not arrive: libesmtpcode for Perl. Enumerators and codes are
# strings, what is missing is undef.

use v5.26;
use warnings;
use experimental 'signatures';

use Carp qw(croak);
use Exporter qw(import);
use FFI::Platypus::Buffer qw(scalar_to_pointer);

use Esmtpcode::Code;
use Esmtpcode::Entry;
use Esmtpcode::Library;
use Esmtpcode::Reply;
use Esmtpcode::Report;
use Esmtpcode::Verdict;

our $VERSION   = '1.0.0';
our @EXPORT_OK = qw(
    classify classify_code compose data_checksum description names pairing reason_group
    reason_term reply_codes reply_is_valid reply_meaning reply_outcome reply_references version
    version_number
);

# Version of the library in use.
sub version () {
    return Esmtpcode::Library::version();
}

# The same as one number: major * 10000 + minor * 100 + patch.
sub version_number () {
    return Esmtpcode::Library::version_number();
}

# Which data the library's tables were made from.
sub data_checksum () {
    return Esmtpcode::Library::data_checksum();
}

# The names of an enumeration, by their numbers.
sub names ($kind) {
    return Esmtpcode::Library::names($kind);
}

# What an enumerator stands for, in a few words for a person.
sub description ($kind, $name) {
    my $number = Esmtpcode::Library::number($kind, $name);
    return Esmtpcode::Library::name_text($Esmtpcode::Definitions::KINDS{$kind}, $number);
}

# Says what a text means; the context is what is known besides, in lines "Field: value".
sub classify ($text, $context = '') {
    return Esmtpcode::Verdict->of_text($text, $context);
}

# Says what codes mean where there are no words: undef for none.
sub classify_code ($reply, $code, $provider = 'none') {
    return Esmtpcode::Verdict->of_codes($reply, $code, $provider);
}

# A reply ready to be sent; dies with the name of what is wrong.
sub compose ($reply, $code, $text, %options) {
    my $bytes = Esmtpcode::Library::octets($text);
    my $flags = $options{utf8} ? $Esmtpcode::Definitions::FLAGS{utf8} : 0;
    my @given = ($reply, Esmtpcode::Code::pack($code), $bytes, length $bytes, $flags);
    my $needed = 0;
    my $status = Esmtpcode::Library::reply_compose(@given, undef, 0, \$needed);
    my $name   = Esmtpcode::Library::name('status', $status);
    croak "$name: " . description('status', $name) if $name ne 'error_space';
    my $line = "\0" x $needed;
    Esmtpcode::Library::reply_compose(@given, scalar_to_pointer($line), $needed, \$needed);
    return $line;
}

sub reply_is_valid ($reply) {
    return Esmtpcode::Library::reply_is_valid($reply) == 1;
}

# What a reply code claims, by its first digit.
sub reply_outcome ($reply) {
    return Esmtpcode::Library::name('outcome', Esmtpcode::Library::reply_outcome($reply));
}

# What a reply code means; undef for one that nobody is known to send.
sub reply_meaning ($reply) {
    return Esmtpcode::Library::reply_meaning($reply);
}

# The standards that define a reply code.
sub reply_references ($reply) {
    return Esmtpcode::Library::list(sub ($i) { Esmtpcode::Library::reply_reference($reply, $i) });
}

# The codes that go with a reply code: the registered ones, then the customary.
sub reply_codes ($reply) {
    my @codes = Esmtpcode::Library::list(sub ($i) { Esmtpcode::Library::reply_code($reply, $i) });
    return map { Esmtpcode::Code::unpack($_) } @codes;
}

# How well a reply code and an enhanced status code go together.
sub pairing ($reply, $code) {
    my $number = Esmtpcode::Library::reply_pairing($reply, Esmtpcode::Code::pack($code));
    return Esmtpcode::Library::name('pairing', $number);
}

sub reason_group ($reason) {
    my $number = Esmtpcode::Library::number('reason', $reason);
    return Esmtpcode::Library::name('group', Esmtpcode::Library::reason_group($number));
}

# What another system calls a reason, such as "Permanent/NoEmail" in "ses_bounce".
sub reason_term ($vocabulary, $reason) {
    my $number = Esmtpcode::Library::number('vocabulary', $vocabulary);
    return Esmtpcode::Library::reason_term($number, Esmtpcode::Library::number('reason', $reason));
}

1;
