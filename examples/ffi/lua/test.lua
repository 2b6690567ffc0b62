-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
-- SPDX-License-Identifier: MIT

-- Every golden vector, field by field, and the calls that no vector reaches.
-- luajit test.lua, in its folder or with it in LUA_PATH.

local cjson = require('cjson')
local es = require('esmtpcode')

local function same(a, b)
  if type(a) ~= 'table' or type(b) ~= 'table' then
    return a == b
  end
  for key, value in pairs(a) do
    if not same(value, b[key]) then
      return false
    end
  end
  for key in pairs(b) do
    if a[key] == nil then
      return false
    end
  end
  return true
end

local function check(said, right)
  if not same(said, right) then
    error(cjson.encode { said = said, right = right }, 2)
  end
end

local function or_null(value)
  return value == nil and cjson.null or value
end

-- A verdict as the command prints it.
local function said(v)
  local answer = {}
  for _, name in ipairs {
    'outcome', 'bounce', 'category', 'reason', 'group', 'severity', 'action', 'responsible',
    'retry_after', 'blocklist', 'provider', 'basis', 'reply', 'code', 'rule', 'recipient',
    'queue_id', 'relay', 'url', 'ip', 'new_address',
  } do
    answer[name] = or_null(v[name])
  end
  return answer
end

local function body(e, code, registered)
  local questions, answers = e:texts('question'), e:texts('answer')
  for i, question in ipairs(questions) do
    questions[i] = { question = question, answer = answers[i] }
  end
  return {
    code = code,
    registered = registered,
    provider = or_null(e:provider()),
    title = e:title(),
    outcome = e:outcome(),
    bounce = e:bounce(),
    category = e:category(),
    reason = e:reason(),
    group = e:group(),
    severity = e:severity(),
    action = e:action(),
    responsible = e:responsible(),
    usual = e:is_usual(),
    summary = e:texts('summary')[1],
    meaning = table.concat(e:texts('meaning'), '\n\n'),
    causes = e:texts('cause'),
    remedies = e:texts('remedy'),
    retry = e:texts('retry')[1],
    checks = e:texts('check'),
    questions = questions,
    related = e:related(),
    references = e:texts('reference'),
    replies = e:replies(),
  }
end

-- What the command explains, put together from the library's parts.
local function explained(text)
  local reply = es.reply.read(text, true)
  local number = reply.reply
  local code = reply.code or es.code.parse_lenient(text) or es.code.find(text)
  if not code then
    return {
      reply = number,
      code = cjson.null,
      outcome = es.reply.outcome(number),
      meaning = es.reply.meaning(number),
      references = es.reply.references(number),
      codes = es.reply.codes(number),
    }
  end
  local entry = es.entry.describe(code)
  local answer = body(entry, code, es.entry.find(code) ~= nil)
  answer.reply = or_null(number)
  answer.described_by = entry:code()
  answer.providers = {}
  for i, provider in ipairs(es.names('provider')) do
    local other = i > 1 and es.entry.find(code, provider)
    if other and other ~= entry then
      table.insert(answer.providers, body(other, other:code(), other:is_registered()))
    end
  end
  return answer
end

-- The recipients of a mail as the command prints them.
local function reported(message)
  local report = es.read_report(message)
  local all = {}
  for i, to in ipairs(report.recipients) do
    local one = said(to.verdict)
    for _, span in ipairs { 'queue_id', 'relay', 'url', 'ip', 'new_address' } do
      one[span] = nil
    end
    one.kind = to.kind
    one.recipient = or_null(to.address)
    one.original_recipient = or_null(to.original)
    one.dsn_action = or_null(to.dsn_action)
    one.diagnostic = or_null(to.diagnostic)
    one.remote_mta = or_null(to.remote_mta)
    one.reporting_mta = or_null(report.reporting_mta)
    one.message_id = or_null(report.message_id)
    one.format = or_null(report.format)
    all[i] = one
  end
  return #all > 0 and all or { { kind = report.kind } }
end

-- names
for _, kind in ipairs(es.names('kind')) do
  for _, name in ipairs(es.names(kind)) do
    check(#es.description(kind, name) > 0, true)
  end
end
check(pcall(es.description, 'reason', 'nothing'), false)
check(#es.data_checksum(), 16)
check(es.version():match('^%d+'), tostring(math.floor(es.version_number() / 10000)))

-- codes
check(es.code.parse('5.7.26'), '5.7.26')
check(es.code.parse('5.7.26 '), nil)
check({ es.code.parts('5.7.26') }, { 5, 7, 26 })
check({ es.code.make(5, 7, 26), es.code.make(3, 0, 0) }, { '5.7.26' })
check(es.code.before('5.7.9', '5.7.26'), true)
check(es.code.is_valid('5.1.1') and not es.code.is_valid('9.1.1'), true)
local departures = { zeros = true, space = true, trailing = true }
check({ es.code.parse_lenient(' 5.01.1 (no)') }, { '5.1.1', departures })
check({ es.code.prefix('5.1.1 no') }, { '5.1.1', 5 })
local line = 'dsn=4.4.1, then 5.1.1'
for code, first, last in es.code.find_all(line) do
  check(line:sub(first, last), code)
end

-- replies
local reply = es.reply.read('550-5.1.1 One,\r\n550 5.1.1 two\r\n250 ok\r\n')
check({ reply.state, reply.lines, reply.length, reply.reply }, { 'complete', 2, 31, 550 })
check({ reply.code, reply.code_agrees, reply.code_uniform }, { '5.1.1', true, true })
check({ reply.text, reply.texts }, { 'One,\r\n550 5.1.1 two', { 'One,', 'two' } })
check(es.reply.read('550-no').state, 'incomplete')
local wrong = es.reply.read('250 ok\1\r\n')
check({ wrong.problem, wrong.where }, { 'control', 6 })
check(es.reply.compose(250, nil, 'été', true), '250 été\r\n')
check({ select(2, es.reply.compose(550, '4.1.1', 'Gone')) }, { 'error_code' })
check(es.reply.pairing(550, '5.1.1'), 'registered')
check(es.reply.is_valid(550) and not es.reply.is_valid(199), true)

-- entries
check(es.entry.find('5.7.606', 'microsoft'):last_code(), '5.7.649')
check(es.entry.find('5.7.606'), nil)
local all = es.entry.all()
table.sort(all, function(a, b)
  return a:match('mailbox full') > b:match('mailbox full')
end)
check(all[1]:reason(), 'mailbox_full')

-- verdicts
local text = '550 5.1.1 No such user here'
local verdict = es.classify(text, 'Remote-MTA: dns; x.mail.protection.outlook.com\r\n')
check({ verdict.provider, verdict.stage }, { 'microsoft', 'unknown' })
check(text:find(verdict.matched, 1, true) ~= nil, true)
check(es.classify_reply(es.reply.read(text, true)).reason, 'user_unknown')
check(es.classify_code(452, '4.2.2').reason, 'mailbox_full')
check(es.reason_term('ses_bounce', 'user_unknown'), 'Permanent/NoEmail')
check(es.reason_group('user_unknown'), 'recipient')

-- reports
local golden = os.getenv('ESMTPCODE_VECTORS') or '../../../tests/golden/vectors.jsonl'
local mail = assert(io.open(golden:match('.*/') .. 'mails/notification.eml', 'rb'))
local report = es.read_report(mail:read('*a'))
mail:close()
check({ report.kind, report.complete }, { 'failure', true })
check({ report.verp, report.subject }, { 'ada=example.org', 'The news of November' })
local second = report.recipients[2]
check({ second.status, second.final_log_id }, { '5.2.2', '4YxKp2/2' })
check(second.verdict.matched, 'Mailbox full')

-- vectors
local ask = {
  explain = explained,
  bounce = reported,
  classify = function(line)
    return said(es.classify(line))
  end,
}
local count = 0
for json in io.lines(golden) do
  local vector = cjson.decode(json)
  local input = vector.input or vector.hex:gsub('%x%x', function(byte)
    return string.char(tonumber(byte, 16))
  end)
  check(ask[vector.call](input), vector.answer)
  count = count + 1
end
print(count .. ' vectors, all equal')
