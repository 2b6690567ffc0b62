# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
# frozen_string_literal: true

module Esmtpcode
  # What a mail reports of one recipient; nil for what it does not tell.
  Recipient = ::Struct.new(
    :kind, :dsn_action, :status, :address, :original, :diagnostic, :remote_mta, :last_attempt,
    :final_log_id, :will_retry_until, :verdict, keyword_init: true
  )

  # A mail that reports on other mails: a bounce, a complaint, an automatic answer.
  class Report
    TEXTS = %i[
      reporting_mta arrival_date envelope_id message_id original_to original_from subject
      feedback_id returned_to verp feedback_type source_ip disposition
    ].freeze

    attr_reader :kind, :format, :recipients, *TEXTS

    def initialize(message)
      @message = message.b
      @scratch = "\0".b * Library.esmtpcode_report_scratch(@message.bytesize)
      found = Filled.new(:report, message) do |*room|
        @given = [@message, @message.bytesize, @scratch, @scratch.bytesize, *room]
        Library.esmtpcode_report_open(*@given)
      end
      @kind = Library.name(:report, found[:kind])
      @complete = found[:complete] == 1
      @format = Library.name(:format, found[:format]) if found[:format].positive?
      TEXTS.each { |name| instance_variable_set("@#{name}", text(found, name)) }
      @recipients = []
      nil while self.next
      @given = @scratch = nil
    end

    # False where the mail was cut: recipients may be missing.
    def complete? = @complete

    private

    # The bytes of a piece.
    def raw(found, name)
      source, offset, length = found.piece(name)
      whole = Library.name(:source, source) == :scratch ? @scratch : @message
      whole.byteslice(offset, length)
    end

    # A piece with its folds as single spaces; nil for an empty one.
    def text(found, name)
      text = raw(found, name).split(/[\t-\r ]+/n).reject(&:empty?).join(' ')
      text.force_encoding(Encoding::UTF_8).scrub unless text.empty?
    end

    def next
      more = to = nil
      verdict = Filled.new(:verdict, '') do |*room|
        to = Filled.new(:recipient, '') do |*recipient|
          more = Library.esmtpcode_report_next(*@given, *recipient, *room)
        end
      end
      @recipients << recipient(to, verdict) if more == 1
    end

    def recipient(to, verdict)
      texts = %i[address original diagnostic remote_mta last_attempt final_log_id will_retry_until]
      Recipient.new(
        kind: Library.name(:report, to[:kind]),
        dsn_action: (Library.name(:dsn_action, to[:dsn_action]) if to[:dsn_action].positive?),
        status: Code.optional(to[:status]),
        verdict: Verdict.found(raw(to, :diagnostic).force_encoding(Encoding::UTF_8), verdict),
        **texts.to_h { |name| [name, text(to, name)] }
      )
    end
  end
end
