# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
# frozen_string_literal: true

# Every golden vector, field by field, and the calls that no vector reaches.

require 'json'
require_relative '../lib/esmtpcode'

Code = Esmtpcode::Code
Entry = Esmtpcode::Entry
Reply = Esmtpcode::Reply

def check(said, right = true)
  raise "#{said.inspect} is not #{right.inspect}" unless said == right
end

# A verdict as the command prints it.
def said(verdict)
  names = Esmtpcode::Verdict::ENUMERATIONS - [:stage] + Esmtpcode::Verdict::TEXTS - [:matched] +
          %i[retry_after blocklist provider reply code rule]
  names.to_h { |name| [name, verdict.public_send(name)] }
end

def body(entry, code, registered)
  questions = entry.texts(:question).zip(entry.texts(:answer))
  {
    code: code, registered: registered, provider: entry.provider, title: entry.title,
    outcome: entry.outcome, bounce: entry.bounce, category: entry.category,
    reason: entry.reason, group: entry.group, severity: entry.severity,
    action: entry.action, responsible: entry.responsible, usual: entry.usual?,
    summary: entry.texts(:summary).first, meaning: entry.texts(:meaning).join("\n\n"),
    causes: entry.texts(:cause), remedies: entry.texts(:remedy),
    retry: entry.texts(:retry).first, checks: entry.texts(:check),
    questions: questions.map { |question, answer| { question: question, answer: answer } },
    related: entry.related, references: entry.texts(:reference), replies: entry.replies
  }
end

# What the command explains, put together from the library's parts.
def explained(text)
  reply = Reply.new(text, final: true)
  code = reply.code || Code.parse_lenient(text).first || Code.find(text)
  unless code
    number = reply.reply
    return {
      reply: number, code: nil, outcome: Esmtpcode.reply_outcome(number),
      meaning: Esmtpcode.reply_meaning(number), references: Esmtpcode.reply_references(number),
      codes: Esmtpcode.reply_codes(number)
    }
  end
  entry = Entry.describe(code)
  others = Esmtpcode.names(:provider).drop(1).filter_map { |provider| Entry.find(code, provider) }
  body(entry, code, !Entry.find(code).nil?).merge(
    reply: reply.reply, described_by: entry.code,
    providers: (others - [entry]).map { |other| body(other, other.code, other.registered?) }
  )
end

# The recipients of a mail as the command prints them.
def reported(message)
  report = Esmtpcode::Report.new(message)
  return [{ kind: report.kind }] if report.recipients.empty?

  report.recipients.map do |to|
    said(to.verdict).except(:queue_id, :relay, :url, :ip, :new_address).merge(
      kind: to.kind, recipient: to.address, original_recipient: to.original,
      dsn_action: to.dsn_action, diagnostic: to.diagnostic, remote_mta: to.remote_mta,
      reporting_mta: report.reporting_mta, message_id: report.message_id, format: report.format
    )
  end
end

# names
Esmtpcode::KINDS.each do |kind, number|
  check Esmtpcode.names(:kind)[number], kind
  Esmtpcode.names(kind).each { |name| check !Esmtpcode.description(kind, name).empty? }
end
check Esmtpcode.names(:kind).size, Esmtpcode::KINDS.size
check Esmtpcode.data_checksum.size, 16
check Esmtpcode.version.to_i, Esmtpcode.version_number / 10_000

# codes
code = Code.parse('5.7.26')
check [code.packed, code.to_s, code.valid?], [5_007_026, '5.7.26', true]
check [code.cls, code.subject, code.detail], [5, 7, 26]
check [Code.pack(5, 7, 26), Code.pack(3, 0, 0), Code.parse('5.7.26 ')], [code, nil, nil]
check Code.parse('5.7.9') < code
check Code.parse_lenient(' 5.01.1 (no)'), [Code.new(5_001_001), %i[zeros space trailing]]
check Code.prefix('5.1.1 no'), [Code.new(5_001_001), 5]
check Code.find_all('dsn=4.4.1, then 5.1.1').map { |one, at| "#{one} #{at}" }, ['4.4.1 4', '5.1.1 16']

# replies
reply = Reply.new("550-5.1.1 One,\r\n550 5.1.1 two\r\n250 ok\r\n")
check [reply.state, reply.lines, reply.length, reply.reply], [:complete, 2, 31, 550]
check [reply.code.to_s, reply.code_agrees?, reply.code_uniform?], ['5.1.1', true, true]
check [reply.texts, reply.text], [%w[One, two], "One,\r\n550 5.1.1 two"]
check Reply.new('550-no').state, :incomplete
wrong = Reply.new("250 ok\x01\r\n")
check [wrong.problem, wrong.where], [:control, 6]
check Esmtpcode.compose(250, nil, 'été', utf8: true), "250 été\r\n".b
begin
  check Esmtpcode.compose(550, Code.parse('4.1.1'), 'Gone'), nil
rescue Esmtpcode::ComposeError => e
  check e.status, :error_code
end
check Esmtpcode.pairing(550, Code.parse('5.1.1')), :registered
check [Esmtpcode.reply_valid?(550), Esmtpcode.reply_valid?(199)], [true, false]

# entries
check Entry.find(Code.parse('5.7.606'), :microsoft).last_code.to_s, '5.7.649'
check Entry.find(Code.parse('5.7.606')), nil
check Entry.all.max_by { |entry| entry.match('mailbox full') }.reason, :mailbox_full

# verdicts
text = '550 5.1.1 No such user here'
verdict = Esmtpcode.classify(text, "Remote-MTA: dns; x.mail.protection.outlook.com\r\n")
check [verdict.provider, verdict.stage], %i[microsoft unknown]
check text.byteslice(*verdict.span(:matched)), verdict.matched
check Reply.new(text, final: true).classify.reason, :user_unknown
check Esmtpcode.classify_code(452, Code.parse('4.2.2')).reason, :mailbox_full
check Esmtpcode.reason_term(:ses_bounce, :user_unknown), 'Permanent/NoEmail'

# reports
golden = ENV.fetch('ESMTPCODE_VECTORS') do
  File.expand_path('../../../../tests/golden/vectors.jsonl', __dir__)
end
report = Esmtpcode::Report.new(File.binread("#{File.dirname(golden)}/mails/notification.eml"))
check [report.kind, report.complete?], [:failure, true]
check [report.verp, report.subject], ['ada=example.org', 'The news of November']
second = report.recipients[1]
check [second.status.to_s, second.final_log_id], ['5.2.2', '4YxKp2/2']
check second.verdict.matched, 'Mailbox full'

# vectors
lines = File.readlines(golden, encoding: 'UTF-8')
ask = {
  'classify' => ->(text) { said(Esmtpcode.classify(text)) },
  'explain' => method(:explained),
  'bounce' => method(:reported)
}
lines.each do |line|
  vector = JSON.parse(line)
  text = vector['input'] || [vector['hex']].pack('H*')
  answer = ask.fetch(vector['call']).call(text)
  check JSON.parse(JSON.generate(answer)), vector['answer']
end
puts "#{lines.size} vectors, all equal"
