# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

{ pkgs ? import <nixpkgs> { } }:

pkgs.stdenv.mkDerivation {
  pname = "libesmtpcode";
  version = "1.0.0";
  src = pkgs.lib.cleanSource ../..;
  outputs = [ "out" "dev" ];
  nativeBuildInputs = [ pkgs.cmake pkgs.ninja ];
  meta = {
    description = "What mail servers say when mail does not arrive";
    license = pkgs.lib.licenses.mit;
    mainProgram = "esmtpcode";
    platforms = pkgs.lib.platforms.unix;
  };
}
