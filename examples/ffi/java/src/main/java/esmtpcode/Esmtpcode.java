// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

import static esmtpcode.Library.string;

import java.util.List;
import java.util.Optional;

/** Facts about the library, reply codes and reasons. */
public final class Esmtpcode {
  private Esmtpcode() {}

  /** Version of the library in use. */
  public static String version() {
    return string(Native.version()).orElseThrow();
  }

  /** The same as one number: major * 10000 + minor * 100 + patch. */
  public static int versionNumber() {
    return Native.versionNumber();
  }

  /** Which data the library's tables were made from. */
  public static String dataChecksum() {
    return string(Native.dataChecksum()).orElseThrow();
  }

  public static boolean replyIsValid(int reply) {
    return NativeReply.isValid(reply) != 0;
  }

  /** What a reply code claims, by its first digit. */
  public static Outcome replyOutcome(int reply) {
    return Outcome.of(NativeReply.outcome(reply));
  }

  /** What a reply code means; empty for one that nobody is known to send. */
  public static Optional<String> replyMeaning(int reply) {
    return string(NativeReply.meaning(reply));
  }

  /** The standards that define a reply code. */
  public static List<String> replyReferences(int reply) {
    return Library.list(i -> string(NativeReply.reference(reply, i)));
  }

  /** The codes that go with a reply code: the registered ones, then the customary. */
  public static List<Code> replyCodes(int reply) {
    return Library.list(i -> Code.optional(NativeReply.code(reply, i)));
  }

  /** How well a reply code and an enhanced status code go together. */
  public static Pairing pairing(int reply, Code code) {
    return Pairing.of(NativeReply.pairing(reply, code.packed()));
  }

  public static Group group(Reason reason) {
    return Group.of(Native.reasonGroup(reason.number()));
  }

  /** What another system calls a reason. */
  public static Optional<String> term(Vocabulary vocabulary, Reason reason) {
    return string(Native.reasonTerm(vocabulary.number(), reason.number()));
  }
}
