// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

// Every golden vector, field by field, and the calls that no vector reaches.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "esmtpcode_report.hpp"

using json = nlohmann::json;
namespace es = esmtpcode;

#define CHECK(condition)                                                                           \
  do {                                                                                             \
    if (!(condition)) {                                                                            \
      std::printf("%s:%d: %s\n", __FILE__, __LINE__, #condition);                                  \
      std::exit(1);                                                                                \
    }                                                                                              \
  } while (0)

template <class T> static json or_null(const std::optional<T> &value) {
  return value ? json(*value) : json();
}

static json or_null(const std::optional<es::code> &code) {
  return code ? json(code->text()) : json();
}

template <class E> static json name_or_null(E value) {
  return static_cast<std::uint32_t>(value) != 0 ? json(es::name(value)) : json();
}

static json or_null(const std::string &text) {
  return text.empty() ? json() : json(text);
}

static json texts_of(const std::vector<es::code> &codes) {
  json all = json::array();
  for (es::code code : codes)
    all.push_back(code.text());
  return all;
}

/** A verdict as the command prints it. */
static json said(const es::verdict &v) {
  return {{"outcome", es::name(v.outcome())},
          {"bounce", es::name(v.bounce())},
          {"category", es::name(v.category())},
          {"reason", es::name(v.reason())},
          {"group", es::name(v.group())},
          {"severity", es::name(v.severity())},
          {"action", es::name(v.action())},
          {"responsible", es::name(v.responsible())},
          {"retry_after", or_null(v.retry_after())},
          {"blocklist", name_or_null(v.blocklist())},
          {"provider", name_or_null(v.provider())},
          {"basis", es::name(v.basis())},
          {"reply", or_null(v.reply())},
          {"code", or_null(v.code())},
          {"rule", or_null(v.rule())},
          {"recipient", or_null(v.recipient())},
          {"queue_id", or_null(v.queue_id())},
          {"relay", or_null(v.relay())},
          {"url", or_null(v.url())},
          {"ip", or_null(v.ip())},
          {"new_address", or_null(v.new_address())}};
}

static std::string paragraphs(const std::vector<std::string_view> &texts) {
  std::string whole;
  for (std::string_view text : texts)
    whole.append(whole.empty() ? "" : "\n\n").append(text);
  return whole;
}

static json questions(es::entry entry) {
  const auto asked = entry.texts(es::part::question);
  const auto answers = entry.texts(es::part::answer);
  json all = json::array();
  for (std::size_t i = 0; i < asked.size(); i++)
    all.push_back({{"question", asked[i]}, {"answer", answers.at(i)}});
  return all;
}

static json explained(es::entry entry, es::code code, bool registered) {
  return {{"code", code.text()},
          {"registered", registered},
          {"provider", name_or_null(entry.provider())},
          {"title", entry.title()},
          {"outcome", es::name(entry.outcome())},
          {"bounce", es::name(entry.bounce())},
          {"category", es::name(entry.category())},
          {"reason", es::name(entry.reason())},
          {"group", es::name(es::group_of(entry.reason()))},
          {"severity", es::name(entry.severity())},
          {"action", es::name(entry.action())},
          {"responsible", es::name(entry.responsible())},
          {"usual", entry.is_usual()},
          {"summary", entry.texts(es::part::summary).at(0)},
          {"meaning", paragraphs(entry.texts(es::part::meaning))},
          {"causes", entry.texts(es::part::cause)},
          {"remedies", entry.texts(es::part::remedy)},
          {"retry", entry.texts(es::part::retry).at(0)},
          {"checks", entry.texts(es::part::check)},
          {"questions", questions(entry)},
          {"related", texts_of(entry.related())},
          {"references", entry.texts(es::part::reference)},
          {"replies", entry.replies()}};
}

/** What the command explains, put together from the library's parts. */
static json explained(std::string_view text) {
  const es::reply reply(text, true);
  std::uint32_t departures;
  auto code = reply.code();
  if (!code)
    code = es::code::parse_lenient(text, departures);
  if (!code)
    code = es::code::find(text);
  if (!code)
    return {{"reply", or_null(reply.number())},
            {"code", nullptr},
            {"outcome", es::name(es::reply_outcome(reply.number().value()))},
            {"meaning", es::reply_meaning(reply.number().value()).value()},
            {"references", es::reply_references(reply.number().value())},
            {"codes", texts_of(es::reply_codes(reply.number().value()))}};
  const es::entry entry = es::entry::describe(*code).value();
  json answer = explained(entry, *code, es::entry::find(*code).has_value());
  answer["reply"] = or_null(reply.number());
  answer["described_by"] = entry.code().text();
  answer["providers"] = json::array();
  for (std::uint32_t i = 1; !es::name(static_cast<es::provider>(i)).empty(); i++) {
    const auto other = es::entry::find(*code, static_cast<es::provider>(i));
    if (other && *other != entry)
      answer["providers"].push_back(explained(*other, other->code(), other->is_registered()));
  }
  return answer;
}

/** The recipients of a mail as the command prints them. */
static json reported(std::string_view message) {
  const es::report report(message);
  if (report.recipients.empty())
    return json::array({{{"kind", es::name(report.kind)}}});
  json all = json::array();
  for (const es::recipient &to : report.recipients) {
    json one = said(to.verdict());
    for (const char *span : {"queue_id", "relay", "url", "ip", "new_address"})
      one.erase(span);
    one["kind"] = es::name(to.kind);
    one["recipient"] = or_null(to.address);
    one["original_recipient"] = or_null(to.original);
    one["dsn_action"] = name_or_null(to.dsn_action);
    one["diagnostic"] = or_null(to.diagnostic);
    one["remote_mta"] = or_null(to.remote_mta);
    one["reporting_mta"] = or_null(report.reporting_mta);
    one["message_id"] = or_null(report.message_id);
    one["format"] = name_or_null(report.format);
    all.push_back(one);
  }
  return all;
}

static std::string input(const json &vector) {
  if (vector.contains("input"))
    return vector["input"];
  const std::string hex = vector["hex"];
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return bytes;
}

static void check_report(const std::filesystem::path &path) {
  std::ifstream file(path);
  const std::string mail{std::istreambuf_iterator<char>(file), {}};
  const es::report report(mail);
  CHECK(report.kind == es::report_kind::failure && report.complete);
  CHECK(report.verp == "ada=example.org" && report.subject == "The news of November");
  CHECK(report.recipients.size() == 2 && report.recipients[1].status == es::code(5002002));
  CHECK(report.recipients[1].final_log_id == "4YxKp2/2");
  CHECK(report.recipients[1].verdict().matched() == "Mailbox full");
}

static void check_vectors(const std::filesystem::path &path) {
  std::ifstream file(path);
  std::string line;
  int count = 0;
  bool equal = true;
  for (; std::getline(file, line); count++) {
    const json vector = json::parse(line);
    const std::string text = input(vector);
    const json answer = vector["call"] == "classify"  ? said(es::verdict(text))
                        : vector["call"] == "explain" ? explained(std::string_view(text))
                                                      : reported(text);
    if (answer != vector["answer"]) {
      std::printf("%s\n", json::diff(vector["answer"], answer).dump().c_str());
      equal = false;
    }
  }
  CHECK(equal && count > 0);
  std::printf("%d vectors, all equal\n", count);
}

static void check_codes() {
  const es::code code = es::code::parse("5.7.26").value();
  CHECK(code.packed() == 5007026 && code.text() == "5.7.26" && code.is_valid());
  CHECK(code.cls() == 5 && code.subject() == 7 && code.detail() == 26);
  CHECK(es::code::pack(5, 7, 26) == code && !es::code::pack(3, 0, 0));
  CHECK(es::code::parse("5.7.9") < code && !es::code::parse("5.7.26 "));
  std::uint32_t departures;
  CHECK(es::code::parse_lenient(" 5.01.1 (no)", departures) == es::code(5001001));
  CHECK(departures ==
        (ESMTPCODE_DEPARTURE_ZEROS | ESMTPCODE_DEPARTURE_SPACE | ESMTPCODE_DEPARTURE_TRAILING));
  CHECK(es::code::prefix("5.1.1 no").second == 5);
  const std::string_view text = "dsn=4.4.1, then 5.1.1";
  std::size_t from = 0;
  CHECK(es::code::find(text, from) == es::code(4004001) && from == 9);
  CHECK(es::code::find(text, from) == es::code(5001001) && !es::code::find(text, from));
}

static void check_replies() {
  const es::reply reply("550-5.1.1 One,\r\n550 5.1.1 two\r\n250 ok\r\n");
  CHECK(reply.state() == es::state::complete && reply.found().length == 31);
  CHECK(reply.number() == 550u && reply.code() == es::code(5001001));
  CHECK((reply.texts() == std::vector<std::string_view>{"One,", "two"}));
  CHECK(es::reply("550-no").state() == es::state::incomplete);
  CHECK(es::reply("250 ok\x01\r\n").problem() == es::problem::control);
  CHECK(es::compose(550, es::code(5001001), "Gone") == "550 5.1.1 Gone\r\n");
  CHECK(es::compose(250, std::nullopt, "\xc3\xa9", true) == "250 \xc3\xa9\r\n");
  es::status status = es::status::ok;
  try {
    es::compose(550, es::code(4001001), "Gone");
  } catch (const es::error &error) {
    status = error.status();
  }
  CHECK(status == es::status::error_code);
  CHECK(es::pairing_of(550, es::code(5001001)) == es::pairing::registered);
  CHECK(es::reply_is_valid(550) && !es::reply_is_valid(199));
}

static void check_entries() {
  const es::code code(5007606);
  CHECK(es::entry::find(code, es::provider::microsoft)->last_code().text() == "5.7.649");
  CHECK(!es::entry::find(code));
  const auto all = es::entry::all();
  const auto weaker = [](es::entry a, es::entry b) {
    return a.match("mailbox full") < b.match("mailbox full");
  };
  CHECK(all.size() > 100);
  CHECK(std::max_element(all.begin(), all.end(), weaker)->reason() == es::reason::mailbox_full);
}

static void check_verdicts() {
  const std::string_view text = "550 5.1.1 No such user here";
  const es::verdict verdict(text, "Remote-MTA: dns; x.mail.protection.outlook.com\r\n");
  CHECK(verdict.provider() == es::provider::microsoft && verdict.stage() == es::stage::unknown);
  CHECK(text.find(verdict.matched().value()) != text.npos);
  CHECK(es::verdict(es::reply(text, true)).reason() == es::reason::user_unknown);
  CHECK(es::verdict(452, es::code(4002002)).reason() == es::reason::mailbox_full);
  const auto ses = es::named<es::vocabulary>("ses_bounce").value();
  CHECK(es::term(ses, es::reason::user_unknown) == "Permanent/NoEmail");
  CHECK(es::named<es::reason>("user_unknown") == es::reason::user_unknown);
  CHECK(!es::named<es::reason>("nothing") && es::name(static_cast<es::reason>(10000)).empty());
  CHECK(!es::description(es::action::suppress).empty());
  CHECK(!es::version().empty() && es::data_checksum().size() == 16);
}

int main() {
  check_codes();
  check_replies();
  check_entries();
  check_verdicts();
  const std::filesystem::path vectors = std::getenv("ESMTPCODE_VECTORS");
  check_report(vectors.parent_path() / "mails/notification.eml");
  check_vectors(vectors);
  return 0;
}
