// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

import { kinds } from './definitions.js';
import { call, list, numberOf } from './library.js';

export { departures } from './definitions.js';
export {
  codeIsValid,
  codeParts,
  codePrefix,
  compareCodes,
  findCode,
  findCodes,
  makeCode,
  parseCode,
  parseCodeLenient,
} from './code.js';
export * from './entry.js';
export * from './reply.js';
export * from './report.js';
export * from './verdict.js';

export function version() {
  return call.version();
}

export function versionNumber() {
  return call.version_number();
}

export function dataChecksum() {
  return call.data_checksum();
}

export function names(kind) {
  return list((i) => call.name_get(kinds[kind], i));
}

export function description(kind, name) {
  return call.name_text(kinds[kind], numberOf(kind, name));
}
