# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

package Esmtpcode::Reply;

# A reply at the start of an input, or as much of one as there is. RFC 5321 section 4.2.

use v5.26;
use warnings;
use experimental 'signatures';

use Esmtpcode::Code;
use Esmtpcode::Library;
use Esmtpcode::Verdict;

my $layout = $Esmtpcode::Definitions::LAYOUTS{reply};

# Reads it. With final => 1 no more input will come: the last line may lack its end.
sub new ($class, $input, %options) {
    my $self  = bless { input => $input, words => [(0) x $layout->{words}] }, $class;
    my $bytes = Esmtpcode::Library::octets($input);
    my $flags = $options{final} ? $Esmtpcode::Definitions::FLAGS{final} : 0;
    Esmtpcode::Library::reply_read($bytes, length $bytes, $flags, $self->{words}, $self->size);
    return $self;
}

sub get ($self, $member) {
    return $self->{words}[$layout->{$member}];
}

sub size ($self) {
    return 4 * $layout->{words};
}

sub input ($self) {
    return $self->{input};
}

sub state ($self) {
    return Esmtpcode::Library::name('state', $self->get('state'));
}

sub problem ($self) {
    return Esmtpcode::Library::name('problem', $self->get('problem'));
}

# Bytes taken; the next reply starts behind them.
sub length ($self) {
    return $self->get('length');
}

# Offset of the problem in bytes.
sub where ($self) {
    return $self->get('where');
}

sub lines ($self) {
    return $self->get('lines');
}

# The reply code, 200 to 599.
sub reply ($self) {
    return $self->get('reply') || undef;
}

# The enhanced status code of the first line that has one.
sub code ($self) {
    return Esmtpcode::Code::unpack($self->get('code'));
}

sub code_agrees ($self) {
    return $self->get('code_agrees') == 1;
}

sub code_uniform ($self) {
    return $self->get('code_uniform') == 1;
}

# From the first line's text to the last line's end, with what stands between.
sub text ($self) {
    my $at = $layout->{text};
    return Esmtpcode::Library::part($self->input, @{ $self->{words} }[$at, $at + 1]);
}

# The text line by line, without codes and line ends.
sub texts ($self) {
    my $bytes    = Esmtpcode::Library::octets($self->input);
    my @position = (0);
    my @span     = (0, 0);
    my @texts;
    while (Esmtpcode::Library::reply_line($bytes, $self->get('length'), \@position, \@span)) {
        push @texts, Esmtpcode::Library::part($self->input, @span);
    }
    return @texts;
}

# What it means.
sub classify ($self) {
    return Esmtpcode::Verdict->of_reply($self);
}

1;
