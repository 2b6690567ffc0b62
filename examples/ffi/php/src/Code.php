<?php

// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

declare(strict_types=1);

namespace Esmtpcode;

/** An enhanced status code, decimal-packed: 5.7.26 is 5007026. */
final class Code implements \Stringable
{
    public function __construct(public readonly int $packed)
    {
        if (Library::ffi()->esmtpcode_code_format($packed, null, 0) === 0) {
            throw new \ValueError("$packed is no packed code");
        }
    }

    public static function optional(int $packed): ?self
    {
        return $packed !== 0 ? new self($packed) : null;
    }

    /** From its parts; null where one is out of its range. */
    public static function pack(int $class, int $subject, int $detail): ?self
    {
        return self::optional(Library::ffi()->esmtpcode_code_pack($class, $subject, $detail));
    }

    /** The whole text as a code, by the grammar and nothing else. */
    public static function parse(string $text): ?self
    {
        return self::optional(Library::ffi()->esmtpcode_code_parse($text, strlen($text)));
    }

    /**
     * A code the way reports write it; how it departs from the grammar goes to $departures.
     *
     * @param list<Departure> $departures
     */
    public static function parseLenient(string $text, ?array &$departures = null): ?self
    {
        $bits = Library::ffi()->new('uint32_t');
        $code = Library::ffi()->esmtpcode_code_parse_lenient($text, strlen($text), \FFI::addr($bits));
        $has = fn (Departure $departure) => ($departure->value & $bits->cdata) !== 0;
        $departures = array_values(array_filter(Departure::cases(), $has));
        return self::optional($code);
    }

    /** The code at the start of a text; its length goes to $length. */
    public static function prefix(string $text, ?int &$length = null): ?self
    {
        $code = Library::ffi()->new('uint32_t');
        $length = Library::ffi()->esmtpcode_code_prefix($text, strlen($text), \FFI::addr($code));
        return self::optional($code->cdata);
    }

    /** The first code in free text. */
    public static function find(string $text): ?self
    {
        return self::findAll($text)->current();
    }

    /** @return \Generator<int, self> every code in free text, by its offset */
    public static function findAll(string $text): \Generator
    {
        $span = Library::ffi()->new('esmtpcode_span');
        $from = 0;
        while ($code = Library::ffi()->esmtpcode_code_find($text, strlen($text), $from, \FFI::addr($span))) {
            $from = $span->offset + $span->length;
            yield $span->offset => new self($code);
        }
    }

    /** False for a code of a class that the standard does not have. */
    public function isValid(): bool
    {
        return Library::ffi()->esmtpcode_code_is_valid($this->packed) === 1;
    }

    public function class(): int
    {
        return Library::ffi()->esmtpcode_code_class($this->packed);
    }

    public function subject(): int
    {
        return Library::ffi()->esmtpcode_code_subject($this->packed);
    }

    public function detail(): int
    {
        return Library::ffi()->esmtpcode_code_detail($this->packed);
    }

    /** For usort(). */
    public static function compare(self $a, self $b): int
    {
        return Library::ffi()->esmtpcode_code_compare($a->packed, $b->packed);
    }

    public function __toString(): string
    {
        $buffer = Library::ffi()->new('char[16]');
        Library::ffi()->esmtpcode_code_format($this->packed, $buffer, 16);
        return \FFI::string($buffer);
    }
}
