# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

package Esmtpcode::Verdict;

# What a reply, a diagnostic or a log line means.

use v5.26;
use warnings;
use experimental 'signatures';

use Esmtpcode::Code;
use Esmtpcode::Library;

my $layout = $Esmtpcode::Definitions::LAYOUTS{verdict};
my $size   = 4 * $layout->{words};

sub _new ($class, $text, $fill) {
    my $self = bless { text => $text, words => [(0) x $layout->{words}] }, $class;
    $fill->($self->{words}, $size);
    return $self;
}

sub of_text ($class, $text, $context) {
    my ($bytes, $known) = (Esmtpcode::Library::octets($text), Esmtpcode::Library::octets($context));
    my @given = ($bytes, length $bytes, $known, length $known);
    return $class->_new($text, sub (@room) { Esmtpcode::Library::classify_context(@given, @room) });
}

sub of_reply ($class, $reply) {
    my $bytes = Esmtpcode::Library::octets($reply->input);
    my @given = ($bytes, length $bytes, $reply->{words}, $reply->size);
    return $class->_new($reply->input,
        sub (@room) { Esmtpcode::Library::classify_reply(@given, @room) });
}

sub of_codes ($class, $reply, $code, $provider) {
    my $number = Esmtpcode::Library::number('provider', $provider);
    my @given  = ($reply // 0, Esmtpcode::Code::pack($code), $number);
    return $class->_new('', sub (@room) { Esmtpcode::Library::classify_code(@given, @room) });
}

# One that was found already.
sub found ($class, $text, $words) {
    return bless { text => $text, words => $words }, $class;
}

sub _get ($self, $member) {
    return $self->{words}[$layout->{$member}];
}

no strict 'refs';
for my $kind (qw(outcome bounce category reason group severity action responsible basis stage)) {
    *$kind = sub ($self) { Esmtpcode::Library::name($kind, $self->_get($kind)) };
}
for my $kind (qw(provider blocklist)) {
    *$kind = sub ($self) {
        my $number = $self->_get($kind);
        return $number ? Esmtpcode::Library::name($kind, $number) : undef;
    };
}
for my $name (qw(matched recipient queue_id relay url ip new_address)) {
    *$name = sub ($self) {
        my ($offset, $length) = $self->span($name);
        return $length ? Esmtpcode::Library::part($self->{text}, $offset, $length) : undef;
    };
}
use strict 'refs';

# Offset and length in bytes of one of the texts, such as 'matched'.
sub span ($self, $name) {
    my $at = $layout->{$name};
    return @{ $self->{words} }[$at, $at + 1];
}

# Seconds to wait, as the server named them.
sub retry_after ($self) {
    return $self->_get('retry_after') || undef;
}

sub reply ($self) {
    return $self->_get('reply') || undef;
}

sub code ($self) {
    return Esmtpcode::Code::unpack($self->_get('code'));
}

# The stable identifier of the rule that decided.
sub rule ($self) {
    return Esmtpcode::Library::rule_name($self->_get('rule'));
}

1;
