// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

import static java.lang.foreign.MemorySegment.ofArray;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A reply at the start of an input, or as much of one as there is. RFC 5321 section 4.2. */
public final class Reply {
  final byte[] data;
  final int[] words = new int[Layout.REPLY_WORDS];

  private Reply(byte[] data, int flags) {
    this.data = data;
    NativeReply.read(ofArray(data), data.length, flags, ofArray(words), words.length * 4L);
  }

  /** Reads a reply, to which more input may come. */
  public static Reply read(byte[] input) {
    return new Reply(input, 0);
  }

  public static Reply read(String input) {
    return read(input.getBytes(UTF_8));
  }

  /** Reads a reply from all the input there is: the last line may lack its end. */
  public static Reply readFinal(byte[] input) {
    return new Reply(input, Flag.FINAL.bit);
  }

  public static Reply readFinal(String input) {
    return readFinal(input.getBytes(UTF_8));
  }

  public State state() {
    return State.of(words[Layout.REPLY_STATE]);
  }

  public Problem problem() {
    return Problem.of(words[Layout.REPLY_PROBLEM]);
  }

  /** Bytes taken; the next reply starts behind them. */
  public int length() {
    return words[Layout.REPLY_LENGTH];
  }

  /** Offset of the problem in bytes. */
  public int where() {
    return words[Layout.REPLY_WHERE];
  }

  public int lines() {
    return words[Layout.REPLY_LINES];
  }

  /** The reply code, 200 to 599. */
  public OptionalInt reply() {
    int reply = words[Layout.REPLY_REPLY];
    return reply != 0 ? OptionalInt.of(reply) : OptionalInt.empty();
  }

  /** The enhanced status code of the first line that has one. */
  public Optional<Code> code() {
    return Code.optional(words[Layout.REPLY_CODE]);
  }

  public boolean codeAgrees() {
    return words[Layout.REPLY_CODE_AGREES] != 0;
  }

  public boolean codeUniform() {
    return words[Layout.REPLY_CODE_UNIFORM] != 0;
  }

  /** From the first line's text to the last line's end, with what stands between. */
  public String text() {
    return Library.text(data, words[Layout.REPLY_TEXT], words[Layout.REPLY_TEXT + 1]);
  }

  /** The text line by line, without codes and line ends. */
  public List<String> texts() {
    List<String> all = new ArrayList<>();
    int[] position = {0};
    int[] span = new int[Layout.SPAN_WORDS];
    while (NativeReply.line(ofArray(data), length(), ofArray(position), ofArray(span)) != 0)
      all.add(Library.text(data, span[0], span[1]));
    return all;
  }

  /** What it means. */
  public Verdict classify() {
    return Verdict.of(this);
  }

  /** A reply ready to be sent; the code may be null. */
  public static byte[] compose(int reply, Code code, String text, boolean utf8) {
    byte[] data = text.getBytes(UTF_8);
    int packed = code != null ? code.packed() : 0;
    int flags = utf8 ? Flag.UTF8.bit : 0;
    byte[] line = {};
    long[] needed = {0};
    Status status = Status.ERROR_SPACE;
    for (int round = 0; round < 2 && status == Status.ERROR_SPACE; round++) {
      line = new byte[(int) needed[0]];
      status =
          Status.of(
              NativeReply.compose(
                  reply, packed, ofArray(data), data.length, flags,
                  ofArray(line), line.length, ofArray(needed)));
    }
    if (status != Status.OK) throw new ComposeException(status);
    return line;
  }
}
