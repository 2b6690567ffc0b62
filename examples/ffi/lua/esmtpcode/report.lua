-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
-- SPDX-License-Identifier: MIT

-- Mails that report on other mails: bounces, complaints, automatic answers.

local ffi = require('ffi')
local code = require('esmtpcode.code')
local library = require('esmtpcode.library')
local verdict = require('esmtpcode.verdict')

local C = library.C
local report = {}

local report_texts = {
  'reporting_mta', 'arrival_date', 'envelope_id', 'message_id', 'original_to', 'original_from',
  'subject', 'feedback_id', 'returned_to', 'verp', 'feedback_type', 'source_ip', 'disposition',
}
local recipient_texts = {
  'address', 'original', 'diagnostic', 'remote_mta', 'last_attempt', 'final_log_id',
  'will_retry_until',
}

-- The name of an enumerator, or nil for none.
local function name_or_nil(kind, number)
  return number ~= 0 and library.name(kind, number) or nil
end

-- Sets the texts of a structure, with their folds as single spaces; empty ones are nil.
local function set_texts(result, names, found, raw)
  for _, name in ipairs(names) do
    local text = raw(found[name]):gsub('[\t-\r ]+', ' '):match('^ ?(.-) ?$')
    result[name] = text ~= '' and text or nil
  end
  return result
end

-- What a mail is: a table of kind, complete, format, the texts above, and recipients, each a table
-- of kind, dsn_action, status, its texts and verdict.
function report.read(message)
  local size = C.esmtpcode_report_scratch(#message)
  local scratch = ffi.new('char[?]', size)
  local found = ffi.new('esmtpcode_report')
  C.esmtpcode_report_open(message, #message, scratch, size, found, ffi.sizeof(found))
  local function raw(piece)
    if piece.source == C.ESMTPCODE_SOURCE_SCRATCH then
      return ffi.string(scratch + piece.offset, piece.length)
    end
    return message:sub(piece.offset + 1, piece.offset + piece.length)
  end
  local recipients = {}
  local result = set_texts({
    kind = library.name('report', found.kind),
    complete = found.complete == 1,
    format = name_or_nil('format', found.format),
    recipients = recipients,
  }, report_texts, found, raw)
  local to = ffi.new('esmtpcode_recipient')
  local said = ffi.new('esmtpcode_verdict')
  while
    C.esmtpcode_report_next(message, #message, scratch, size, found, ffi.sizeof(found), to,
      ffi.sizeof(to), said, ffi.sizeof(said)) == 1
  do
    recipients[#recipients + 1] = set_texts({
      kind = library.name('report', to.kind),
      dsn_action = name_or_nil('dsn_action', to.dsn_action),
      status = code.unpack(to.status),
      verdict = verdict.of_found(raw(to.diagnostic), ffi.new('esmtpcode_verdict', said)),
    }, recipient_texts, to, raw)
  end
  return result
end

return report
