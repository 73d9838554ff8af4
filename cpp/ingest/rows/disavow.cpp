#include "ingest/rows/disavow.h"

#include <algorithm>

#include "ingest/batch/batch_builder.h"
#include "ingest/rows/rows.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

using crawl::ProblemCode;

constexpr std::string_view kDomainWord = "domain:";

// Takes a line from the front of `text`, without its end; `ended` when it has one.
std::string_view take_line(std::string_view& text, bool& ended) {
  const std::size_t end = text.find_first_of("\r\n");
  ended = end != std::string_view::npos;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(ended ? end + (text.substr(end, 2) == "\r\n" ? 2 : 1) : text.size());
  return line;
}

bool is_domain_line(std::string_view line) { return same_word(line.substr(0, kDomainWord.size()), kDomainWord); }

bool is_address_line(std::string_view line) {
  return (line.starts_with("http://") || line.starts_with("https://")) && line.find_first_of(" \t,;") == line.npos;
}

bool says(std::string_view comment, std::string_view word) {
  for (std::size_t i = 0; i + word.size() <= comment.size(); ++i) {
    if (same_word(comment.substr(i, word.size()), word)) return true;
  }
  return false;
}

// A sentence about the list, and not about pages to visit.
bool is_prose(std::string_view comment) {
  constexpr std::ptrdiff_t kFewestWords = 4;
  for (const std::string_view word : {"sitemap", "seed", "crawl", "scrape", "generated"}) {
    if (says(comment, word)) return false;
  }
  return std::ranges::count(trimmed(comment.substr(1)), ' ') + 1 >= kFewestWords;
}

class DisavowReader {
 public:
  explicit DisavowReader(BatchBuilder& builder) : builder_(builder) {
    pages_ = builder.column(PageField::kDisavowed, "", About::kPage);
  }

  void read(std::string_view line, std::uint32_t number) {
    ++builder_.batch.rows;
    if (is_domain_line(line)) return read_domain(line, number);
    if (!is_address_line(line)) return builder_.problem(ProblemCode::kNotAUrl, number, kNoColumn, line);
    const Address page = builder_.urls.intern(line);
    if (!page.valid()) return builder_.problem(page.problem, number, kNoColumn, line);
    if (line.size() > kMostDisavowAddress) builder_.problem(ProblemCode::kOverLimit, number, kNoColumn, line);
    builder_.batch.page.push_back(page.id);
    builder_.batch.page_columns[pages_].numbers.push_back(1);
  }

 private:
  void read_domain(std::string_view line, std::uint32_t number) {
    std::string host = host_of_cell(line.substr(kDomainWord.size()), false);
    if (host.ends_with('.')) host.pop_back();
    if (host.empty()) return builder_.problem(ProblemCode::kNotAUrl, number, kNoColumn, line);
    builder_.batch.domain.push_back(builder_.texts.intern(builder_.arena.keep(host)).id);
  }

  BatchBuilder& builder_;
  std::size_t pages_;
};

}  // namespace

double disavow_confidence(std::string_view utf8, bool whole) {
  constexpr double kByProse = 0.7;
  double sure = 0;
  bool ended = true;
  std::uint32_t named = 0, addresses = 0, odd = 0;
  while (!utf8.empty()) {
    const std::string_view line = trimmed(take_line(utf8, ended));
    if (line.empty() || (!ended && !whole)) continue;
    if (line.starts_with('#')) {
      if (says(line, "disavow")) sure = 1;
      if (is_prose(line)) sure = std::max(sure, kByProse);
    } else if (is_domain_line(line)) {
      sure = 1;
      ++named;
    } else if (is_address_line(line)) {
      ++addresses;
    } else {
      ++odd;
    }
  }
  const bool odd_lines_are_faults = odd <= named;
  return named + addresses > 0 && (odd == 0 || odd_lines_are_faults) ? sure : 0;
}

Mapping disavow_mapping(double confidence) {
  Mapping mapping;
  mapping.shape = Shape::kDisavow;
  mapping.format = "Disavow list";
  mapping.confidence = confidence;
  return mapping;
}

std::size_t cut_disavow(std::string_view bytes) {
  const std::size_t last = bytes.find_last_of("\r\n");
  if (last == std::string_view::npos) return 0;
  // Whether a CR at the end is half of a CRLF shows in the next byte.
  return bytes[last] == '\r' && last + 1 == bytes.size() ? cut_disavow(bytes.substr(0, last)) : last + 1;
}

LinkBatch parse_disavow(std::string_view block) {
  BatchBuilder builder(Nodes::kAddresses);
  builder.batch.list_text.assign(block.begin(), block.end());
  DisavowReader reader(builder);
  std::uint32_t number = 0;
  bool ended = true;
  while (!block.empty()) {
    const std::string_view line = trimmed(take_line(block, ended));
    if (!line.empty() && !line.starts_with('#')) reader.read(line, number);
    number += ended ? 1 : 0;
  }
  return builder.finish(number);
}

}  // namespace ingest
