// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every golden vector, field by field, and the calls that no vector reaches. */
class EsmtpcodeTest {
  private static final Path VECTORS = Path.of(System.getenv("ESMTPCODE_VECTORS"));
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();

  private static Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static String orNull(Named value) {
    return value.number() != 0 ? value.label() : null;
  }

  private static List<String> strings(List<Code> codes) {
    return codes.stream().map(Code::toString).toList();
  }

  /** A verdict as the command prints it. */
  private static Map<String, Object> said(Verdict v) {
    Map<String, Object> said = new HashMap<>();
    said.put("outcome", v.outcome().label());
    said.put("bounce", v.bounce().label());
    said.put("category", v.category().label());
    said.put("reason", v.reason().label());
    said.put("group", v.group().label());
    said.put("severity", v.severity().label());
    said.put("action", v.action().label());
    said.put("responsible", v.responsible().label());
    said.put("retry_after", v.retryAfter().map(Duration::toSeconds).orElse(null));
    said.put("blocklist", orNull(v.blocklist()));
    said.put("provider", orNull(v.provider()));
    said.put("basis", v.basis().label());
    said.put("reply", orNull(v.reply()));
    said.put("code", v.code().map(Code::toString).orElse(null));
    said.put("rule", v.rule().orElse(null));
    said.put("recipient", v.recipient().orElse(null));
    said.put("queue_id", v.queueId().orElse(null));
    said.put("relay", v.relay().orElse(null));
    said.put("url", v.url().orElse(null));
    said.put("ip", v.ip().orElse(null));
    said.put("new_address", v.newAddress().orElse(null));
    return said;
  }

  private static Map<String, Object> body(Entry e, Code code, boolean registered) {
    List<Map<String, String>> questions = new ArrayList<>();
    List<String> answers = e.texts(Part.ANSWER);
    for (String question : e.texts(Part.QUESTION))
      questions.add(Map.of("question", question, "answer", answers.get(questions.size())));
    Map<String, Object> body = new HashMap<>();
    body.put("code", code.toString());
    body.put("registered", registered);
    body.put("provider", orNull(e.provider()));
    body.put("title", e.title());
    body.put("outcome", e.outcome().label());
    body.put("bounce", e.bounce().label());
    body.put("category", e.category().label());
    body.put("reason", e.reason().label());
    body.put("group", Esmtpcode.group(e.reason()).label());
    body.put("severity", e.severity().label());
    body.put("action", e.action().label());
    body.put("responsible", e.responsible().label());
    body.put("usual", e.isUsual());
    body.put("summary", e.texts(Part.SUMMARY).getFirst());
    body.put("meaning", String.join("\n\n", e.texts(Part.MEANING)));
    body.put("causes", e.texts(Part.CAUSE));
    body.put("remedies", e.texts(Part.REMEDY));
    body.put("retry", e.texts(Part.RETRY).getFirst());
    body.put("checks", e.texts(Part.CHECK));
    body.put("questions", questions);
    body.put("related", strings(e.related()));
    body.put("references", e.texts(Part.REFERENCE));
    body.put("replies", e.replies());
    return body;
  }

  /** What the command explains, put together from the library's parts. */
  private static Map<String, Object> explained(byte[] text) {
    Reply reply = Reply.readFinal(text);
    Optional<Code> found =
        reply
            .code()
            .or(() -> Code.parseLenient(text).map(Code.Lenient::code))
            .or(() -> Code.findAll(text).stream().map(Code.Found::code).findFirst());
    if (found.isEmpty()) {
      int number = reply.reply().getAsInt();
      Map<String, Object> answer = new HashMap<>();
      answer.put("reply", number);
      answer.put("code", null);
      answer.put("outcome", Esmtpcode.replyOutcome(number).label());
      answer.put("meaning", Esmtpcode.replyMeaning(number).get());
      answer.put("references", Esmtpcode.replyReferences(number));
      answer.put("codes", strings(Esmtpcode.replyCodes(number)));
      return answer;
    }
    Code code = found.get();
    Entry entry = Entry.describe(code, Provider.NONE).get();
    List<Map<String, Object>> providers = new ArrayList<>();
    for (int i = 1; i < Names.labels(Kind.PROVIDER).size(); i++)
      Entry.find(code, Provider.of(i))
          .filter(other -> !other.equals(entry))
          .ifPresent(other -> providers.add(body(other, other.code(), other.isRegistered())));
    Map<String, Object> answer = body(entry, code, Entry.find(code).isPresent());
    answer.put("reply", orNull(reply.reply()));
    answer.put("described_by", entry.code().toString());
    answer.put("providers", providers);
    return answer;
  }

  /** The recipients of a mail as the command prints them. */
  private static List<Map<String, Object>> reported(byte[] message) {
    Report report = Report.of(message);
    if (report.recipients().isEmpty()) return List.of(Map.of("kind", report.kind().label()));
    List<Map<String, Object>> all = new ArrayList<>();
    for (Recipient to : report.recipients()) {
      Map<String, Object> one = said(to.verdict());
      one.keySet().removeAll(Set.of("queue_id", "relay", "url", "ip", "new_address"));
      one.put("kind", to.kind().label());
      one.put("recipient", to.address().orElse(null));
      one.put("original_recipient", to.original().orElse(null));
      one.put("dsn_action", orNull(to.dsnAction()));
      one.put("diagnostic", to.diagnostic().orElse(null));
      one.put("remote_mta", to.remoteMta().orElse(null));
      one.put("reporting_mta", report.reportingMta().orElse(null));
      one.put("message_id", report.messageId().orElse(null));
      one.put("format", orNull(report.format()));
      all.add(one);
    }
    return all;
  }

  @Test
  void report() throws Exception {
    Path mail = VECTORS.resolveSibling("mails/notification.eml");
    Report report = Report.of(Files.readAllBytes(mail));
    assertEquals(ReportKind.FAILURE, report.kind());
    assertTrue(report.isComplete());
    assertEquals(Optional.of("ada=example.org"), report.verp());
    assertEquals(Optional.of("The news of November"), report.subject());
    Recipient second = report.recipients().get(1);
    assertEquals(Code.parse("5.2.2"), second.status());
    assertEquals(Optional.of("4YxKp2/2"), second.finalLogId());
    assertEquals(Optional.of("Mailbox full"), second.verdict().matched());
  }

  @Test
  void vectors() throws Exception {
    List<String> lines = Files.readAllLines(VECTORS);
    for (String line : lines) {
      JsonObject vector = JsonParser.parseString(line).getAsJsonObject();
      JsonElement input = vector.get("input");
      byte[] text =
          input != null
              ? input.getAsString().getBytes(UTF_8)
              : HexFormat.of().parseHex(vector.get("hex").getAsString());
      Object said =
          switch (vector.get("call").getAsString()) {
            case "classify" -> said(Verdict.of(text));
            case "bounce" -> reported(text);
            default -> explained(text);
          };
      JsonElement answer = GSON.toJsonTree(said);
      assertEquals(vector.get("answer"), JsonParser.parseString(answer.toString()), line);
    }
    System.out.println(lines.size() + " vectors, all equal");
  }

  private static void checkNames(Named... constants) {
    List<String> labels = Names.labels(constants[0].kind());
    for (Named constant : constants) {
      if (constant.number() < 0) continue;
      assertEquals(constant.toString().toLowerCase(), labels.get(constant.number()));
      assertNotNull(constant.description());
    }
  }

  @Test
  void names() {
    checkNames(Kind.values());
    checkNames(Status.values());
    checkNames(Outcome.values());
    checkNames(Bounce.values());
    checkNames(Category.values());
    checkNames(Group.values());
    checkNames(Reason.values());
    checkNames(Severity.values());
    checkNames(Action.values());
    checkNames(Responsible.values());
    checkNames(Part.values());
    checkNames(Pairing.values());
    checkNames(State.values());
    checkNames(Problem.values());
    checkNames(Basis.values());
    checkNames(Stage.values());
    checkNames(Hint.values());
    checkNames(ReportKind.values());
    checkNames(DsnAction.values());
    checkNames(Source.values());
    assertEquals(Optional.of(Provider.GOOGLE), Provider.labelled("google"));
    assertEquals(Optional.of(Reason.USER_UNKNOWN), Reason.labelled("user_unknown"));
    assertEquals(Optional.empty(), Reason.labelled("nothing"));
    assertEquals(Reason.UNRECOGNISED, Reason.of(10000));
    assertEquals(16, Esmtpcode.dataChecksum().length());
    assertTrue(Esmtpcode.version().startsWith(Esmtpcode.versionNumber() / 10000 + "."));
  }

  @Test
  void codes() {
    Code code = Code.parse("5.7.26").get();
    assertEquals("5007026 5.7.26 true", code.packed() + " " + code + " " + code.isValid());
    assertEquals(List.of(5, 7, 26), List.of(code.cls(), code.subject(), code.detail()));
    assertEquals(Optional.of(code), Code.pack(5, 7, 26));
    assertEquals(Optional.empty(), Code.pack(3, 0, 0).or(() -> Code.parse("5.7.26 ")));
    assertTrue(Code.parse("5.7.9").get().compareTo(code) < 0);
    Code.Lenient lenient = Code.parseLenient(" 5.01.1 (no)").get();
    assertEquals("5.1.1", lenient.code().toString());
    assertEquals(
        Set.of(Departure.ZEROS, Departure.SPACE, Departure.TRAILING), lenient.departures());
    assertEquals(5, Code.prefix("5.1.1 no").get().length());
    List<Code.Found> found = Code.findAll("dsn=4.4.1, then 5.1.1");
    assertEquals(new Code.Found(new Code(5001001), 16, 5), found.get(1));
    assertThrows(IllegalArgumentException.class, () -> new Code(17));
  }

  @Test
  void replies() {
    Reply reply = Reply.read("550-5.1.1 One,\r\n550 5.1.1 two\r\n250 ok\r\n");
    assertEquals(State.COMPLETE, reply.state());
    assertEquals(List.of(2, 31, 550), List.of(reply.lines(), reply.length(), orNull(reply.reply())));
    assertTrue(reply.codeAgrees() && reply.codeUniform());
    assertEquals(List.of("One,", "two"), reply.texts());
    assertEquals("One,\r\n550 5.1.1 two", reply.text());
    assertEquals(State.INCOMPLETE, Reply.read("550-no").state());
    Reply wrong = Reply.read("250 ok\u0001\r\n");
    assertEquals(Problem.CONTROL, wrong.problem());
    assertEquals(6, wrong.where());
    assertEquals("250 été\r\n", new String(Reply.compose(250, null, "été", true), UTF_8));
    Code code = Code.parse("4.1.1").get();
    ComposeException error =
        assertThrows(ComposeException.class, () -> Reply.compose(550, code, "Gone", false));
    assertEquals(Status.ERROR_CODE, error.status());
    assertEquals(Pairing.REGISTERED, Esmtpcode.pairing(550, Code.parse("5.1.1").get()));
    assertTrue(Esmtpcode.replyIsValid(550));
    assertFalse(Esmtpcode.replyIsValid(199));
  }

  @Test
  void entries() {
    Code code = Code.parse("5.7.606").get();
    assertEquals("5.7.649", Entry.find(code, Provider.MICROSOFT).get().lastCode().toString());
    assertEquals(Optional.empty(), Entry.find(code));
    Comparator<Entry> rank = Comparator.comparingInt(entry -> entry.match("mailbox full"));
    assertEquals(Reason.MAILBOX_FULL, Entry.all().stream().max(rank).get().reason());
  }

  @Test
  void verdicts() {
    String text = "550 5.1.1 No such user here";
    Verdict verdict = Verdict.of(text, "Remote-MTA: dns; x.mail.protection.outlook.com\r\n");
    assertEquals(Provider.MICROSOFT, verdict.provider());
    assertEquals(Stage.UNKNOWN, verdict.stage());
    assertTrue(text.startsWith(verdict.matched().get(), verdict.matchedOffset()));
    assertEquals(Reason.USER_UNKNOWN, Reply.readFinal(text).classify().reason());
    Verdict full = Verdict.of(452, Code.parse("4.2.2").get(), Provider.NONE);
    assertEquals(Reason.MAILBOX_FULL, full.reason());
    Vocabulary ses = Vocabulary.labelled("ses_bounce").get();
    assertEquals(Optional.of("Permanent/NoEmail"), Esmtpcode.term(ses, Reason.USER_UNKNOWN));
  }
}
