# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
# frozen_string_literal: true

require_relative 'esmtpcode/library'
require_relative 'esmtpcode/code'
require_relative 'esmtpcode/reply'
require_relative 'esmtpcode/entry'
require_relative 'esmtpcode/verdict'
require_relative 'esmtpcode/report'

# What mail servers say when mail does not arrive: libesmtpcode for Ruby. Enumerators are symbols,
# what is missing is nil, and what is quoted has the encoding of the text that was given.
module Esmtpcode
  class << self
    # Version of the library in use.
    def version = Library.string(Library.esmtpcode_version)

    # The same as one number: major * 10000 + minor * 100 + patch.
    def version_number = Library.esmtpcode_version_number

    # Which data the library's tables were made from.
    def data_checksum = Library.string(Library.esmtpcode_data_checksum)

    # The names of an enumeration, by their numbers.
    def names(kind) = Library.names(kind)

    # What an enumerator stands for, in a few words for a person.
    def description(kind, name)
      Library.string(Library.esmtpcode_name_text(KINDS.fetch(kind), Library.number(kind, name)))
    end

    # Says what a text means; the context is what is known besides, in lines "Field: value".
    def classify(text, context = '')
      Verdict.new(text) do |*room|
        Library.esmtpcode_classify_context(text, text.bytesize, context, context.bytesize, *room)
      end
    end

    # Says what codes mean where there are no words.
    def classify_code(reply, code, provider = :none)
      number = Library.number(:provider, provider)
      Verdict.new('') do |*room|
        Library.esmtpcode_classify_code(reply.to_i, code ? code.packed : 0, number, *room)
      end
    end

    def reason_group(reason)
      Library.name(:group, Library.esmtpcode_reason_group(Library.number(:reason, reason)))
    end

    # What another system calls a reason, such as "Permanent/NoEmail" in :ses_bounce.
    def reason_term(vocabulary, reason)
      numbers = [Library.number(:vocabulary, vocabulary), Library.number(:reason, reason)]
      Library.string(Library.esmtpcode_reason_term(*numbers))
    end
  end
end
