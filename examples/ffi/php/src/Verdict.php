<?php

// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

declare(strict_types=1);

namespace Esmtpcode;

/** What a reply, a diagnostic or a log line means. */
final class Verdict
{
    private readonly \FFI\CData $found;

    private function __construct(private readonly string $text, ?\FFI\CData $found = null)
    {
        $this->found = $found ?? Library::ffi()->new('esmtpcode_verdict');
    }

    public static function found(string $text, \FFI\CData $found): self
    {
        return new self($text, $found);
    }

    /** What esmtpcode_classify...() take last. */
    private function room(): array
    {
        return [\FFI::addr($this->found), \FFI::sizeof($this->found)];
    }

    public static function ofText(string $text, string $context = ''): self
    {
        $verdict = new self($text);
        $given = [$text, strlen($text), $context, strlen($context), ...$verdict->room()];
        Library::ffi()->esmtpcode_classify_context(...$given);
        return $verdict;
    }

    public static function ofReply(string $input, \FFI\CData $reply): self
    {
        $verdict = new self($input);
        $read = [\FFI::addr($reply), \FFI::sizeof($reply)];
        Library::ffi()->esmtpcode_classify_reply($input, strlen($input), ...$read, ...$verdict->room());
        return $verdict;
    }

    public static function ofCodes(?int $reply, ?Code $code, string $provider): self
    {
        $verdict = new self('');
        $number = Library::number(Kind::Provider->value, $provider);
        $given = [$reply ?? 0, $code?->packed ?? 0, $number, ...$verdict->room()];
        Library::ffi()->esmtpcode_classify_code(...$given);
        return $verdict;
    }

    public function outcome(): Outcome
    {
        return Outcome::of($this->found->outcome);
    }

    public function bounce(): Bounce
    {
        return Bounce::of($this->found->bounce);
    }

    public function category(): Category
    {
        return Category::of($this->found->category);
    }

    public function reason(): Reason
    {
        return Reason::of($this->found->reason);
    }

    public function group(): Group
    {
        return Group::of($this->found->group);
    }

    public function severity(): Severity
    {
        return Severity::of($this->found->severity);
    }

    public function action(): Action
    {
        return Action::of($this->found->action);
    }

    public function responsible(): Responsible
    {
        return Responsible::of($this->found->responsible);
    }

    public function basis(): Basis
    {
        return Basis::of($this->found->basis);
    }

    public function stage(): Stage
    {
        return Stage::of($this->found->stage);
    }

    public function provider(): ?string
    {
        $number = $this->found->provider;
        return $number !== 0 ? Library::label(Kind::Provider->value, $number) : null;
    }

    public function blocklist(): ?string
    {
        $number = $this->found->blocklist;
        return $number !== 0 ? Library::label(Kind::Blocklist->value, $number) : null;
    }

    /** Seconds to wait, as the server named them. */
    public function retryAfter(): ?int
    {
        return $this->found->retry_after ?: null;
    }

    public function reply(): ?int
    {
        return $this->found->reply ?: null;
    }

    public function code(): ?Code
    {
        return Code::optional($this->found->code);
    }

    /** The stable identifier of the rule that decided. */
    public function rule(): ?string
    {
        return Library::ffi()->esmtpcode_rule_name($this->found->rule);
    }

    /** The words that decided; where they stand goes to $offset. */
    public function matched(?int &$offset = null): ?string
    {
        $offset = $this->found->matched->offset;
        return $this->part($this->found->matched);
    }

    public function recipient(): ?string
    {
        return $this->part($this->found->recipient);
    }

    public function queueId(): ?string
    {
        return $this->part($this->found->queue_id);
    }

    public function relay(): ?string
    {
        return $this->part($this->found->relay);
    }

    public function url(): ?string
    {
        return $this->part($this->found->url);
    }

    public function ip(): ?string
    {
        return $this->part($this->found->ip);
    }

    public function newAddress(): ?string
    {
        return $this->part($this->found->new_address);
    }

    private function part(\FFI\CData $span): ?string
    {
        return $span->length > 0 ? substr($this->text, $span->offset, $span->length) : null;
    }
}
