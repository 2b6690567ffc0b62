-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
-- SPDX-License-Identifier: MIT

-- What mail servers say when mail does not arrive: libesmtpcode for LuaJIT. Enumerators and codes
-- are strings, what is missing is nil.

local library = require('esmtpcode.library')
local verdict = require('esmtpcode.verdict')

local C = library.C

return {
  code = require('esmtpcode.code'),
  entry = require('esmtpcode.entry'),
  reply = require('esmtpcode.reply'),
  read_report = require('esmtpcode.report').read,
  classify = verdict.of_text,
  classify_reply = verdict.of_reply,
  classify_code = verdict.of_codes,
  -- The names of an enumeration; the first is that of 0.
  names = library.names,
  -- What an enumerator stands for, in a few words for a person.
  description = library.description,
  -- Version of the library in use.
  version = function()
    return library.string(C.esmtpcode_version())
  end,
  -- The same as one number: major * 10000 + minor * 100 + patch.
  version_number = function()
    return C.esmtpcode_version_number()
  end,
  -- Which data the library's tables were made from.
  data_checksum = function()
    return library.string(C.esmtpcode_data_checksum())
  end,
  reason_group = function(reason)
    return library.name('group', C.esmtpcode_reason_group(library.find('reason', reason)))
  end,
  -- What another system calls a reason, such as "Permanent/NoEmail" in "ses_bounce".
  reason_term = function(vocabulary, reason)
    local number = library.find('vocabulary', vocabulary)
    return library.string(C.esmtpcode_reason_term(number, library.find('reason', reason)))
  end,
}
