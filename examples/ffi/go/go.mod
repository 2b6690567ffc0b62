// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

module esmtpcode

go 1.24
