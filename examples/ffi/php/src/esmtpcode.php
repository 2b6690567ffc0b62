<?php

// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

declare(strict_types=1);

namespace Esmtpcode;

require_once __DIR__ . '/Library.php';
require_once __DIR__ . '/Enumerations.php';
require_once __DIR__ . '/Code.php';
require_once __DIR__ . '/Reply.php';
require_once __DIR__ . '/Entry.php';
require_once __DIR__ . '/Verdict.php';
require_once __DIR__ . '/Report.php';

/** Version of the library in use. */
function version(): string
{
    return Library::ffi()->esmtpcode_version();
}

/** The same as one number: major * 10000 + minor * 100 + patch. */
function version_number(): int
{
    return Library::ffi()->esmtpcode_version_number();
}

/** Which data the library's tables were made from. */
function data_checksum(): string
{
    return Library::ffi()->esmtpcode_data_checksum();
}

/** Says what a text means; the context is what is known besides, in lines "Field: value". */
function classify(string $text, string $context = ''): Verdict
{
    return Verdict::ofText($text, $context);
}

/** Says what codes mean where there are no words. */
function classify_code(?int $reply, ?Code $code, string $provider = 'none'): Verdict
{
    return Verdict::ofCodes($reply, $code, $provider);
}

/** A reply ready to be sent. */
function compose(int $reply, ?Code $code, string $text, bool $utf8 = false): string
{
    $ffi = Library::ffi();
    $packed = $code?->packed ?? 0;
    $flags = $utf8 ? Flag::Utf8->value : 0;
    $needed = $ffi->new('size_t');
    $size = 0;
    $line = null;
    do {
        $status = Status::from($ffi->esmtpcode_reply_compose(
            $reply,
            $packed,
            $text,
            strlen($text),
            $flags,
            $line,
            $size,
            \FFI::addr($needed),
        ));
        if ($status === Status::ErrorSpace) {
            $size = $needed->cdata;
            $line = $ffi->new("char[$size]");
        }
    } while ($status === Status::ErrorSpace);
    if ($status !== Status::Ok) {
        throw new ComposeError($status);
    }
    return \FFI::string($line, $size);
}

function reply_is_valid(int $reply): bool
{
    return Library::ffi()->esmtpcode_reply_is_valid($reply) === 1;
}

/** What a reply code claims, by its first digit. */
function reply_outcome(int $reply): Outcome
{
    return Outcome::of(Library::ffi()->esmtpcode_reply_outcome($reply));
}

/** What a reply code means; null for one that nobody is known to send. */
function reply_meaning(int $reply): ?string
{
    return Library::ffi()->esmtpcode_reply_meaning($reply);
}

/** @return list<string> the standards that define a reply code */
function reply_references(int $reply): array
{
    return Library::list(fn (int $i) => Library::ffi()->esmtpcode_reply_reference($reply, $i));
}

/** @return list<Code> the codes that go with it: the registered ones, then the customary */
function reply_codes(int $reply): array
{
    return Library::list(fn (int $i) => Code::optional(Library::ffi()->esmtpcode_reply_code($reply, $i)));
}

/** How well a reply code and an enhanced status code go together. */
function pairing(int $reply, Code $code): Pairing
{
    return Pairing::of(Library::ffi()->esmtpcode_reply_pairing($reply, $code->packed));
}

function reason_group(Reason $reason): Group
{
    return Group::of(Library::ffi()->esmtpcode_reason_group($reason->value));
}

/** What another system calls a reason, such as "Permanent/NoEmail" in "ses_bounce". */
function reason_term(string $vocabulary, Reason $reason): ?string
{
    $number = Library::number(Kind::Vocabulary->value, $vocabulary);
    return Library::ffi()->esmtpcode_reason_term($number, $reason->value);
}

/** @return list<string> the names of an enumeration, by their numbers */
function names(Kind $kind): array
{
    return Library::list(fn (int $i) => Library::label($kind->value, $i));
}
