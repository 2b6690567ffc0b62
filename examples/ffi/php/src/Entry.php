<?php

// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

declare(strict_types=1);

namespace Esmtpcode;

/** What one code means, by the registry or by a provider. */
final class Entry
{
    private function __construct(private readonly \FFI\CData $address)
    {
    }

    private static function optional(?\FFI\CData $address): ?self
    {
        return $address !== null ? new self($address) : null;
    }

    /** The registry's entry of exactly this code, or the provider's own. */
    public static function find(Code $code, string $provider = 'none'): ?self
    {
        $number = Library::number(Kind::Provider->value, $provider);
        return self::optional(Library::ffi()->esmtpcode_entry_find_provider($code->packed, $number));
    }

    /** The best entry there is; null only where the code is not valid. */
    public static function describe(Code $code, string $provider = 'none'): ?self
    {
        $number = Library::number(Kind::Provider->value, $provider);
        return self::optional(Library::ffi()->esmtpcode_entry_describe($code->packed, $number));
    }

    /** @return list<self> every entry, by code, the registered before the providers' */
    public static function all(): array
    {
        return Library::list(fn (int $i) => self::optional(Library::ffi()->esmtpcode_entry_at($i)));
    }

    /** How well it matches a search: 0 for not, the larger the better. */
    public function match(string $words): int
    {
        return Library::ffi()->esmtpcode_entry_match($this->address, $words, strlen($words));
    }

    public function code(): Code
    {
        return new Code(Library::ffi()->esmtpcode_entry_code($this->address));
    }

    /** The last code of a range; the entry's own where it is none. */
    public function lastCode(): Code
    {
        return new Code(Library::ffi()->esmtpcode_entry_last_code($this->address));
    }

    /** The provider whose meaning it is; null for the registry's. */
    public function provider(): ?string
    {
        $number = Library::ffi()->esmtpcode_entry_provider($this->address);
        return $number !== 0 ? Library::label(Kind::Provider->value, $number) : null;
    }

    /** Whether the code is in the IANA registry with this meaning. */
    public function isRegistered(): bool
    {
        return Library::ffi()->esmtpcode_entry_is_registered($this->address) === 1;
    }

    /** Whether servers are expected to send the code in this class. */
    public function isUsual(): bool
    {
        return Library::ffi()->esmtpcode_entry_is_usual($this->address) === 1;
    }

    public function outcome(): Outcome
    {
        return Outcome::of(Library::ffi()->esmtpcode_entry_outcome($this->address));
    }

    public function bounce(): Bounce
    {
        return Bounce::of(Library::ffi()->esmtpcode_entry_bounce($this->address));
    }

    public function category(): Category
    {
        return Category::of(Library::ffi()->esmtpcode_entry_category($this->address));
    }

    public function reason(): Reason
    {
        return Reason::of(Library::ffi()->esmtpcode_entry_reason($this->address));
    }

    public function severity(): Severity
    {
        return Severity::of(Library::ffi()->esmtpcode_entry_severity($this->address));
    }

    public function action(): Action
    {
        return Action::of(Library::ffi()->esmtpcode_entry_action($this->address));
    }

    public function responsible(): Responsible
    {
        return Responsible::of(Library::ffi()->esmtpcode_entry_responsible($this->address));
    }

    /** @return list<string> the texts of a part; none where the library was built without them */
    public function texts(Part $part): array
    {
        return Library::list(
            fn (int $i) => Library::ffi()->esmtpcode_entry_text($this->address, $part->value, $i),
        );
    }

    public function title(): string
    {
        return $this->texts(Part::Title)[0];
    }

    /** @return list<Code> codes to look at as well */
    public function related(): array
    {
        return Library::list(
            fn (int $i) => Code::optional(Library::ffi()->esmtpcode_entry_related($this->address, $i)),
        );
    }

    /** @return list<int> reply codes that carry this code */
    public function replies(): array
    {
        return Library::list(fn (int $i) => Library::ffi()->esmtpcode_entry_reply($this->address, $i));
    }

    public function equals(self $other): bool
    {
        return $this->address == $other->address;
    }
}
