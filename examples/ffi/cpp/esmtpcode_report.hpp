// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/**
 * @file esmtpcode_report.hpp
 * @brief Mails that report on other mails: bounces, complaints, automatic answers.
 */

#ifndef ESMTPCODE_REPORT_HPP
#define ESMTPCODE_REPORT_HPP

#include "esmtpcode.hpp"

namespace esmtpcode {

/** What is reported of one recipient; texts are empty where the mail does not tell. */
struct recipient {
  report_kind kind;
  esmtpcode::dsn_action dsn_action;
  std::optional<code> status; /**< the Status field */
  std::string address;
  std::string original;
  std::string diagnostic; /**< the words that the verdict is about */
  std::string remote_mta;
  std::string last_attempt;
  std::string final_log_id;
  std::string will_retry_until;
  std::string words; /**< the diagnostic with its line ends */
  esmtpcode_verdict found;

  /** What it means. It has views of the recipient's words. */
  esmtpcode::verdict verdict() const {
    return {words, found};
  }
};

/** A mail that reports, with what it says of each recipient. */
class report {
public:
  explicit report(std::string_view message)
      : message_(message), scratch_(esmtpcode_report_scratch(message.size()), '\0') {
    esmtpcode_report_open(message_.data(), message_.size(), scratch_.data(), scratch_.size(),
                          &found_, sizeof found_);
    kind = static_cast<report_kind>(found_.kind);
    complete = found_.complete != 0;
    format = static_cast<esmtpcode::format>(found_.format);
    reporting_mta = text(found_.reporting_mta);
    arrival_date = text(found_.arrival_date);
    envelope_id = text(found_.envelope_id);
    message_id = text(found_.message_id);
    original_to = text(found_.original_to);
    original_from = text(found_.original_from);
    subject = text(found_.subject);
    feedback_id = text(found_.feedback_id);
    returned_to = text(found_.returned_to);
    verp = text(found_.verp);
    feedback_type = text(found_.feedback_type);
    source_ip = text(found_.source_ip);
    disposition = text(found_.disposition);
    while (next()) {
    }
    scratch_.clear();
  }

  report_kind kind;
  bool complete; /**< false where the mail was cut: recipients may be missing */
  esmtpcode::format format;
  std::string reporting_mta;
  std::string arrival_date;
  std::string envelope_id;
  std::string message_id;
  std::string original_to;
  std::string original_from;
  std::string subject;
  std::string feedback_id;
  std::string returned_to;
  std::string verp;
  std::string feedback_type;
  std::string source_ip;
  std::string disposition;
  std::vector<recipient> recipients;

private:
  std::string_view raw(esmtpcode_piece piece) const {
    const std::string_view whole =
        piece.source == ESMTPCODE_SOURCE_SCRATCH ? std::string_view(scratch_) : message_;
    return whole.substr(piece.offset, piece.length);
  }

  /** A piece with its folds as single spaces. */
  std::string text(esmtpcode_piece piece) const {
    std::string unfolded;
    bool space = false;
    for (const char c : raw(piece)) {
      const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
      if (!blank && space && !unfolded.empty())
        unfolded += ' ';
      if (!blank)
        unfolded += c;
      space = blank;
    }
    return unfolded;
  }

  bool next() {
    esmtpcode_recipient to;
    esmtpcode_verdict verdict;
    if (esmtpcode_report_next(message_.data(), message_.size(), scratch_.data(), scratch_.size(),
                              &found_, sizeof found_, &to, sizeof to, &verdict,
                              sizeof verdict) != 1)
      return false;
    recipients.push_back(
        {static_cast<report_kind>(to.kind), static_cast<esmtpcode::dsn_action>(to.dsn_action),
         code::optional(to.status), text(to.address), text(to.original), text(to.diagnostic),
         text(to.remote_mta), text(to.last_attempt), text(to.final_log_id),
         text(to.will_retry_until), std::string(raw(to.diagnostic)), verdict});
    return true;
  }

  std::string_view message_;
  std::string scratch_;
  esmtpcode_report found_;
};

} // namespace esmtpcode

#endif
