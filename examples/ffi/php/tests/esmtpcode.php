<?php

// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

declare(strict_types=1);

// Every golden vector, field by field, and the calls that no vector reaches.

require __DIR__ . '/../src/esmtpcode.php';

use Esmtpcode\{Code, Departure, DsnAction, Entry, Kind, Pairing, Part, Problem, Reason, Reply};
use Esmtpcode\{Report, ReportKind, Stage, State, Status};

use function Esmtpcode\{classify, classify_code, compose, names, pairing, reason_group, reason_term};
use function Esmtpcode\{reply_codes, reply_is_valid, reply_meaning, reply_outcome, reply_references};

function check(bool $right, mixed $said = null): void
{
    if (!$right) {
        throw new AssertionError(json_encode($said, JSON_INVALID_UTF8_SUBSTITUTE));
    }
}

/** @param list<Code> $codes */
function strings(array $codes): array
{
    return array_map(strval(...), $codes);
}

/** The same with all keys in order. */
function sorted(array $value): array
{
    ksort($value);
    return array_map(fn (mixed $one) => is_array($one) ? sorted($one) : $one, $value);
}

/** A verdict as the command prints it. */
function said(Esmtpcode\Verdict $v): array
{
    return [
        'outcome' => $v->outcome()->label(),
        'bounce' => $v->bounce()->label(),
        'category' => $v->category()->label(),
        'reason' => $v->reason()->label(),
        'group' => $v->group()->label(),
        'severity' => $v->severity()->label(),
        'action' => $v->action()->label(),
        'responsible' => $v->responsible()->label(),
        'retry_after' => $v->retryAfter(),
        'blocklist' => $v->blocklist(),
        'provider' => $v->provider(),
        'basis' => $v->basis()->label(),
        'reply' => $v->reply(),
        'code' => $v->code()?->__toString(),
        'rule' => $v->rule(),
        'recipient' => $v->recipient(),
        'queue_id' => $v->queueId(),
        'relay' => $v->relay(),
        'url' => $v->url(),
        'ip' => $v->ip(),
        'new_address' => $v->newAddress(),
    ];
}

function body(Entry $e, Code $code, bool $registered): array
{
    $pair = fn (string $question, string $answer) => compact('question', 'answer');
    return [
        'code' => (string) $code,
        'registered' => $registered,
        'provider' => $e->provider(),
        'title' => $e->title(),
        'outcome' => $e->outcome()->label(),
        'bounce' => $e->bounce()->label(),
        'category' => $e->category()->label(),
        'reason' => $e->reason()->label(),
        'group' => reason_group($e->reason())->label(),
        'severity' => $e->severity()->label(),
        'action' => $e->action()->label(),
        'responsible' => $e->responsible()->label(),
        'usual' => $e->isUsual(),
        'summary' => $e->texts(Part::Summary)[0],
        'meaning' => implode("\n\n", $e->texts(Part::Meaning)),
        'causes' => $e->texts(Part::Cause),
        'remedies' => $e->texts(Part::Remedy),
        'retry' => $e->texts(Part::Retry)[0],
        'checks' => $e->texts(Part::Check),
        'questions' => array_map($pair, $e->texts(Part::Question), $e->texts(Part::Answer)),
        'related' => strings($e->related()),
        'references' => $e->texts(Part::Reference),
        'replies' => $e->replies(),
    ];
}

/** What the command explains, put together from the library's parts. */
function explained(string $text): array
{
    $reply = new Reply($text, final: true);
    $code = $reply->code ?? Code::parseLenient($text) ?? Code::find($text);
    if ($code === null) {
        return [
            'reply' => $reply->reply,
            'code' => null,
            'outcome' => reply_outcome($reply->reply)->label(),
            'meaning' => reply_meaning($reply->reply),
            'references' => reply_references($reply->reply),
            'codes' => strings(reply_codes($reply->reply)),
        ];
    }
    $entry = Entry::describe($code);
    $providers = [];
    foreach (array_slice(names(Kind::Provider), 1) as $provider) {
        $other = Entry::find($code, $provider);
        if ($other !== null && !$other->equals($entry)) {
            $providers[] = body($other, $other->code(), $other->isRegistered());
        }
    }
    return [
        'reply' => $reply->reply,
        'described_by' => (string) $entry->code(),
        'providers' => $providers,
    ] + body($entry, $code, Entry::find($code) !== null);
}

/** The recipients of a mail as the command prints them. */
function reported(string $message): array
{
    $report = new Report($message);
    $spans = array_flip(['queue_id', 'relay', 'url', 'ip', 'new_address']);
    $one = fn (Esmtpcode\Recipient $to) => [
        'kind' => $to->kind->label(),
        'recipient' => $to->address,
        'original_recipient' => $to->original,
        'dsn_action' => $to->dsnAction === DsnAction::None ? null : $to->dsnAction->label(),
        'diagnostic' => $to->diagnostic,
        'remote_mta' => $to->remoteMta,
        'reporting_mta' => $report->reportingMta,
        'message_id' => $report->messageId,
        'format' => $report->format,
    ] + array_diff_key(said($to->verdict), $spans);
    return array_map($one, $report->recipients) ?: [['kind' => $report->kind->label()]];
}

// names
foreach (Kind::cases() as $kind) {
    $type = 'Esmtpcode\\' . ($kind === Kind::Report ? 'ReportKind' : $kind->name);
    foreach (enum_exists($type) ? $type::cases() : [] as $case) {
        $snake = strtolower(preg_replace('/\B[A-Z]/', '_$0', $case->name));
        check($case->value < 0 || $case->label() === $snake && $type::labelled($snake) === $case, $case);
        check($case->value < 0 || $case->description() !== null, $case);
    }
}
check(Reason::of(10000) === Reason::Unrecognised);
check(strlen(Esmtpcode\data_checksum()) === 16);
check((int) Esmtpcode\version() === intdiv(Esmtpcode\version_number(), 10000));

// codes
$code = Code::parse('5.7.26');
check($code->packed === 5007026 && "$code" === '5.7.26' && $code->isValid());
check([$code->class(), $code->subject(), $code->detail()] === [5, 7, 26]);
check(Code::pack(5, 7, 26) == $code && Code::pack(3, 0, 0) === null && Code::parse('5.7.26 ') === null);
check(Code::compare(Code::parse('5.7.9'), $code) < 0);
check("{$code->parseLenient(' 5.01.1 (no)', $departures)}" === '5.1.1');
check($departures === [Departure::Zeros, Departure::Space, Departure::Trailing], $departures);
check(Code::prefix('5.1.1 no', $length)->packed === 5001001 && $length === 5);
$found = strings(iterator_to_array(Code::findAll('dsn=4.4.1, then 5.1.1')));
check($found === [4 => '4.4.1', 16 => '5.1.1'], $found);

// replies
$reply = new Reply("550-5.1.1 One,\r\n550 5.1.1 two\r\n250 ok\r\n");
check([$reply->state, $reply->lines, $reply->length, $reply->reply] === [State::Complete, 2, 31, 550]);
check("$reply->code" === '5.1.1' && $reply->codeAgrees && $reply->codeUniform);
check($reply->texts() === ['One,', 'two'] && $reply->text === "One,\r\n550 5.1.1 two");
check((new Reply('550-no'))->state === State::Incomplete);
$wrong = new Reply("250 ok\x01\r\n");
check($wrong->problem === Problem::Control && $wrong->where === 6);
check(compose(250, null, 'été', utf8: true) === "250 été\r\n");
try {
    compose(550, Code::parse('4.1.1'), 'Gone');
    check(false);
} catch (Esmtpcode\ComposeError $error) {
    check($error->status === Status::ErrorCode);
}
check(pairing(550, Code::parse('5.1.1')) === Pairing::Registered);
check(reply_is_valid(550) && !reply_is_valid(199));

// entries
$code = Code::parse('5.7.606');
check((string) Entry::find($code, 'microsoft')->lastCode() === '5.7.649' && Entry::find($code) === null);
$all = Entry::all();
usort($all, fn (Entry $a, Entry $b) => $b->match('mailbox full') <=> $a->match('mailbox full'));
check($all[0]->reason() === Reason::MailboxFull);

// verdicts
$text = '550 5.1.1 No such user here';
$verdict = classify($text, "Remote-MTA: dns; x.mail.protection.outlook.com\r\n");
check($verdict->provider() === 'microsoft' && $verdict->stage() === Stage::Unknown);
check(substr_compare($text, $verdict->matched($at), $at, strlen($verdict->matched())) === 0);
check((new Reply($text, final: true))->classify()->reason() === Reason::UserUnknown);
check(classify_code(452, Code::parse('4.2.2'))->reason() === Reason::MailboxFull);
check(reason_term('ses_bounce', Reason::UserUnknown) === 'Permanent/NoEmail');

$path = getenv('ESMTPCODE_VECTORS') ?: __DIR__ . '/../../../../tests/golden/vectors.jsonl';

// reports
$report = new Report(file_get_contents(dirname($path) . '/mails/notification.eml'));
check($report->kind === ReportKind::Failure && $report->complete);
check($report->verp === 'ada=example.org' && $report->subject === 'The news of November');
[$first, $second] = $report->recipients;
check("$second->status" === '5.2.2' && $second->finalLogId === '4YxKp2/2');
check($second->verdict->matched() === 'Mailbox full');
check($first->verdict->matched() === 'User unknown');

// vectors
$lines = file($path, FILE_IGNORE_NEW_LINES);
foreach ($lines as $line) {
    $vector = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    $text = $vector['input'] ?? hex2bin($vector['hex']);
    $answer = match ($vector['call']) {
        'classify' => said(classify($text)),
        'explain' => explained($text),
        'bounce' => reported($text),
    };
    check(sorted($answer) === sorted($vector['answer']), [$line, $answer]);
}
echo count($lines), " vectors, all equal\n";
