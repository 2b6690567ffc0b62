# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

package Esmtpcode::Report;

# A mail that reports on other mails: a bounce, a complaint, an automatic answer. A hash of kind,
# complete, format, the texts below, and recipients, each a hash of kind, dsn_action, status, its
# texts and verdict.

use v5.26;
use warnings;
use experimental 'signatures';

use FFI::Platypus::Buffer qw(scalar_to_pointer);

use Esmtpcode::Code;
use Esmtpcode::Library;
use Esmtpcode::Verdict;

my $layouts = \%Esmtpcode::Definitions::LAYOUTS;
my %texts   = (
    report => [
        qw(reporting_mta arrival_date envelope_id message_id original_to original_from subject
            feedback_id returned_to verp feedback_type source_ip disposition)
    ],
    recipient => [
        qw(address original diagnostic remote_mta last_attempt final_log_id will_retry_until)
    ],
);

sub new ($class, $message) {
    my $bytes   = Esmtpcode::Library::octets($message);
    my $room    = Esmtpcode::Library::report_scratch(length $bytes) || 1;
    my $scratch = "\0" x $room;
    my @words   = (0) x $layouts->{report}{words};
    my @given   = ($bytes, length $bytes, scalar_to_pointer($scratch), $room, \@words, 4 * @words);
    my $raw     = sub ($words, $at) {
        my ($source, $offset, $length) = @$words[$at .. $at + 2];
        my $scratched = Esmtpcode::Library::name('source', $source) eq 'scratch';
        return substr $scratched ? $scratch : $bytes, $offset, $length;
    };
    Esmtpcode::Library::report_open(@given);
    return bless {
        kind       => Esmtpcode::Library::name('report', $words[$layouts->{report}{kind}]),
        complete   => $words[$layouts->{report}{complete}] == 1,
        format     => _name('format', $words[$layouts->{report}{format}]),
        recipients => [_recipients(\@given, $raw)],
        _texts('report', \@words, $raw),
    }, $class;
}

sub _recipients ($given, $raw) {
    my $layout = $layouts->{recipient};
    my @to     = (0) x $layout->{words};
    my @verdict = (0) x $layouts->{verdict}{words};
    my @all;
    while (Esmtpcode::Library::report_next(@$given, \@to, 4 * @to, \@verdict, 4 * @verdict) == 1) {
        my $words = $raw->(\@to, $layout->{diagnostic});
        push @all, {
            kind       => Esmtpcode::Library::name('report', $to[$layout->{kind}]),
            dsn_action => _name('dsn_action', $to[$layout->{dsn_action}]),
            status     => Esmtpcode::Code::unpack($to[$layout->{status}]),
            verdict    => Esmtpcode::Verdict->found($words, [@verdict]),
            _texts('recipient', \@to, $raw),
        };
    }
    return @all;
}

# The name of an enumerator; undef for none.
sub _name ($kind, $number) {
    return $number ? Esmtpcode::Library::name($kind, $number) : undef;
}

# The pieces of a structure as characters, with their folds as single spaces; undef for empty ones.
sub _texts ($name, $words, $raw) {
    my %found;
    for my $text (@{ $texts{$name} }) {
        my $piece = $raw->($words, $layouts->{$name}{$text});
        $piece = join ' ', grep { length } split /[\t-\r ]+/, $piece;
        utf8::decode($piece);
        $found{$text} = length $piece ? $piece : undef;
    }
    return %found;
}

1;
