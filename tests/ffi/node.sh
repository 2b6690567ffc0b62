# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

need node:nodejs npm:npm || skip 'no Node.js'
copy
export npm_config_cache="$cache/npm"
npm install --silent --no-fund --no-audit || skip 'koffi and typescript cannot be installed'
npx tsc --noEmit --strict --module nodenext --types node test/types.ts
node --test test/*.test.js
