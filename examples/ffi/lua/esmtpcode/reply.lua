-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
-- SPDX-License-Identifier: MIT

-- SMTP replies, RFC 5321 section 4.2.

local ffi = require('ffi')
local code = require('esmtpcode.code')
local library = require('esmtpcode.library')

local C = library.C
local reply = {}

-- Reads a reply at the start of an input; with final no more input will come. Gives a table with
-- state, problem, length, where, lines, reply, code, code_agrees, code_uniform, text, and texts,
-- the text line by line.
function reply.read(input, final)
  local found = ffi.new('esmtpcode_reply')
  local flags = final and C.ESMTPCODE_FLAG_FINAL or 0
  C.esmtpcode_reply_read(input, #input, flags, found, ffi.sizeof(found))
  local position = ffi.new('uint32_t[1]')
  local span = ffi.new('esmtpcode_span')
  local texts = {}
  while C.esmtpcode_reply_line(input, found.length, position, span) == 1 do
    texts[#texts + 1] = library.part(input, span) or ''
  end
  return {
    state = library.name('state', found.state),
    problem = library.name('problem', found.problem),
    length = found.length,
    where = found.where,
    lines = found.lines,
    reply = library.number(found.reply),
    code = code.unpack(found.code),
    code_agrees = found.code_agrees == 1,
    code_uniform = found.code_uniform == 1,
    text = library.part(input, found.text) or '',
    texts = texts,
    input = input,
    found = found,
  }
end

-- A reply ready to be sent; or nil and the name of what is wrong.
function reply.compose(number, status_code, text, utf8)
  local needed = ffi.new('size_t[1]')
  local packed = code.pack(status_code)
  local flags = utf8 and C.ESMTPCODE_FLAG_UTF8 or 0
  local status = C.esmtpcode_reply_compose(number, packed, text, #text, flags, nil, 0, needed)
  if status ~= C.ESMTPCODE_ERROR_SPACE then
    return nil, library.name('status', status)
  end
  local line = ffi.new('char[?]', needed[0])
  C.esmtpcode_reply_compose(number, packed, text, #text, flags, line, needed[0], needed)
  return ffi.string(line, needed[0])
end

function reply.is_valid(number)
  return C.esmtpcode_reply_is_valid(number) == 1
end

-- What a reply code claims, by its first digit.
function reply.outcome(number)
  return library.name('outcome', C.esmtpcode_reply_outcome(number))
end

-- What a reply code means; nil for one that nobody is known to send.
function reply.meaning(number)
  return library.string(C.esmtpcode_reply_meaning(number))
end

-- The standards that define a reply code.
function reply.references(number)
  return library.list(function(i)
    return library.string(C.esmtpcode_reply_reference(number, i))
  end)
end

-- The codes that go with a reply code: the registered ones, then the customary.
function reply.codes(number)
  return library.list(function(i)
    return code.unpack(C.esmtpcode_reply_code(number, i))
  end)
end

-- How well a reply code and an enhanced status code go together.
function reply.pairing(number, status_code)
  return library.name('pairing', C.esmtpcode_reply_pairing(number, code.pack(status_code)))
end

return reply
