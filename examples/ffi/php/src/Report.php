<?php

// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

declare(strict_types=1);

namespace Esmtpcode;

/** What a mail reports of one recipient; null for what it does not tell. */
final class Recipient
{
    public readonly ReportKind $kind;
    public readonly DsnAction $dsnAction;
    /** The Status field. */
    public readonly ?Code $status;
    public readonly ?string $address;
    public readonly ?string $original;
    public readonly ?string $diagnostic;
    public readonly ?string $remoteMta;
    public readonly ?string $lastAttempt;
    public readonly ?string $finalLogId;
    public readonly ?string $willRetryUntil;
    public readonly Verdict $verdict;

    /** @param callable $raw gives the bytes of a piece */
    public function __construct(\FFI\CData $found, \FFI\CData $verdict, callable $raw)
    {
        $text = fn (\FFI\CData $piece) => Report::unfold($raw($piece));
        $this->kind = ReportKind::of($found->kind);
        $this->dsnAction = DsnAction::of($found->dsn_action);
        $this->status = Code::optional($found->status);
        $this->address = $text($found->address);
        $this->original = $text($found->original);
        $this->diagnostic = $text($found->diagnostic);
        $this->remoteMta = $text($found->remote_mta);
        $this->lastAttempt = $text($found->last_attempt);
        $this->finalLogId = $text($found->final_log_id);
        $this->willRetryUntil = $text($found->will_retry_until);
        $this->verdict = Verdict::found($raw($found->diagnostic), $verdict);
    }
}

/** A mail that reports on other mails: a bounce, a complaint, an automatic answer. */
final class Report
{
    public readonly ReportKind $kind;
    /** False where the mail was cut: recipients may be missing. */
    public readonly bool $complete;
    /** How it was read; null for no special way. */
    public readonly ?string $format;
    public readonly ?string $reportingMta;
    public readonly ?string $arrivalDate;
    public readonly ?string $envelopeId;
    public readonly ?string $messageId;
    public readonly ?string $originalTo;
    public readonly ?string $originalFrom;
    public readonly ?string $subject;
    public readonly ?string $feedbackId;
    public readonly ?string $returnedTo;
    public readonly ?string $verp;
    public readonly ?string $feedbackType;
    public readonly ?string $sourceIp;
    public readonly ?string $disposition;
    /** @var list<Recipient> */
    public readonly array $recipients;

    public function __construct(string $message)
    {
        $ffi = Library::ffi();
        $found = $ffi->new('esmtpcode_report');
        $size = $ffi->esmtpcode_report_scratch(strlen($message));
        $scratch = $ffi->new('char[' . max($size, 1) . ']');
        $given = [$message, strlen($message), $scratch, $size, \FFI::addr($found), \FFI::sizeof($found)];
        $ffi->esmtpcode_report_open(...$given);
        $raw = fn (\FFI\CData $piece) => $piece->source === Source::Scratch->value
            ? \FFI::string($scratch + $piece->offset, $piece->length)
            : substr($message, $piece->offset, $piece->length);
        $text = fn (\FFI\CData $piece) => self::unfold($raw($piece));
        $this->kind = ReportKind::of($found->kind);
        $this->complete = $found->complete === 1;
        $this->format = $found->format ? Library::label(Kind::Format->value, $found->format) : null;
        $this->reportingMta = $text($found->reporting_mta);
        $this->arrivalDate = $text($found->arrival_date);
        $this->envelopeId = $text($found->envelope_id);
        $this->messageId = $text($found->message_id);
        $this->originalTo = $text($found->original_to);
        $this->originalFrom = $text($found->original_from);
        $this->subject = $text($found->subject);
        $this->feedbackId = $text($found->feedback_id);
        $this->returnedTo = $text($found->returned_to);
        $this->verp = $text($found->verp);
        $this->feedbackType = $text($found->feedback_type);
        $this->sourceIp = $text($found->source_ip);
        $this->disposition = $text($found->disposition);
        $recipients = [];
        $to = $ffi->new('esmtpcode_recipient');
        $verdict = $ffi->new('esmtpcode_verdict');
        $room = [\FFI::addr($to), \FFI::sizeof($to), \FFI::addr($verdict), \FFI::sizeof($verdict)];
        while ($ffi->esmtpcode_report_next(...$given, ...$room) === 1) {
            $recipients[] = new Recipient($to, clone $verdict, $raw);
        }
        $this->recipients = $recipients;
    }

    /** A piece with its folds as single spaces; null for an empty one. */
    public static function unfold(string $raw): ?string
    {
        $text = trim(preg_replace('/[\t-\r ]+/', ' ', $raw));
        return $text !== '' ? $text : null;
    }
}
