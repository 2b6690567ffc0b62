// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

import static esmtpcode.Library.string;
import static java.lang.foreign.MemorySegment.ofArray;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/** What one code means, by the registry or by a provider: a constant of the library. */
public record Entry(MemorySegment address) {
  private static Optional<Entry> optional(MemorySegment address) {
    return address.address() != 0 ? Optional.of(new Entry(address)) : Optional.empty();
  }

  /** The registry's entry of exactly this code. */
  public static Optional<Entry> find(Code code) {
    return optional(NativeEntry.find(code.packed()));
  }

  /** A provider's own entry of exactly this code. */
  public static Optional<Entry> find(Code code, Provider provider) {
    return optional(NativeEntry.findProvider(code.packed(), provider.number()));
  }

  /** The best entry there is; empty only where the code is not valid. */
  public static Optional<Entry> describe(Code code, Provider provider) {
    return optional(NativeEntry.describe(code.packed(), provider.number()));
  }

  /** Every entry, by code, the registered before the providers'. */
  public static List<Entry> all() {
    return Library.list(i -> optional(NativeEntry.at(i)));
  }

  /** How well it matches a search: 0 for not, the larger the better. */
  public int match(String words) {
    byte[] data = words.getBytes(UTF_8);
    return NativeEntry.match(address, ofArray(data), data.length);
  }

  public Code code() {
    return new Code(NativeEntry.code(address));
  }

  /** The last code of a range; the entry's own where it is none. */
  public Code lastCode() {
    return new Code(NativeEntry.lastCode(address));
  }

  public Provider provider() {
    return Provider.of(NativeEntry.provider(address));
  }

  /** Whether the code is in the IANA registry with this meaning. */
  public boolean isRegistered() {
    return NativeEntry.isRegistered(address) != 0;
  }

  /** Whether servers are expected to send the code in this class. */
  public boolean isUsual() {
    return NativeEntry.isUsual(address) != 0;
  }

  public Outcome outcome() {
    return Outcome.of(NativeEntry.outcome(address));
  }

  public Bounce bounce() {
    return Bounce.of(NativeEntry.bounce(address));
  }

  public Category category() {
    return Category.of(NativeEntry.category(address));
  }

  public Reason reason() {
    return Reason.of(NativeEntry.reason(address));
  }

  public Severity severity() {
    return Severity.of(NativeEntry.severity(address));
  }

  public Action action() {
    return Action.of(NativeEntry.action(address));
  }

  public Responsible responsible() {
    return Responsible.of(NativeEntry.responsible(address));
  }

  /** The texts of a part; none where the library was built without them. */
  public List<String> texts(Part part) {
    return Library.list(i -> string(NativeEntry.text(address, part.number(), i)));
  }

  public String title() {
    return texts(Part.TITLE).getFirst();
  }

  /** Codes to look at as well. */
  public List<Code> related() {
    return Library.list(i -> Code.optional(NativeEntry.related(address, i)));
  }

  /** Reply codes that carry this code. */
  public List<Integer> replies() {
    return Library.list(i -> Optional.of(NativeEntry.reply(address, i)).filter(r -> r != 0));
  }
}
