# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

need go:golang gcc:gcc pkg-config:pkg-config || skip 'no Go'
export GOTOOLCHAIN=local
[ "$(go env GOVERSION | cut -d. -f2)" -ge 24 ] || skip "Go 1.24 is needed, not $(go env GOVERSION)"
cd "$binding"
[ -z "$(gofmt -l .)" ] || { gofmt -d .; exit 1; }
go vet .
go test -count=1 -v .
