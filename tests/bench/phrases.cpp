/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* classify, from raw text to verdict, against Hyperscan and RE2 that merely find the same phrases.
 * phrases.txt holds a phrase a line; replies.txt real replies, of which shuffled variants are made
 * with other numbers and names, since the branch predictor learns a few hundred by heart. */

#include <hs/hs.h>
#include <re2/set.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

extern "C" {
#include <esmtpcode.h>

#include "measure.h"
}

namespace {

constexpr std::size_t variants = 65536;

std::vector<std::string> lines;
hs_database_t *database;
hs_scratch_t *scratch;
RE2::Set *set;

std::vector<std::string> read_lines(const char *path) {
  std::vector<std::string> read;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#')
      read.push_back(line);
  if (read.empty()) {
    std::fprintf(stderr, "%s holds nothing\n", path);
    std::exit(1);
  }
  return read;
}

/* The same reply to somebody else: digits of long numbers and letters of addresses changed. */
std::string vary(std::string line) {
  for (std::size_t i = 0; i < line.size(); i++) {
    bool in_address = line.find('@', i) != std::string::npos && i > 0 && line[i - 1] == '<';
    if (in_address)
      for (; i < line.size() && line[i] != '@' && line[i] != '>'; i++)
        line[i] = static_cast<char>('a' + random_below(26));
    else if (i > 20 && line[i] >= '0' && line[i] <= '9' && line[i - 1] >= '0' && line[i - 1] <= '9')
      line[i] = static_cast<char>('0' + random_below(10));
  }
  return line;
}

int on_match(unsigned id, unsigned long long, unsigned long long to, unsigned, void *context) {
  *static_cast<std::uint64_t *>(context) += id + to;
  return 0;
}

void compile(const std::vector<std::string> &phrases) {
  std::vector<const char *> literals;
  std::vector<std::size_t> lengths;
  std::vector<unsigned> flags, ids;
  hs_compile_error_t *error = nullptr;
  RE2::Options options;

  options.set_case_sensitive(false);
  options.set_literal(true);
  options.set_max_mem(1 << 28);
  options.set_log_errors(false);
  set = new RE2::Set(options, RE2::UNANCHORED);
  for (const std::string &phrase : phrases) {
    literals.push_back(phrase.c_str());
    lengths.push_back(phrase.size());
    flags.push_back(HS_FLAG_CASELESS);
    ids.push_back(static_cast<unsigned>(ids.size()));
    set->Add(phrase, nullptr);
  }
  if (!set->Compile() ||
      hs_compile_lit_multi(literals.data(), flags.data(), ids.data(), lengths.data(),
                           static_cast<unsigned>(literals.size()), HS_MODE_BLOCK, nullptr,
                           &database, &error) != HS_SUCCESS ||
      hs_alloc_scratch(database, &scratch) != HS_SUCCESS) {
    std::fprintf(stderr, "the rivals do not compile: %s\n", error != nullptr ? error->message : "");
    std::exit(1);
  }
}

std::uint64_t ours() {
  std::uint64_t sum = 0;
  for (const std::string &line : lines) {
    esmtpcode_verdict verdict;
    esmtpcode_classify(line.data(), line.size(), &verdict, sizeof verdict);
    sum += verdict.reason + verdict.action;
  }
  return sum;
}

std::uint64_t hyperscan() {
  std::uint64_t sum = 0;
  for (const std::string &line : lines)
    hs_scan(database, line.data(), static_cast<unsigned>(line.size()), 0, scratch, on_match, &sum);
  return sum;
}

std::uint64_t re2_set() {
  std::uint64_t sum = 0;
  std::vector<int> found;
  for (const std::string &line : lines) {
    found.clear();
    set->Match(line, &found);
    sum += found.size();
  }
  return sum;
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: bench_phrases phrases.txt replies.txt\n");
    return 2;
  }
  compile(read_lines(argv[1]));
  std::vector<std::string> replies = read_lines(argv[2]);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < variants; i++) {
    lines.push_back(vary(replies[random_below(static_cast<std::uint32_t>(replies.size()))]));
    bytes += lines.back().size();
  }
  std::fprintf(stderr, "%zu variants of %zu replies, %zu bytes on average\n", lines.size(),
               replies.size(), bytes / lines.size());
  compare("classify-vs-hyperscan", ours, hyperscan, lines.size());
  compare("classify-vs-re2", ours, re2_set, lines.size());
}
