<?php

// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

declare(strict_types=1);

namespace Esmtpcode;

/** The shared library: at ESMTPCODE_LIBRARY, or where the system finds it. */
final class Library
{
    private static ?\FFI $ffi = null;

    public static function ffi(): \FFI
    {
        return self::$ffi ??= \FFI::cdef(
            file_get_contents(__DIR__ . '/declarations.cdef'),
            getenv('ESMTPCODE_LIBRARY') ?: 'libesmtpcode.so.1',
        );
    }

    /** What $next gives for 0, 1, ... until it is null or 0. */
    public static function list(callable $next): array
    {
        $all = [];
        while ($one = $next(count($all))) {
            $all[] = $one;
        }
        return $all;
    }

    public static function label(int $kind, int $number): ?string
    {
        return self::ffi()->esmtpcode_name_get($kind, $number);
    }

    public static function number(int $kind, string $label): int
    {
        $number = self::ffi()->esmtpcode_name_find($kind, $label, strlen($label));
        return $number >= 0 ? $number : throw new \ValueError("'$label' is not known");
    }
}

/** What the enumerations have in common. */
trait Labelled
{
    public static function of(int $number): self
    {
        return self::tryFrom($number) ?? self::Unrecognised;
    }

    /** The case of a label; a ValueError where there is none. */
    public static function labelled(string $label): self
    {
        return self::of(Library::number(self::KIND, $label));
    }

    /** The library's name of it, such as "user_unknown". */
    public function label(): ?string
    {
        return Library::label(self::KIND, $this->value);
    }

    /** What it stands for, in a few words for a person. */
    public function description(): ?string
    {
        return Library::ffi()->esmtpcode_name_text(self::KIND, $this->value);
    }
}
