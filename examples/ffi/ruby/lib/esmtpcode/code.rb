# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
# frozen_string_literal: true

module Esmtpcode
  # An enhanced status code, decimal-packed: 5.7.26 is 5007026.
  class Code
    include Comparable
    attr_reader :packed

    def initialize(packed)
      @packed = packed
      @text = Code.format(packed) or raise ArgumentError, "#{packed} is no packed code"
    end

    class << self
      # From its parts; nil where one is out of its range.
      def pack(cls, subject, detail) = optional(Library.esmtpcode_code_pack(cls, subject, detail))

      # The whole text as a code, by the grammar and nothing else.
      def parse(text) = optional(Library.esmtpcode_code_parse(text, text.bytesize))

      # A code the way reports write it, and how it departs from the grammar.
      def parse_lenient(text)
        bits = "\0".b * 4
        code = optional(Library.esmtpcode_code_parse_lenient(text, text.bytesize, bits))
        bits = bits.unpack1('L')
        [code, DEPARTURES.keys.select { |name| bits.anybits?(DEPARTURES[name]) }]
      end

      # The code at the start of a text, and its length.
      def prefix(text)
        code = "\0".b * 4
        length = Library.esmtpcode_code_prefix(text, text.bytesize, code)
        [optional(code.unpack1('L')), length]
      end

      # The first code in free text.
      def find(text) = find_all(text).first&.first

      # Every code in free text, and its offset in bytes.
      def find_all(text)
        return to_enum(:find_all, text) unless block_given?

        span = "\0".b * 8
        from = 0
        until (code = Library.esmtpcode_code_find(text, text.bytesize, from, span)).zero?
          from = span.unpack('LL').sum
          yield new(code), span.unpack1('L')
        end
      end

      def optional(packed) = packed.zero? ? nil : new(packed)

      def format(packed)
        buffer = "\0".b * 16
        length = Library.esmtpcode_code_format(packed, buffer, buffer.bytesize)
        buffer[0, length] unless length.zero?
      end
    end

    # False for a code of a class that the standard does not have.
    def valid? = Library.esmtpcode_code_is_valid(packed) == 1
    def cls = Library.esmtpcode_code_class(packed)
    def subject = Library.esmtpcode_code_subject(packed)
    def detail = Library.esmtpcode_code_detail(packed)
    def <=>(other)
      Library.esmtpcode_code_compare(packed, other.packed) if other.is_a?(Code)
    end

    def eql?(other) = other.is_a?(Code) && packed == other.packed
    def hash = packed.hash
    def to_s = @text
    def inspect = "#<Esmtpcode::Code #{self}>"
  end
end
