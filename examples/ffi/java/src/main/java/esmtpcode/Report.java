// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

import static java.lang.foreign.MemorySegment.ofArray;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A mail that reports on other mails, with what it says of each recipient. */
public final class Report {
  private final byte[] message;
  private final byte[] scratch;
  private final int[] words = new int[Layout.REPORT_WORDS];
  private final List<Recipient> recipients = new ArrayList<>();

  private Report(byte[] message) {
    this.message = message;
    scratch = new byte[Math.toIntExact(NativeReport.scratch(message.length))];
    MemorySegment mail = ofArray(message);
    MemorySegment room = ofArray(scratch);
    MemorySegment report = ofArray(words);
    NativeReport.open(
        mail, message.length, room, scratch.length, report, report.byteSize());
    int[] to = new int[Layout.RECIPIENT_WORDS];
    int[] verdict = new int[Layout.VERDICT_WORDS];
    while (NativeReport.next(
            mail, message.length, room, scratch.length, report, report.byteSize(),
            ofArray(to), to.length * 4L, ofArray(verdict), verdict.length * 4L)
        == 1) recipients.add(recipient(to, verdict.clone()));
  }

  /** Says what a mail is, and what it reports of each recipient. */
  public static Report of(byte[] message) {
    return new Report(message);
  }

  public static Report of(String message) {
    return of(message.getBytes(UTF_8));
  }

  private byte[] raw(int[] struct, int at) {
    byte[] whole = struct[at] == Source.SCRATCH.number() ? scratch : message;
    return Arrays.copyOfRange(whole, struct[at + 1], struct[at + 1] + struct[at + 2]);
  }

  /** A piece with its folds as single spaces. */
  private Optional<String> text(int[] struct, int at) {
    String text = new String(raw(struct, at), UTF_8).replaceAll("[\\t-\\r ]+", " ").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Recipient recipient(int[] to, int[] verdict) {
    return new Recipient(
        ReportKind.of(to[Layout.RECIPIENT_KIND]),
        DsnAction.of(to[Layout.RECIPIENT_DSN_ACTION]),
        Code.optional(to[Layout.RECIPIENT_STATUS]),
        text(to, Layout.RECIPIENT_ADDRESS),
        text(to, Layout.RECIPIENT_ORIGINAL),
        text(to, Layout.RECIPIENT_DIAGNOSTIC),
        text(to, Layout.RECIPIENT_REMOTE_MTA),
        text(to, Layout.RECIPIENT_LAST_ATTEMPT),
        text(to, Layout.RECIPIENT_FINAL_LOG_ID),
        text(to, Layout.RECIPIENT_WILL_RETRY_UNTIL),
        new Verdict(raw(to, Layout.RECIPIENT_DIAGNOSTIC), verdict));
  }

  public List<Recipient> recipients() {
    return List.copyOf(recipients);
  }

  public ReportKind kind() {
    return ReportKind.of(words[Layout.REPORT_KIND]);
  }

  /** False where the mail was cut: recipients may be missing. */
  public boolean isComplete() {
    return words[Layout.REPORT_COMPLETE] != 0;
  }

  /** How it was read. */
  public Format format() {
    return Format.of(words[Layout.REPORT_FORMAT]);
  }

  public Optional<String> reportingMta() {
    return text(words, Layout.REPORT_REPORTING_MTA);
  }

  public Optional<String> arrivalDate() {
    return text(words, Layout.REPORT_ARRIVAL_DATE);
  }

  public Optional<String> envelopeId() {
    return text(words, Layout.REPORT_ENVELOPE_ID);
  }

  /** The returned message's Message-ID, without brackets. */
  public Optional<String> messageId() {
    return text(words, Layout.REPORT_MESSAGE_ID);
  }

  public Optional<String> originalTo() {
    return text(words, Layout.REPORT_ORIGINAL_TO);
  }

  public Optional<String> originalFrom() {
    return text(words, Layout.REPORT_ORIGINAL_FROM);
  }

  public Optional<String> subject() {
    return text(words, Layout.REPORT_SUBJECT);
  }

  public Optional<String> feedbackId() {
    return text(words, Layout.REPORT_FEEDBACK_ID);
  }

  public Optional<String> returnedTo() {
    return text(words, Layout.REPORT_RETURNED_TO);
  }

  /** What stands behind "+" in returnedTo, or its variable part with "=". */
  public Optional<String> verp() {
    return text(words, Layout.REPORT_VERP);
  }

  public Optional<String> feedbackType() {
    return text(words, Layout.REPORT_FEEDBACK_TYPE);
  }

  public Optional<String> sourceIp() {
    return text(words, Layout.REPORT_SOURCE_IP);
  }

  public Optional<String> disposition() {
    return text(words, Layout.REPORT_DISPOSITION);
  }
}
