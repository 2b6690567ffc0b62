# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
# frozen_string_literal: true

module Esmtpcode
  # What a reply, a diagnostic or a log line means.
  class Verdict
    ENUMERATIONS = %i[
      outcome bounce category reason group severity action responsible basis stage
    ].freeze
    TEXTS = %i[matched recipient queue_id relay url ip new_address].freeze

    # The block fills the structure.
    def initialize(text, &fill)
      @found = Filled.new(:verdict, text, &fill)
    end

    # One that was found already.
    def self.found(text, found)
      found.text = text
      allocate.tap { |verdict| verdict.instance_variable_set(:@found, found) }
    end

    ENUMERATIONS.each do |name|
      define_method(name) { Library.name(name, @found[name]) }
    end

    # The words that decided are matched; nil for what the text does not have.
    TEXTS.each do |name|
      define_method(name) { @found.part(name) if @found.span(name).last.positive? }
    end

    # Offset and length in bytes of one of the texts.
    def span(name) = @found.span(name)

    def provider = named(:provider)
    def blocklist = named(:blocklist)

    # Seconds to wait, as the server named them.
    def retry_after = @found[:retry_after].nonzero?
    def reply = @found[:reply].nonzero?
    def code = Code.optional(@found[:code])

    # The stable identifier of the rule that decided.
    def rule = Library.string(Library.esmtpcode_rule_name(@found[:rule]))

    def inspect = "#<Esmtpcode::Verdict #{reason} #{bounce} #{action}>"

    private

    def named(member)
      Library.name(member, @found[member]) if @found[member].positive?
    end
  end
end
