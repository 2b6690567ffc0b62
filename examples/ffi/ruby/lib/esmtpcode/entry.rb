# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
# frozen_string_literal: true

module Esmtpcode
  # What one code means, by the registry or by a provider.
  class Entry
    attr_reader :address

    def initialize(address)
      @address = address
    end

    class << self
      # The registry's entry of exactly this code, or the provider's own.
      def find(code, provider = :none)
        number = Library.number(:provider, provider)
        optional(Library.esmtpcode_entry_find_provider(code.packed, number))
      end

      # The best entry there is; nil only where the code is not valid.
      def describe(code, provider = :none)
        number = Library.number(:provider, provider)
        optional(Library.esmtpcode_entry_describe(code.packed, number))
      end

      # Every entry, by code, the registered before the providers'.
      def all = Library.list { |i| optional(Library.esmtpcode_entry_at(i)) }

      private

      def optional(pointer) = pointer.null? ? nil : new(pointer.to_i)
    end

    # How well it matches a search: 0 for not, the larger the better.
    def match(words) = Library.esmtpcode_entry_match(address, words, words.bytesize)
    def code = Code.new(Library.esmtpcode_entry_code(address))

    # The last code of a range; the entry's own where it is none.
    def last_code = Code.new(Library.esmtpcode_entry_last_code(address))

    # The provider whose meaning it is; nil for the registry's.
    def provider
      number = Library.esmtpcode_entry_provider(address)
      Library.name(:provider, number) unless number.zero?
    end

    # Whether the code is in the IANA registry with this meaning.
    def registered? = Library.esmtpcode_entry_is_registered(address) == 1

    # Whether servers are expected to send the code in this class.
    def usual? = Library.esmtpcode_entry_is_usual(address) == 1
    def outcome = Library.name(:outcome, Library.esmtpcode_entry_outcome(address))
    def bounce = Library.name(:bounce, Library.esmtpcode_entry_bounce(address))
    def category = Library.name(:category, Library.esmtpcode_entry_category(address))
    def reason = Library.name(:reason, Library.esmtpcode_entry_reason(address))
    def group = Esmtpcode.reason_group(reason)
    def severity = Library.name(:severity, Library.esmtpcode_entry_severity(address))
    def action = Library.name(:action, Library.esmtpcode_entry_action(address))
    def responsible = Library.name(:responsible, Library.esmtpcode_entry_responsible(address))

    # The texts of a part, such as :cause; none where the library was built without them.
    def texts(part)
      number = Library.number(:part, part)
      Library.list { |i| Library.string(Library.esmtpcode_entry_text(address, number, i)) }
    end

    def title = texts(:title).first

    # Codes to look at as well.
    def related = Library.list { |i| Code.optional(Library.esmtpcode_entry_related(address, i)) }

    # Reply codes that carry this code.
    def replies = Library.list { |i| Library.esmtpcode_entry_reply(address, i) }

    def ==(other) = other.is_a?(Entry) && address == other.address
    alias eql? ==
    def hash = address.hash
    def inspect = "#<Esmtpcode::Entry #{code} #{title}>"
  end
end
