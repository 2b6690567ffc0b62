// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/**
 * @file esmtpcode.hpp
 * @brief libesmtpcode for C++17: string_view in, optional and enum class out.
 *
 * What reads text keeps a view of it, so the text must outlive the reply or verdict; a report has
 * copies. Nothing throws but compose(), where what it was given cannot stand in a reply.
 * esmtpcode_report.hpp has the reports.
 */

#ifndef ESMTPCODE_HPP
#define ESMTPCODE_HPP

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "esmtpcode_enumerations.hpp"

namespace esmtpcode {

inline std::string_view version() {
  return esmtpcode_version();
}
inline std::string_view data_checksum() {
  return esmtpcode_data_checksum();
}

namespace detail {

inline std::optional<std::string_view> text(const char *s) {
  return s != nullptr ? std::optional<std::string_view>(s) : std::nullopt;
}

inline std::optional<std::uint32_t> number(std::uint32_t n) {
  return n != 0 ? std::optional<std::uint32_t>(n) : std::nullopt;
}

/** What next(0), next(1), ... give until it is 0 or NULL. */
template <class T, class Next> std::vector<T> list(Next next) {
  std::vector<T> all;
  for (std::uint32_t i = 0; auto one = next(i); i++)
    all.emplace_back(one);
  return all;
}

} // namespace detail

// --- enumerations --------------------------------------------------------------------------------

/** The library's name of an enumerator, such as "user_unknown"; empty where it knows none. */
template <class E> std::string_view name(E value) {
  return detail::text(esmtpcode_name_get(kind_of<E>, static_cast<std::uint32_t>(value)))
      .value_or(std::string_view());
}

/** What it stands for, in a few words for a person. */
template <class E> std::string_view description(E value) {
  return detail::text(esmtpcode_name_text(kind_of<E>, static_cast<std::uint32_t>(value)))
      .value_or(std::string_view());
}

/** The enumerator of a name. */
template <class E> std::optional<E> named(std::string_view name) {
  const std::int32_t number = esmtpcode_name_find(kind_of<E>, name.data(), name.size());
  return number >= 0 ? std::optional<E>(static_cast<E>(number)) : std::nullopt;
}

inline group group_of(reason reason) {
  return static_cast<group>(esmtpcode_reason_group(static_cast<std::uint32_t>(reason)));
}

/** What another system calls a reason. */
inline std::optional<std::string_view> term(vocabulary vocabulary, reason reason) {
  return detail::text(esmtpcode_reason_term(static_cast<std::uint32_t>(vocabulary),
                                            static_cast<std::uint32_t>(reason)));
}

// --- codes ---------------------------------------------------------------------------------------

/** An enhanced status code, decimal-packed. */
class code {
public:
  constexpr explicit code(std::uint32_t packed) : packed_(packed) {
  }

  static std::optional<code> pack(std::uint32_t cls, std::uint32_t subject, std::uint32_t detail) {
    return optional(esmtpcode_code_pack(cls, subject, detail));
  }
  static std::optional<code> parse(std::string_view text) {
    return optional(esmtpcode_code_parse(text.data(), text.size()));
  }
  /** Sets bits of ESMTPCODE_DEPARTURE_... */
  static std::optional<code> parse_lenient(std::string_view text, std::uint32_t &departures) {
    return optional(esmtpcode_code_parse_lenient(text.data(), text.size(), &departures));
  }
  /** The code at the start of a text, and its length. */
  static std::pair<std::optional<code>, std::size_t> prefix(std::string_view text) {
    std::uint32_t packed = 0;
    const std::size_t length = esmtpcode_code_prefix(text.data(), text.size(), &packed);
    return {optional(packed), length};
  }
  /** The first code in a text from there on; sets the place to behind it. */
  static std::optional<code> find(std::string_view text, std::size_t &from) {
    esmtpcode_span where;
    const std::uint32_t packed = esmtpcode_code_find(text.data(), text.size(), from, &where);
    from = packed != 0 ? where.offset + where.length : text.size();
    return optional(packed);
  }
  static std::optional<code> find(std::string_view text) {
    std::size_t from = 0;
    return find(text, from);
  }
  /** A packed number, where it is one. */
  static std::optional<code> optional(std::uint32_t packed) {
    return packed != 0 ? std::optional<code>(code(packed)) : std::nullopt;
  }

  constexpr std::uint32_t packed() const {
    return packed_;
  }
  bool is_valid() const {
    return esmtpcode_code_is_valid(packed_) != 0;
  }
  std::uint32_t cls() const {
    return esmtpcode_code_class(packed_);
  }
  std::uint32_t subject() const {
    return esmtpcode_code_subject(packed_);
  }
  std::uint32_t detail() const {
    return esmtpcode_code_detail(packed_);
  }
  std::string text() const {
    char buffer[16];
    return {buffer, esmtpcode_code_format(packed_, buffer, sizeof buffer)};
  }
  friend constexpr bool operator==(code a, code b) {
    return a.packed_ == b.packed_;
  }
  friend constexpr bool operator!=(code a, code b) {
    return a.packed_ != b.packed_;
  }
  friend constexpr bool operator<(code a, code b) {
    return a.packed_ < b.packed_;
  }

private:
  std::uint32_t packed_;
};

// --- replies -------------------------------------------------------------------------------------

/** A reply at the start of an input. */
class reply {
public:
  explicit reply(std::string_view input, bool final = false) : input_(input) {
    esmtpcode_reply_read(input.data(), input.size(), final ? ESMTPCODE_FLAG_FINAL : 0, &found_,
                         sizeof found_);
  }

  esmtpcode::state state() const {
    return static_cast<esmtpcode::state>(found_.state);
  }
  esmtpcode::problem problem() const {
    return static_cast<esmtpcode::problem>(found_.problem);
  }
  std::optional<std::uint32_t> number() const {
    return detail::number(found_.reply);
  }
  std::optional<esmtpcode::code> code() const {
    return code::optional(found_.code);
  }
  /** The text line by line, without codes and line ends. */
  std::vector<std::string_view> texts() const {
    std::vector<std::string_view> all;
    std::uint32_t position = 0;
    esmtpcode_span text;
    while (esmtpcode_reply_line(input_.data(), found_.length, &position, &text) != 0)
      all.push_back(input_.substr(text.offset, text.length));
    return all;
  }
  std::string_view input() const {
    return input_;
  }
  /** The length, the lines and the rest. */
  const esmtpcode_reply &found() const {
    return found_;
  }

private:
  std::string_view input_;
  esmtpcode_reply found_;
};

/** What compose() was given cannot stand in a reply. */
class error : public std::invalid_argument {
public:
  explicit error(esmtpcode::status status)
      : std::invalid_argument(std::string(description(status))), status_(status) {
  }
  esmtpcode::status status() const {
    return status_;
  }

private:
  esmtpcode::status status_;
};

/** A reply ready to be sent. */
inline std::string compose(std::uint32_t reply, std::optional<code> code, std::string_view text,
                           bool utf8 = false) {
  const std::uint32_t packed = code ? code->packed() : 0;
  const std::uint32_t flags = utf8 ? ESMTPCODE_FLAG_UTF8 : 0;
  std::string line;
  std::size_t needed = 0;
  std::int32_t status = ESMTPCODE_ERROR_SPACE;
  for (int round = 0; round < 2 && status == ESMTPCODE_ERROR_SPACE; round++) {
    line.resize(needed);
    status = esmtpcode_reply_compose(reply, packed, text.data(), text.size(), flags, line.data(),
                                     line.size(), &needed);
  }
  if (status != ESMTPCODE_OK)
    throw error(static_cast<esmtpcode::status>(status));
  return line;
}

inline bool reply_is_valid(std::uint32_t reply) {
  return esmtpcode_reply_is_valid(reply) != 0;
}
inline outcome reply_outcome(std::uint32_t reply) {
  return static_cast<outcome>(esmtpcode_reply_outcome(reply));
}
inline std::optional<std::string_view> reply_meaning(std::uint32_t reply) {
  return detail::text(esmtpcode_reply_meaning(reply));
}
inline std::vector<std::string_view> reply_references(std::uint32_t reply) {
  return detail::list<std::string_view>(
      [&](std::uint32_t i) { return esmtpcode_reply_reference(reply, i); });
}
inline std::vector<code> reply_codes(std::uint32_t reply) {
  return detail::list<code>([&](std::uint32_t i) { return esmtpcode_reply_code(reply, i); });
}
inline pairing pairing_of(std::uint32_t reply, code code) {
  return static_cast<pairing>(esmtpcode_reply_pairing(reply, code.packed()));
}

// --- entries -------------------------------------------------------------------------------------

/** What one code means, by the registry or by a provider. */
class entry {
public:
  static std::optional<entry> find(code code, provider provider = provider::none) {
    return optional(
        esmtpcode_entry_find_provider(code.packed(), static_cast<std::uint32_t>(provider)));
  }
  /** The best entry there is. */
  static std::optional<entry> describe(code code, provider provider = provider::none) {
    return optional(esmtpcode_entry_describe(code.packed(), static_cast<std::uint32_t>(provider)));
  }
  static std::vector<entry> all() {
    return detail::list<entry>([](std::uint32_t i) { return esmtpcode_entry_at(i); });
  }
  explicit entry(const esmtpcode_entry *found) : found_(found) {
  }

  /** How well it matches a search; 0 for not. */
  std::uint32_t match(std::string_view words) const {
    return esmtpcode_entry_match(found_, words.data(), words.size());
  }
  esmtpcode::code code() const {
    return esmtpcode::code(esmtpcode_entry_code(found_));
  }
  esmtpcode::code last_code() const {
    return esmtpcode::code(esmtpcode_entry_last_code(found_));
  }
  esmtpcode::provider provider() const {
    return static_cast<esmtpcode::provider>(esmtpcode_entry_provider(found_));
  }
  bool is_registered() const {
    return esmtpcode_entry_is_registered(found_) != 0;
  }
  bool is_usual() const {
    return esmtpcode_entry_is_usual(found_) != 0;
  }
  esmtpcode::outcome outcome() const {
    return static_cast<esmtpcode::outcome>(esmtpcode_entry_outcome(found_));
  }
  esmtpcode::bounce bounce() const {
    return static_cast<esmtpcode::bounce>(esmtpcode_entry_bounce(found_));
  }
  esmtpcode::category category() const {
    return static_cast<esmtpcode::category>(esmtpcode_entry_category(found_));
  }
  esmtpcode::reason reason() const {
    return static_cast<esmtpcode::reason>(esmtpcode_entry_reason(found_));
  }
  esmtpcode::severity severity() const {
    return static_cast<esmtpcode::severity>(esmtpcode_entry_severity(found_));
  }
  esmtpcode::action action() const {
    return static_cast<esmtpcode::action>(esmtpcode_entry_action(found_));
  }
  esmtpcode::responsible responsible() const {
    return static_cast<esmtpcode::responsible>(esmtpcode_entry_responsible(found_));
  }
  std::vector<std::string_view> texts(part part) const {
    return detail::list<std::string_view>([&](std::uint32_t i) {
      return esmtpcode_entry_text(found_, static_cast<std::uint32_t>(part), i);
    });
  }
  std::string_view title() const {
    return esmtpcode_entry_text(found_, ESMTPCODE_PART_TITLE, 0);
  }
  std::vector<esmtpcode::code> related() const {
    return detail::list<esmtpcode::code>(
        [&](std::uint32_t i) { return esmtpcode_entry_related(found_, i); });
  }
  std::vector<std::uint32_t> replies() const {
    return detail::list<std::uint32_t>(
        [&](std::uint32_t i) { return esmtpcode_entry_reply(found_, i); });
  }
  friend bool operator==(entry a, entry b) {
    return a.found_ == b.found_;
  }
  friend bool operator!=(entry a, entry b) {
    return a.found_ != b.found_;
  }

private:
  static std::optional<entry> optional(const esmtpcode_entry *found) {
    return found != nullptr ? std::optional<entry>(entry(found)) : std::nullopt;
  }

  const esmtpcode_entry *found_;
};

// --- verdicts ------------------------------------------------------------------------------------

/** What a text means. */
class verdict {
public:
  explicit verdict(std::string_view text, std::string_view context = {}) : text_(text) {
    esmtpcode_classify_context(text.data(), text.size(), context.data(), context.size(), &found_,
                               sizeof found_);
  }
  explicit verdict(const esmtpcode::reply &reply) : text_(reply.input()) {
    esmtpcode_classify_reply(text_.data(), text_.size(), &reply.found(), sizeof reply.found(),
                             &found_, sizeof found_);
  }
  /** Of codes without words, 0 for none. */
  verdict(std::uint32_t reply, std::optional<esmtpcode::code> code,
          esmtpcode::provider provider = provider::none) {
    esmtpcode_classify_code(reply, code ? code->packed() : 0, static_cast<std::uint32_t>(provider),
                            &found_, sizeof found_);
  }

  verdict(std::string_view text, const esmtpcode_verdict &found) : text_(text), found_(found) {
  }

  esmtpcode::outcome outcome() const {
    return static_cast<esmtpcode::outcome>(found_.outcome);
  }
  esmtpcode::bounce bounce() const {
    return static_cast<esmtpcode::bounce>(found_.bounce);
  }
  esmtpcode::category category() const {
    return static_cast<esmtpcode::category>(found_.category);
  }
  esmtpcode::reason reason() const {
    return static_cast<esmtpcode::reason>(found_.reason);
  }
  esmtpcode::group group() const {
    return static_cast<esmtpcode::group>(found_.group);
  }
  esmtpcode::severity severity() const {
    return static_cast<esmtpcode::severity>(found_.severity);
  }
  esmtpcode::action action() const {
    return static_cast<esmtpcode::action>(found_.action);
  }
  esmtpcode::responsible responsible() const {
    return static_cast<esmtpcode::responsible>(found_.responsible);
  }
  esmtpcode::basis basis() const {
    return static_cast<esmtpcode::basis>(found_.basis);
  }
  esmtpcode::provider provider() const {
    return static_cast<esmtpcode::provider>(found_.provider);
  }
  esmtpcode::blocklist blocklist() const {
    return static_cast<esmtpcode::blocklist>(found_.blocklist);
  }
  esmtpcode::stage stage() const {
    return static_cast<esmtpcode::stage>(found_.stage);
  }
  /** Seconds to wait, as the server named them. */
  std::optional<std::uint32_t> retry_after() const {
    return detail::number(found_.retry_after);
  }
  std::optional<std::uint32_t> reply() const {
    return detail::number(found_.reply);
  }
  std::optional<esmtpcode::code> code() const {
    return code::optional(found_.code);
  }
  /** The stable identifier of the rule that decided. */
  std::optional<std::string_view> rule() const {
    return detail::text(esmtpcode_rule_name(found_.rule));
  }
  std::optional<std::string_view> matched() const {
    return part(found_.matched);
  }
  std::optional<std::string_view> recipient() const {
    return part(found_.recipient);
  }
  std::optional<std::string_view> queue_id() const {
    return part(found_.queue_id);
  }
  std::optional<std::string_view> relay() const {
    return part(found_.relay);
  }
  std::optional<std::string_view> url() const {
    return part(found_.url);
  }
  std::optional<std::string_view> ip() const {
    return part(found_.ip);
  }
  std::optional<std::string_view> new_address() const {
    return part(found_.new_address);
  }

private:
  std::optional<std::string_view> part(esmtpcode_span span) const {
    return span.length > 0 ? std::optional<std::string_view>(text_.substr(span.offset, span.length))
                           : std::nullopt;
  }

  std::string_view text_;
  esmtpcode_verdict found_;
};

} // namespace esmtpcode

#endif
