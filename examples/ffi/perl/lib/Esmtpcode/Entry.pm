# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

package Esmtpcode::Entry;

# What one code means, by the registry or by a provider.

use v5.26;
use warnings;
use experimental 'signatures';

use Esmtpcode::Code;
use Esmtpcode::Library;

sub _new ($class, $address) {
    return $address ? bless \$address, $class : undef;
}

# The registry's entry of exactly this code, or the provider's own.
sub find ($class, $code, $provider = 'none') {
    my $number = Esmtpcode::Library::number('provider', $provider);
    my $packed = Esmtpcode::Code::pack($code);
    return $class->_new(Esmtpcode::Library::entry_find_provider($packed, $number));
}

# The best entry there is; undef only where the code is not valid.
sub describe ($class, $code, $provider = 'none') {
    my $number = Esmtpcode::Library::number('provider', $provider);
    return $class->_new(Esmtpcode::Library::entry_describe(Esmtpcode::Code::pack($code), $number));
}

# Every entry, by code, the registered before the providers'.
sub all ($class) {
    return Esmtpcode::Library::list(sub ($i) { $class->_new(Esmtpcode::Library::entry_at($i)) });
}

# How well it matches a search: 0 for not, the larger the better.
sub match ($self, $words) {
    my $bytes = Esmtpcode::Library::octets($words);
    return Esmtpcode::Library::entry_match($$self, $bytes, length $bytes);
}

sub code ($self) {
    return Esmtpcode::Code::unpack(Esmtpcode::Library::entry_code($$self));
}

# The last code of a range; the entry's own where it is none.
sub last_code ($self) {
    return Esmtpcode::Code::unpack(Esmtpcode::Library::entry_last_code($$self));
}

# The provider whose meaning it is; undef for the registry's.
sub provider ($self) {
    my $number = Esmtpcode::Library::entry_provider($$self);
    return $number ? Esmtpcode::Library::name('provider', $number) : undef;
}

# Whether the code is in the IANA registry with this meaning.
sub is_registered ($self) {
    return Esmtpcode::Library::entry_is_registered($$self) == 1;
}

# Whether servers are expected to send the code in this class.
sub is_usual ($self) {
    return Esmtpcode::Library::entry_is_usual($$self) == 1;
}

for my $kind (qw(outcome bounce category reason severity action responsible)) {
    my $get = Esmtpcode::Library->can("entry_$kind");
    no strict 'refs';
    *$kind = sub ($self) { Esmtpcode::Library::name($kind, $get->($$self)) };
}

sub group ($self) {
    my $reason = Esmtpcode::Library::entry_reason($$self);
    return Esmtpcode::Library::name('group', Esmtpcode::Library::reason_group($reason));
}

# The texts of a part, such as 'cause'; none where the library was built without them.
sub texts ($self, $part) {
    my $number = Esmtpcode::Library::number('part', $part);
    return Esmtpcode::Library::list(
        sub ($i) { Esmtpcode::Library::entry_text($$self, $number, $i) });
}

sub title ($self) {
    return ($self->texts('title'))[0];
}

# Codes to look at as well.
sub related ($self) {
    my @codes = Esmtpcode::Library::list(sub ($i) { Esmtpcode::Library::entry_related($$self, $i) });
    return map { Esmtpcode::Code::unpack($_) } @codes;
}

# Reply codes that carry this code.
sub replies ($self) {
    return Esmtpcode::Library::list(sub ($i) { Esmtpcode::Library::entry_reply($$self, $i) });
}

sub equals ($self, $other) {
    return $$self == $$other;
}

1;
