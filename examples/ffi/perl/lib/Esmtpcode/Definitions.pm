# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
#
# Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package Esmtpcode::Definitions;

use v5.26;
use warnings;

# The enumerations.
our %KINDS = (
    kind => 0,
    status => 1,
    outcome => 2,
    bounce => 3,
    category => 4,
    group => 5,
    reason => 6,
    severity => 7,
    action => 8,
    responsible => 9,
    provider => 10,
    part => 11,
    pairing => 12,
    state => 13,
    problem => 14,
    basis => 15,
    blocklist => 16,
    stage => 17,
    hint => 18,
    vocabulary => 19,
);

# How far a code departs from the grammar, as bits; see esmtpcode_code_parse_lenient().
our %DEPARTURES = (
    zeros => 1,
    class => 2,
    space => 4,
    trailing => 8,
    leading => 16,
);

# Flags of esmtpcode_reply_read() and esmtpcode_reply_compose().
our %FLAGS = (
    final => 1,
    utf8 => 2,
);

# Where the members of structures stand, in 32-bit words, and how many there are.
our %LAYOUTS = (
    span => {
        offset => 0,
        length => 1,
        words => 2,
    },
    reply => {
        state => 0,
        problem => 1,
        length => 2,
        where => 3,
        lines => 4,
        reply => 5,
        code => 6,
        code_agrees => 7,
        code_uniform => 8,
        text => 9,
        words => 11,
    },
    verdict => {
        outcome => 0,
        bounce => 1,
        category => 2,
        reason => 3,
        group => 4,
        severity => 5,
        action => 6,
        responsible => 7,
        basis => 8,
        provider => 9,
        blocklist => 10,
        stage => 11,
        retry_after => 12,
        reply => 13,
        code => 14,
        rule => 15,
        matched => 16,
        recipient => 18,
        queue_id => 20,
        relay => 22,
        url => 24,
        ip => 26,
        new_address => 28,
        words => 30,
    },
);

# Name, what it takes, what it returns.
our @FUNCTIONS = (
    [version_number => [qw()] => 'uint32'],
    [version => [qw()] => 'string'],
    [data_checksum => [qw()] => 'string'],
    [name_get => [qw(uint32 uint32)] => 'string'],
    [name_find => [qw(uint32 string size_t)] => 'sint32'],
    [name_text => [qw(uint32 uint32)] => 'string'],
    [reason_group => [qw(uint32)] => 'uint32'],
    [code_pack => [qw(uint32 uint32 uint32)] => 'uint32'],
    [code_is_valid => [qw(uint32)] => 'sint32'],
    [code_class => [qw(uint32)] => 'uint32'],
    [code_subject => [qw(uint32)] => 'uint32'],
    [code_detail => [qw(uint32)] => 'uint32'],
    [code_compare => [qw(uint32 uint32)] => 'sint32'],
    [code_parse => [qw(string size_t)] => 'uint32'],
    [code_parse_lenient => [qw(string size_t uint32[])] => 'uint32'],
    [code_prefix => [qw(string size_t uint32[])] => 'size_t'],
    [code_find => [qw(string size_t size_t uint32[])] => 'uint32'],
    [code_format => [qw(uint32 opaque size_t)] => 'size_t'],
    [reply_read => [qw(string size_t uint32 uint32[] size_t)] => 'sint32'],
    [reply_line => [qw(string size_t uint32[] uint32[])] => 'sint32'],
    [reply_compose => [qw(uint32 uint32 string size_t uint32 opaque size_t size_t*)] => 'sint32'],
    [reply_is_valid => [qw(uint32)] => 'sint32'],
    [reply_outcome => [qw(uint32)] => 'uint32'],
    [reply_meaning => [qw(uint32)] => 'string'],
    [reply_reference => [qw(uint32 uint32)] => 'string'],
    [reply_code => [qw(uint32 uint32)] => 'uint32'],
    [reply_pairing => [qw(uint32 uint32)] => 'uint32'],
    [entry_find => [qw(uint32)] => 'opaque'],
    [entry_find_provider => [qw(uint32 uint32)] => 'opaque'],
    [entry_describe => [qw(uint32 uint32)] => 'opaque'],
    [entry_at => [qw(uint32)] => 'opaque'],
    [entry_match => [qw(opaque string size_t)] => 'uint32'],
    [entry_code => [qw(opaque)] => 'uint32'],
    [entry_last_code => [qw(opaque)] => 'uint32'],
    [entry_provider => [qw(opaque)] => 'uint32'],
    [entry_is_registered => [qw(opaque)] => 'sint32'],
    [entry_is_usual => [qw(opaque)] => 'sint32'],
    [entry_outcome => [qw(opaque)] => 'uint32'],
    [entry_bounce => [qw(opaque)] => 'uint32'],
    [entry_category => [qw(opaque)] => 'uint32'],
    [entry_reason => [qw(opaque)] => 'uint32'],
    [entry_severity => [qw(opaque)] => 'uint32'],
    [entry_action => [qw(opaque)] => 'uint32'],
    [entry_responsible => [qw(opaque)] => 'uint32'],
    [entry_text => [qw(opaque uint32 uint32)] => 'string'],
    [entry_related => [qw(opaque uint32)] => 'uint32'],
    [entry_reply => [qw(opaque uint32)] => 'uint32'],
    [classify => [qw(string size_t uint32[] size_t)] => 'sint32'],
    [classify_context => [qw(string size_t string size_t uint32[] size_t)] => 'sint32'],
    [classify_reply => [qw(string size_t uint32[] size_t uint32[] size_t)] => 'sint32'],
    [classify_code => [qw(uint32 uint32 uint32 uint32[] size_t)] => 'sint32'],
    [reason_term => [qw(uint32 uint32)] => 'string'],
    [rule_name => [qw(uint32)] => 'string'],
);

1;
