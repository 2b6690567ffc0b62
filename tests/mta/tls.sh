# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# A certificate authority of the tests' own, and a server's certificate: $work/tls/.

make_certificates() {
  mkdir -p "$work/tls" && cd "$work/tls" &&
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=esmtpcode test CA' \
      -keyout ca.key -out ca.pem &&
    openssl req -newkey rsa:2048 -nodes -subj '/CN=mail.example' -keyout server.key -out server.csr &&
    printf 'subjectAltName=DNS:mail.example,DNS:localhost\n' >extensions &&
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 \
      -extfile extensions -out server.pem
}

(make_certificates) >"$work/tls.log" 2>&1 || { cat "$work/tls.log"; exit 1; }
