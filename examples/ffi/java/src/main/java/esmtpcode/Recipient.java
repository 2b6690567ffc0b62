// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

import java.util.Optional;

/**
 * What a mail reports of one recipient.
 *
 * @param status the Status field
 * @param address the final recipient
 * @param original the original recipient
 * @param diagnostic the words that the verdict is about
 */
public record Recipient(
    ReportKind kind,
    DsnAction dsnAction,
    Optional<Code> status,
    Optional<String> address,
    Optional<String> original,
    Optional<String> diagnostic,
    Optional<String> remoteMta,
    Optional<String> lastAttempt,
    Optional<String> finalLogId,
    Optional<String> willRetryUntil,
    Verdict verdict) {}
