# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
# frozen_string_literal: true

require 'fiddle/import'
require_relative 'definitions'

module Esmtpcode
  # The shared library: at ESMTPCODE_LIBRARY, or where the system finds it.
  module Library
    extend Fiddle::Importer
    dlload ENV.fetch('ESMTPCODE_LIBRARY', 'libesmtpcode.so.1')
    PROTOTYPES.each { |prototype| extern prototype }

    @names = {}

    class << self
      # A constant of the library.
      def string(pointer) = pointer.null? ? nil : pointer.to_s.force_encoding(Encoding::US_ASCII)

      # What the block gives for 0, 1, ... until it is nil or 0.
      def list
        (0..).lazy.map { |i| yield i }.take_while { |one| one && !one.eql?(0) }.to_a
      end

      def names(kind)
        @names[kind] ||= list { |i| string(esmtpcode_name_get(KINDS.fetch(kind), i))&.to_sym }
      end

      def name(kind, number) = names(kind)[number]

      def number(kind, name)
        name = name.to_s
        number = esmtpcode_name_find(KINDS.fetch(kind), name, name.bytesize)
        number.negative? ? raise(ArgumentError, "#{name} is no #{kind}") : number
      end
    end
  end

  # A structure that the library fills, and the text that it is about.
  class Filled
    attr_reader :buffer
    attr_accessor :text

    def initialize(layout, text)
      @layout = LAYOUTS.fetch(layout)
      @text = text
      @buffer = "\0".b * (4 * @layout[:words])
      yield @buffer, @buffer.bytesize
      @words = @buffer.unpack('L*')
    end

    def [](member) = @words[@layout.fetch(member)]

    # Offset and length in bytes.
    def span(member) = @words[@layout.fetch(member), 2]

    # Source, offset and length.
    def piece(member) = @words[@layout.fetch(member), 3]

    def part(member) = @text.byteslice(*span(member))
  end
end
