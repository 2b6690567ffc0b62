<?php

// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

declare(strict_types=1);

namespace Esmtpcode;

/** A reply at the start of an input, or as much of one as there is. RFC 5321 section 4.2. */
final class Reply
{
    public readonly State $state;
    public readonly Problem $problem;
    /** Bytes taken; the next reply starts behind them. */
    public readonly int $length;
    /** Offset of the problem. */
    public readonly int $where;
    public readonly int $lines;
    /** The reply code, 200 to 599. */
    public readonly ?int $reply;
    /** The enhanced status code of the first line that has one. */
    public readonly ?Code $code;
    public readonly bool $codeAgrees;
    public readonly bool $codeUniform;
    /** From the first line's text to the last line's end, with what stands between. */
    public readonly string $text;
    private readonly \FFI\CData $found;

    /** Reads it. With $final no more input will come: the last line may lack its end. */
    public function __construct(private readonly string $input, bool $final = false)
    {
        $found = Library::ffi()->new('esmtpcode_reply');
        $flags = $final ? Flag::Final->value : 0;
        Library::ffi()->esmtpcode_reply_read(
            $input,
            strlen($input),
            $flags,
            \FFI::addr($found),
            \FFI::sizeof($found),
        );
        $this->found = $found;
        $this->state = State::of($found->state);
        $this->problem = Problem::of($found->problem);
        $this->length = $found->length;
        $this->where = $found->where;
        $this->lines = $found->lines;
        $this->reply = $found->reply ?: null;
        $this->code = Code::optional($found->code);
        $this->codeAgrees = $found->code_agrees === 1;
        $this->codeUniform = $found->code_uniform === 1;
        $this->text = substr($input, $found->text->offset, $found->text->length);
    }

    /** @return list<string> the text line by line, without codes and line ends */
    public function texts(): array
    {
        $position = Library::ffi()->new('uint32_t');
        $span = Library::ffi()->new('esmtpcode_span');
        $given = [$this->input, $this->length, \FFI::addr($position), \FFI::addr($span)];
        $all = [];
        while (Library::ffi()->esmtpcode_reply_line(...$given) === 1) {
            $all[] = substr($this->input, $span->offset, $span->length);
        }
        return $all;
    }

    /** What it means. */
    public function classify(): Verdict
    {
        return Verdict::ofReply($this->input, $this->found);
    }
}

/** What was given cannot stand in a reply. */
final class ComposeError extends \ValueError
{
    public function __construct(public readonly Status $status)
    {
        parent::__construct($status->description());
    }
}
