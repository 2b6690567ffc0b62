-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
-- SPDX-License-Identifier: MIT

-- Enhanced status codes, which are strings here: '5.7.26'.

local ffi = require('ffi')
local library = require('esmtpcode.library')
local bit = require('bit')

local C = library.C
local code = {}

local departures = { 'zeros', 'class', 'space', 'trailing', 'leading' }

-- The number that the library packs a code into; 0 for nil.
function code.pack(text)
  if text == nil then
    return 0
  end
  local packed = C.esmtpcode_code_parse_lenient(text, #text, nil)
  return packed ~= 0 and packed or error(("'%s' is no enhanced status code"):format(text), 3)
end

-- The code of a packed number, or nil.
function code.unpack(packed)
  local buffer = ffi.new('char[16]')
  local length = C.esmtpcode_code_format(packed, buffer, ffi.sizeof(buffer))
  return length > 0 and ffi.string(buffer, length) or nil
end

-- A code of its parts; nil where one is out of its range.
function code.make(class, subject, detail)
  return code.unpack(C.esmtpcode_code_pack(class, subject, detail))
end

-- The whole text as a code, by the grammar and nothing else.
function code.parse(text)
  return code.unpack(C.esmtpcode_code_parse(text, #text))
end

-- A code the way reports write it, and a set of how it departs from the grammar.
function code.parse_lenient(text)
  local bits = ffi.new('uint32_t[1]')
  local found = code.unpack(C.esmtpcode_code_parse_lenient(text, #text, bits))
  local set = {}
  for _, name in ipairs(departures) do
    local one = C['ESMTPCODE_DEPARTURE_' .. name:upper()]
    set[name] = bit.band(bits[0], one) ~= 0 or nil
  end
  return found, set
end

-- The code at the start of a text, and its length.
function code.prefix(text)
  local packed = ffi.new('uint32_t[1]')
  local length = C.esmtpcode_code_prefix(text, #text, packed)
  return code.unpack(packed[0]), tonumber(length)
end

-- Iterates over the codes in free text: code, first byte, last byte, as string.find counts them.
function code.find_all(text)
  local span = ffi.new('esmtpcode_span')
  return function()
    local packed = C.esmtpcode_code_find(text, #text, span.offset + span.length, span)
    if packed ~= 0 then
      return code.unpack(packed), span.offset + 1, span.offset + span.length
    end
  end
end

-- The first code in free text.
function code.find(text)
  return (code.find_all(text)())
end

-- Class, subject and detail.
function code.parts(text)
  local packed = code.pack(text)
  return C.esmtpcode_code_class(packed), C.esmtpcode_code_subject(packed), C.esmtpcode_code_detail(packed)
end

-- False for a code of a class that the standard does not have.
function code.is_valid(text)
  return C.esmtpcode_code_is_valid(code.pack(text)) == 1
end

-- For table.sort.
function code.before(a, b)
  return C.esmtpcode_code_compare(code.pack(a), code.pack(b)) < 0
end

return code
