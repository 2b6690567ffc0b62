-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
-- SPDX-License-Identifier: MIT

-- The registry of codes, explained. An entry is a pointer with methods.

local ffi = require('ffi')
local code = require('esmtpcode.code')
local library = require('esmtpcode.library')

local C = library.C
local entry = {}
local methods = {}

local function optional(pointer)
  return pointer ~= nil and pointer or nil
end

-- The registry's entry of exactly this code, or the provider's own.
function entry.find(status_code, provider)
  local number = library.find('provider', provider or 'none')
  return optional(C.esmtpcode_entry_find_provider(code.pack(status_code), number))
end

-- The best entry there is; nil only where the code is not valid.
function entry.describe(status_code, provider)
  local number = library.find('provider', provider or 'none')
  return optional(C.esmtpcode_entry_describe(code.pack(status_code), number))
end

-- All entries, by code, the registered before the providers'.
function entry.all()
  return library.list(function(i)
    return optional(C.esmtpcode_entry_at(i))
  end)
end

-- How well it matches a search: 0 for not, the larger the better.
function methods:match(words)
  return C.esmtpcode_entry_match(self, words, #words)
end

function methods:code()
  return code.unpack(C.esmtpcode_entry_code(self))
end

-- The last code of a range; the entry's own where it is none.
function methods:last_code()
  return code.unpack(C.esmtpcode_entry_last_code(self))
end

-- The provider whose meaning it is; nil for the registry's.
function methods:provider()
  local number = C.esmtpcode_entry_provider(self)
  return number ~= 0 and library.name('provider', number) or nil
end

-- Whether the code is in the IANA registry with this meaning.
function methods:is_registered()
  return C.esmtpcode_entry_is_registered(self) == 1
end

-- Whether servers are expected to send the code in this class.
function methods:is_usual()
  return C.esmtpcode_entry_is_usual(self) == 1
end

for _, kind in ipairs { 'outcome', 'bounce', 'category', 'reason', 'severity', 'action', 'responsible' } do
  local get = C['esmtpcode_entry_' .. kind]
  methods[kind] = function(self)
    return library.name(kind, get(self))
  end
end

function methods:group()
  return library.name('group', C.esmtpcode_reason_group(C.esmtpcode_entry_reason(self)))
end

-- The texts of a part, such as 'cause'; none where the library was built without them.
function methods:texts(part)
  local number = library.find('part', part)
  return library.list(function(i)
    return library.string(C.esmtpcode_entry_text(self, number, i))
  end)
end

function methods:title()
  return self:texts('title')[1]
end

-- Codes to look at as well.
function methods:related()
  return library.list(function(i)
    return code.unpack(C.esmtpcode_entry_related(self, i))
  end)
end

-- Reply codes that carry this code.
function methods:replies()
  return library.list(function(i)
    return library.number(C.esmtpcode_entry_reply(self, i))
  end)
end

ffi.metatype('esmtpcode_entry', { __index = methods })

return entry
