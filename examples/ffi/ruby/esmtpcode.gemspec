# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = 'esmtpcode'
  spec.version = '1.0.0'
  spec.summary = 'What mail servers say when mail does not arrive'
  spec.authors = ['the libesmtpcode authors']
  spec.license = 'MIT'
  spec.files = Dir['lib/**/*.rb']
  spec.required_ruby_version = '>= 3.0'
end
