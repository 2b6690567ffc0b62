-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
-- SPDX-License-Identifier: MIT

-- What a reply, a diagnostic or a log line means. A verdict's fields are read when asked for.

local ffi = require('ffi')
local code = require('esmtpcode.code')
local library = require('esmtpcode.library')

local C = library.C
local verdict = {}
local fields = {}

for _, kind in ipairs {
  'outcome', 'bounce', 'category', 'reason', 'group', 'severity', 'action', 'responsible',
  'basis', 'stage',
} do
  fields[kind] = function(self)
    return library.name(kind, self.found[kind])
  end
end

for _, kind in ipairs { 'provider', 'blocklist' } do
  fields[kind] = function(self)
    local number = self.found[kind]
    return number ~= 0 and library.name(kind, number) or nil
  end
end

for _, name in ipairs { 'matched', 'recipient', 'queue_id', 'relay', 'url', 'ip', 'new_address' } do
  fields[name] = function(self)
    return library.part(self.text, self.found[name])
  end
end

-- Seconds to wait, as the server named them.
function fields:retry_after()
  return library.number(self.found.retry_after)
end

function fields:reply()
  return library.number(self.found.reply)
end

function fields:code()
  return code.unpack(self.found.code)
end

-- The stable identifier of the rule that decided.
function fields:rule()
  return library.string(C.esmtpcode_rule_name(self.found.rule))
end

local meta = {
  __index = function(self, name)
    local field = fields[name]
    return field and field(self)
  end,
}

local function new(text)
  local found = ffi.new('esmtpcode_verdict')
  return setmetatable({ text = text, found = found }, meta), found, ffi.sizeof(found)
end

-- One that was found already.
function verdict.of_found(text, found)
  return setmetatable({ text = text, found = found }, meta)
end

-- Says what a text means; the context is what is known besides, in lines "Field: value".
function verdict.of_text(text, context)
  local v, found, size = new(text)
  if context then
    C.esmtpcode_classify_context(text, #text, context, #context, found, size)
  else
    C.esmtpcode_classify(text, #text, found, size)
  end
  return v
end

-- Says what a reply means that has been read.
function verdict.of_reply(reply)
  local v, found, size = new(reply.input)
  C.esmtpcode_classify_reply(reply.input, #reply.input, reply.found, ffi.sizeof(reply.found), found, size)
  return v
end

-- Says what codes mean where there are no words: nil for none.
function verdict.of_codes(reply, status_code, provider)
  local v, found, size = new('')
  local number = library.find('provider', provider or 'none')
  C.esmtpcode_classify_code(reply or 0, code.pack(status_code), number, found, size)
  return v
end

return verdict
