# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

package Esmtpcode::Library;

# The shared library, at ESMTPCODE_LIBRARY or where the system finds it, and how text and
# enumerators come to it and back. The functions are here without their prefix.

use v5.26;
use warnings;
use experimental 'signatures';

use Carp qw(croak);
use FFI::Platypus 2.00;

use Esmtpcode::Definitions;

my $ffi = FFI::Platypus->new(api => 2, lib => $ENV{ESMTPCODE_LIBRARY} // 'libesmtpcode.so.1');
for my $function (@Esmtpcode::Definitions::FUNCTIONS) {
    my ($name, $takes, $returns) = @$function;
    $ffi->attach(["esmtpcode_$name" => $name], $takes => $returns);
}

# Text as bytes: characters are encoded as UTF-8.
sub octets ($text) {
    utf8::encode($text) if utf8::is_utf8($text);
    return $text;
}

# Some bytes of a text: characters where the text was of characters.
sub part ($text, $offset, $length) {
    my $part = substr octets($text), $offset, $length;
    utf8::decode($part) if utf8::is_utf8($text);
    return $part;
}

# What the function gives for 0, 1, ... until it is undef or 0.
sub list ($next) {
    my @all;
    while (my $one = $next->(scalar @all)) {
        push @all, $one;
    }
    return @all;
}

my %names;

sub names ($kind) {
    my $number = $Esmtpcode::Definitions::KINDS{$kind} // croak "$kind is no enumeration";
    $names{$kind} //= [list(sub ($i) { name_get($number, $i) })];
    return @{ $names{$kind} };
}

sub name ($kind, $number) {
    return (names($kind))[$number];
}

sub number ($kind, $name) {
    my $number = name_find($Esmtpcode::Definitions::KINDS{$kind}, $name, length $name);
    return $number >= 0 ? $number : croak "$name is no $kind";
}

1;
