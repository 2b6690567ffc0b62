-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
-- SPDX-License-Identifier: MIT

-- The shared library, and how text and enumerators come to it and back.

local ffi = require('ffi')
require('esmtpcode.declarations')

local library = {}

local C = ffi.load(os.getenv('ESMTPCODE_LIBRARY') or 'libesmtpcode.so.1')
library.C = C

-- A constant of the library, or nil.
function library.string(s)
  return s ~= nil and ffi.string(s) or nil
end

-- A number, or nil for 0.
function library.number(n)
  return n ~= 0 and n or nil
end

-- What the function gives for 0, 1, ... until it is nil.
function library.list(next)
  local all = {}
  for i = 0, math.huge do
    local one = next(i)
    if one == nil then
      return all
    end
    all[#all + 1] = one
  end
end

local function kind_number(kind)
  return C['ESMTPCODE_KIND_' .. kind:upper()]
end

local names = {}

-- The names of an enumeration; the first is that of 0.
function library.names(kind)
  if not names[kind] then
    local number = kind_number(kind)
    names[kind] = library.list(function(i)
      return library.string(C.esmtpcode_name_get(number, i))
    end)
  end
  return names[kind]
end

function library.name(kind, number)
  return library.names(kind)[number + 1]
end

-- The number of an enumerator; an error where there is no such name.
function library.find(kind, name)
  local number = C.esmtpcode_name_find(kind_number(kind), name, #name)
  return number >= 0 and number or error(("'%s' is no %s"):format(name, kind), 3)
end

function library.description(kind, name)
  return library.string(C.esmtpcode_name_text(kind_number(kind), library.find(kind, name)))
end

-- Part of a text, or nil for an empty one.
function library.part(text, span)
  return span.length > 0 and text:sub(span.offset + 1, span.offset + span.length) or nil
end

return library
