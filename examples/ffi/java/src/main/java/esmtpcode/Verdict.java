// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

import static java.lang.foreign.MemorySegment.ofArray;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What a reply, a diagnostic or a log line means. */
public final class Verdict {
  private final byte[] data;
  private final int[] words;

  Verdict(byte[] data, int[] words) {
    this.data = data;
    this.words = words;
  }

  private Verdict(byte[] data) {
    this(data, new int[Layout.VERDICT_WORDS]);
  }

  private long size() {
    return words.length * 4L;
  }

  /** Says what a text means. */
  public static Verdict of(byte[] text) {
    Verdict v = new Verdict(text);
    Native.classify(ofArray(text), text.length, ofArray(v.words), v.size());
    return v;
  }

  public static Verdict of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** Says it to somebody who knows more, in lines "Field: value". */
  public static Verdict of(byte[] text, byte[] context) {
    Verdict v = new Verdict(text);
    Native.classifyContext(
        ofArray(text), text.length, ofArray(context), context.length, ofArray(v.words), v.size());
    return v;
  }

  public static Verdict of(String text, String context) {
    return of(text.getBytes(UTF_8), context.getBytes(UTF_8));
  }

  static Verdict of(Reply reply) {
    Verdict v = new Verdict(reply.data);
    Native.classifyReply(
        ofArray(reply.data), reply.data.length, ofArray(reply.words), reply.words.length * 4L,
        ofArray(v.words), v.size());
    return v;
  }

  /** Says what codes mean where there are no words: 0 and null for none. */
  public static Verdict of(int reply, Code code, Provider provider) {
    Verdict v = new Verdict(new byte[0]);
    int packed = code != null ? code.packed() : 0;
    Native.classifyCode(reply, packed, provider.number(), ofArray(v.words), v.size());
    return v;
  }

  public Outcome outcome() {
    return Outcome.of(words[Layout.VERDICT_OUTCOME]);
  }

  public Bounce bounce() {
    return Bounce.of(words[Layout.VERDICT_BOUNCE]);
  }

  public Category category() {
    return Category.of(words[Layout.VERDICT_CATEGORY]);
  }

  public Reason reason() {
    return Reason.of(words[Layout.VERDICT_REASON]);
  }

  public Group group() {
    return Group.of(words[Layout.VERDICT_GROUP]);
  }

  public Severity severity() {
    return Severity.of(words[Layout.VERDICT_SEVERITY]);
  }

  public Action action() {
    return Action.of(words[Layout.VERDICT_ACTION]);
  }

  public Responsible responsible() {
    return Responsible.of(words[Layout.VERDICT_RESPONSIBLE]);
  }

  public Basis basis() {
    return Basis.of(words[Layout.VERDICT_BASIS]);
  }

  public Provider provider() {
    return Provider.of(words[Layout.VERDICT_PROVIDER]);
  }

  public Blocklist blocklist() {
    return Blocklist.of(words[Layout.VERDICT_BLOCKLIST]);
  }

  public Stage stage() {
    return Stage.of(words[Layout.VERDICT_STAGE]);
  }

  /** How long to wait, as the server named it. */
  public Optional<Duration> retryAfter() {
    int seconds = words[Layout.VERDICT_RETRY_AFTER];
    return seconds != 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
  }

  public OptionalInt reply() {
    int reply = words[Layout.VERDICT_REPLY];
    return reply != 0 ? OptionalInt.of(reply) : OptionalInt.empty();
  }

  public Optional<Code> code() {
    return Code.optional(words[Layout.VERDICT_CODE]);
  }

  /** The stable identifier of the rule that decided. */
  public Optional<String> rule() {
    return Library.string(Native.ruleName(words[Layout.VERDICT_RULE]));
  }

  /** The words that decided. */
  public Optional<String> matched() {
    return text(Layout.VERDICT_MATCHED);
  }

  /** Where they stand, in bytes of the text's UTF-8. */
  public int matchedOffset() {
    return words[Layout.VERDICT_MATCHED];
  }

  public Optional<String> recipient() {
    return text(Layout.VERDICT_RECIPIENT);
  }

  public Optional<String> queueId() {
    return text(Layout.VERDICT_QUEUE_ID);
  }

  public Optional<String> relay() {
    return text(Layout.VERDICT_RELAY);
  }

  public Optional<String> url() {
    return text(Layout.VERDICT_URL);
  }

  public Optional<String> ip() {
    return text(Layout.VERDICT_IP);
  }

  public Optional<String> newAddress() {
    return text(Layout.VERDICT_NEW_ADDRESS);
  }

  private Optional<String> text(int at) {
    return words[at + 1] != 0
        ? Optional.of(Library.text(data, words[at], words[at + 1]))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return reason().label() + " " + bounce().label() + " " + action().label();
  }
}
