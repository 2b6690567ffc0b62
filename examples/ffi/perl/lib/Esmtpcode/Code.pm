# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

package Esmtpcode::Code;

# Enhanced status codes, which are strings here: '5.7.26'.

use v5.26;
use warnings;
use experimental 'signatures';

use Carp qw(croak);
use FFI::Platypus::Buffer qw(scalar_to_pointer);

use Esmtpcode::Library;

# The number that the library packs a code into; 0 for undef.
sub pack ($code) {
    return 0 if !defined $code;
    return Esmtpcode::Library::code_parse_lenient($code, length $code, [0])
        || croak "$code is no enhanced status code";
}

# The code of a packed number, or undef.
sub unpack ($packed) {
    my $size   = 16;
    my $buffer = "\0" x $size;
    my $length = Esmtpcode::Library::code_format($packed, scalar_to_pointer($buffer), $size);
    return $length > 0 ? substr $buffer, 0, $length : undef;
}

# A code of its parts; undef where one is out of its range.
sub make ($class, $subject, $detail) {
    return Esmtpcode::Code::unpack(Esmtpcode::Library::code_pack($class, $subject, $detail));
}

# The whole text as a code, by the grammar and nothing else.
sub parse ($text) {
    my $bytes = Esmtpcode::Library::octets($text);
    return Esmtpcode::Code::unpack(Esmtpcode::Library::code_parse($bytes, length $bytes));
}

# A code the way reports write it, and the names of how it departs from the grammar.
sub parse_lenient ($text) {
    my $bytes = Esmtpcode::Library::octets($text);
    my @bits  = (0);
    my $code  = Esmtpcode::Library::code_parse_lenient($bytes, length $bytes, \@bits);
    my $all   = \%Esmtpcode::Definitions::DEPARTURES;
    my @found = grep { $bits[0] & $all->{$_} } sort { $all->{$a} <=> $all->{$b} } keys %$all;
    return (Esmtpcode::Code::unpack($code), @found);
}

# The code at the start of a text, and its length.
sub prefix ($text) {
    my $bytes  = Esmtpcode::Library::octets($text);
    my @code   = (0);
    my $length = Esmtpcode::Library::code_prefix($bytes, length $bytes, \@code);
    return (Esmtpcode::Code::unpack($code[0]), $length);
}

# The first code in free text.
sub find ($text) {
    my ($first) = find_all($text);
    return $first ? $first->[0] : undef;
}

# Every code in free text: [code, offset in bytes].
sub find_all ($text) {
    my $bytes = Esmtpcode::Library::octets($text);
    my @span  = (0, 0);
    my @all;
    while (my $code = Esmtpcode::Library::code_find($bytes, length $bytes, $span[0] + $span[1], \@span)) {
        push @all, [Esmtpcode::Code::unpack($code), $span[0]];
    }
    return @all;
}

# Class, subject and detail.
sub parts ($code) {
    my $packed = Esmtpcode::Code::pack($code);
    return (
        Esmtpcode::Library::code_class($packed),
        Esmtpcode::Library::code_subject($packed),
        Esmtpcode::Library::code_detail($packed),
    );
}

# False for a code of a class that the standard does not have.
sub is_valid ($code) {
    return Esmtpcode::Library::code_is_valid(Esmtpcode::Code::pack($code)) == 1;
}

# For sort.
sub compare ($one, $other) {
    return Esmtpcode::Library::code_compare(
        Esmtpcode::Code::pack($one),
        Esmtpcode::Code::pack($other)
    );
}

1;
