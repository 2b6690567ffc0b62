# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Every golden vector, field by field, and the calls that no vector reaches.

use v5.26;
use warnings;
use experimental 'signatures';
use utf8;

use File::Basename qw(dirname);
use FindBin;
use lib "$FindBin::Bin/../lib";
use JSON::PP;
use Test::More;

use Esmtpcode qw(classify classify_code compose names pairing reason_term);

$SIG{__WARN__} = sub ($warning) { fail $warning };

sub bool ($value) { return $value ? JSON::PP::true : JSON::PP::false }

# A verdict as the command prints it.
sub said ($v) {
    my @names = qw(
        outcome bounce category reason group severity action responsible retry_after blocklist
        provider basis reply code rule recipient queue_id relay url ip new_address
    );
    return { map { $_ => scalar $v->$_ } @names };
}

sub body ($e, $code, $registered) {
    my @questions = $e->texts('question');
    my @answers   = $e->texts('answer');
    my %body      = map { $_ => scalar $e->$_ }
        qw(provider title outcome bounce category reason group severity action responsible);
    return {
        %body,
        code       => $code,
        registered => bool($registered),
        usual      => bool($e->is_usual),
        summary    => ($e->texts('summary'))[0],
        meaning    => join("\n\n", $e->texts('meaning')),
        causes     => [$e->texts('cause')],
        remedies   => [$e->texts('remedy')],
        retry      => ($e->texts('retry'))[0],
        checks     => [$e->texts('check')],
        questions  => [map { { question => $questions[$_], answer => $answers[$_] } } 0 .. $#answers],
        related    => [$e->related],
        references => [$e->texts('reference')],
        replies    => [$e->replies],
    };
}

# What the command explains, put together from the library's parts.
sub explained ($text) {
    my $reply  = Esmtpcode::Reply->new($text, final => 1);
    my $number = $reply->reply;
    my $code   = $reply->code // (Esmtpcode::Code::parse_lenient($text))[0]
        // Esmtpcode::Code::find($text);
    return {
        reply      => $number,
        code       => undef,
        outcome    => Esmtpcode::reply_outcome($number),
        meaning    => Esmtpcode::reply_meaning($number),
        references => [Esmtpcode::reply_references($number)],
        codes      => [Esmtpcode::reply_codes($number)],
        }
        if !defined $code;
    my $entry     = Esmtpcode::Entry->describe($code);
    my @providers = (names('provider'));
    my @others    = grep { defined && !$_->equals($entry) }
        map { Esmtpcode::Entry->find($code, $_) } @providers[1 .. $#providers];
    return {
        %{ body($entry, $code, defined Esmtpcode::Entry->find($code)) },
        reply        => $number,
        described_by => $entry->code,
        providers    => [map { body($_, $_->code, $_->is_registered) } @others],
    };
}

# The recipients of a mail as the command prints them.
sub reported ($message) {
    my $report = Esmtpcode::Report->new($message);
    return [{ kind => $report->{kind} }] if !@{ $report->{recipients} };
    return [
        map {
            my $one = said($_->{verdict});
            delete @$one{qw(queue_id relay url ip new_address)};
            @$one{qw(recipient original_recipient)} = @$_{qw(address original)};
            @$one{qw(kind dsn_action diagnostic remote_mta)}
                = @$_{qw(kind dsn_action diagnostic remote_mta)};
            @$one{qw(reporting_mta message_id format)}
                = @$report{qw(reporting_mta message_id format)};
            $one;
        } @{ $report->{recipients} }
    ];
}

my $golden = $ENV{ESMTPCODE_VECTORS} // "$FindBin::Bin/../../../../tests/golden/vectors.jsonl";

subtest report => sub {
    open my $file, '<:raw', dirname($golden) . '/mails/notification.eml' or die $!;
    my $report = Esmtpcode::Report->new(join '', <$file>);
    is $report->{kind}, 'failure';
    ok $report->{complete};
    is $report->{verp},    'ada=example.org';
    is $report->{subject}, 'The news of November';
    my $second = $report->{recipients}[1];
    is_deeply [@$second{qw(status final_log_id)}], ['5.2.2', '4YxKp2/2'];
    is $second->{verdict}->matched, 'Mailbox full';
};

subtest names => sub {
    my $kinds = \%Esmtpcode::Definitions::KINDS;
    is_deeply [sort { $kinds->{$a} <=> $kinds->{$b} } keys %$kinds], [names('kind')];
    for my $kind (keys %$kinds) {
        ok Esmtpcode::description($kind, $_), "$kind $_" for names($kind);
    }
    is length Esmtpcode::data_checksum(), 16;
    is int(Esmtpcode::version() =~ s/[.].*//r), int(Esmtpcode::version_number() / 10000);
};

subtest codes => sub {
    is Esmtpcode::Code::parse('5.7.26'),  '5.7.26';
    is Esmtpcode::Code::parse('5.7.26 '), undef;
    is_deeply [Esmtpcode::Code::parts('5.7.26')], [5, 7, 26];
    is Esmtpcode::Code::make(5, 7, 26), '5.7.26';
    is Esmtpcode::Code::make(3, 0, 0),  undef;
    is Esmtpcode::Code::compare('5.7.9', '5.7.26'), -1;
    ok Esmtpcode::Code::is_valid('5.1.1') && !Esmtpcode::Code::is_valid('9.1.1');
    is_deeply [Esmtpcode::Code::parse_lenient(' 5.01.1 (no)')], [qw(5.1.1 zeros space trailing)];
    is_deeply [Esmtpcode::Code::prefix('5.1.1 no')], ['5.1.1', 5];
    is_deeply [Esmtpcode::Code::find_all('dsn=4.4.1, then 5.1.1')], [['4.4.1', 4], ['5.1.1', 16]];
};

subtest replies => sub {
    my $reply = Esmtpcode::Reply->new("550-5.1.1 One,\r\n550 5.1.1 two\r\n250 ok\r\n");
    is_deeply [map { $reply->$_ } qw(state lines length reply code)], ['complete', 2, 31, 550, '5.1.1'];
    ok $reply->code_agrees && $reply->code_uniform;
    is_deeply [$reply->texts], ['One,', 'two'];
    is $reply->text, "One,\r\n550 5.1.1 two";
    is(Esmtpcode::Reply->new('550-no')->state, 'incomplete');
    my $wrong = Esmtpcode::Reply->new("250 ok\x01\r\n");
    is_deeply [$wrong->problem, $wrong->where], ['control', 6];
    my $line = compose(250, undef, 'été', utf8 => 1);
    utf8::decode($line);
    is $line, "250 été\r\n";
    ok !eval { compose(550, '4.1.1', 'Gone') };
    like $@, qr/^error_code: /;
    is pairing(550, '5.1.1'), 'registered';
    ok Esmtpcode::reply_is_valid(550) && !Esmtpcode::reply_is_valid(199);
};

subtest entries => sub {
    is(Esmtpcode::Entry->find('5.7.606', 'microsoft')->last_code, '5.7.649');
    is(Esmtpcode::Entry->find('5.7.606'), undef);
    my ($best) = sort { $b->match('mailbox full') <=> $a->match('mailbox full') } Esmtpcode::Entry->all;
    is $best->reason, 'mailbox_full';
};

subtest verdicts => sub {
    my $text    = '550 5.1.1 No such user here';
    my $verdict = classify($text, "Remote-MTA: dns; x.mail.protection.outlook.com\r\n");
    is_deeply [$verdict->provider, $verdict->stage], ['microsoft', 'unknown'];
    my ($offset, $length) = $verdict->span('matched');
    is substr($text, $offset, $length), $verdict->matched;
    is(Esmtpcode::Reply->new($text, final => 1)->classify->reason, 'user_unknown');
    is classify_code(452, '4.2.2')->reason, 'mailbox_full';
    is reason_term('ses_bounce', 'user_unknown'), 'Permanent/NoEmail';
};

subtest vectors => sub {
    open my $file, '<', $golden or die "$golden: $!";
    my %ask   = (classify => sub ($text) { said(classify($text)) }, explain => \&explained, bounce => \&reported);
    my $count = 0;
    while (my $line = <$file>) {
        my $vector = JSON::PP->new->utf8->decode($line);
        my $text   = $vector->{input} // pack 'H*', $vector->{hex};
        my $answer = $ask{ $vector->{call} }->($text);
        is_deeply $answer, $vector->{answer}, $line or return;
        $count++;
    }
    note "$count vectors, all equal";
};

done_testing;
