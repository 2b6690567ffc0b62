# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

need luajit:luajit /usr/lib/*/lua/5.1/cjson.so:lua-cjson || skip 'no luajit and lua-cjson'
LUA_PATH="$binding/?.lua;$binding/?/init.lua;;" luajit "$binding/test.lua"
