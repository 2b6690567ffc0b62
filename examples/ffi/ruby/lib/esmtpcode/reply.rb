# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
# frozen_string_literal: true

module Esmtpcode
  # What was given to compose cannot stand in a reply; status says why.
  class ComposeError < ArgumentError
    attr_reader :status

    def initialize(number)
      @status = Library.name(:status, number)
      super(Esmtpcode.description(:status, @status))
    end
  end

  # A reply at the start of an input, or as much of one as there is. RFC 5321 section 4.2.
  class Reply
    # Reads it. With final no more input will come: the last line may lack its end.
    def initialize(input, final: false)
      flags = final ? FLAGS[:final] : 0
      @found = Filled.new(:reply, input) do |*room|
        Library.esmtpcode_reply_read(input, input.bytesize, flags, *room)
      end
    end

    def state = Library.name(:state, @found[:state])
    def problem = Library.name(:problem, @found[:problem])

    # Bytes taken; the next reply starts behind them.
    def length = @found[:length]

    # Offset of the problem in bytes.
    def where = @found[:where]
    def lines = @found[:lines]

    # The reply code, 200 to 599.
    def reply = @found[:reply].nonzero?

    # The enhanced status code of the first line that has one.
    def code = Code.optional(@found[:code])
    def code_agrees? = @found[:code_agrees] == 1
    def code_uniform? = @found[:code_uniform] == 1

    # From the first line's text to the last line's end, with what stands between.
    def text = @found.part(:text)

    # The text line by line, without codes and line ends.
    def texts
      position = "\0".b * 4
      span = "\0".b * 8
      texts = []
      while Library.esmtpcode_reply_line(@found.text, length, position, span) == 1
        texts << @found.text.byteslice(*span.unpack('LL'))
      end
      texts
    end

    # What it means.
    def classify
      read = @found.buffer
      Verdict.new(@found.text) do |*room|
        given = [@found.text, @found.text.bytesize, read, read.bytesize]
        Library.esmtpcode_classify_reply(*given, *room)
      end
    end
  end

  class << self
    # A reply ready to be sent; the code may be nil.
    def compose(reply, code, text, utf8: false)
      given = [reply, code ? code.packed : 0, text, text.bytesize, utf8 ? FLAGS[:utf8] : 0]
      needed = [0].pack('J')
      status = Library.esmtpcode_reply_compose(*given, nil, 0, needed)
      raise ComposeError, status unless Library.name(:status, status) == :error_space

      line = "\0".b * needed.unpack1('J')
      Library.esmtpcode_reply_compose(*given, line, line.bytesize, needed)
      line
    end

    def reply_valid?(reply) = Library.esmtpcode_reply_is_valid(reply) == 1

    # What a reply code claims, by its first digit.
    def reply_outcome(reply) = Library.name(:outcome, Library.esmtpcode_reply_outcome(reply))

    # What a reply code means; nil for one that nobody is known to send.
    def reply_meaning(reply) = Library.string(Library.esmtpcode_reply_meaning(reply))

    # The standards that define a reply code.
    def reply_references(reply)
      Library.list { |i| Library.string(Library.esmtpcode_reply_reference(reply, i)) }
    end

    # The codes that go with a reply code: the registered ones, then the customary.
    def reply_codes(reply)
      Library.list { |i| Code.optional(Library.esmtpcode_reply_code(reply, i)) }
    end

    # How well a reply code and an enhanced status code go together.
    def pairing(reply, code)
      Library.name(:pairing, Library.esmtpcode_reply_pairing(reply, code.packed))
    end
  end
end
