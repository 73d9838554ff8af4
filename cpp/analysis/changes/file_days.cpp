#include "analysis/changes/file_days.h"

#include <algorithm>
#include <string>

#include "ingest/values/dates.h"

namespace analysis {
namespace {

using base::ErrorCode;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_folders(std::string_view name) { return name.substr(name.find_last_of("/\\") + 1); }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// The number that `digits` digits from `at` on write; -1: they are no digits.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return -1;
  int number = 0;
  for (const char c : text.substr(at, digits)) {
    if (!is_digit(c)) return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

// YYYY-MM-DD or YYYYMMDD from `at` on, not within a longer number.
std::int32_t day_at(std::string_view text, std::size_t at) {
  if (at > 0 && is_digit(text[at - 1])) return crawl::kNoDate;
  const std::size_t dash = at + 4 < text.size() && text[at + 4] == '-' ? 1 : 0;
  const std::size_t month = at + 4 + dash, day = month + 2 + dash, end = day + 2;
  if (end > text.size() || (end < text.size() && is_digit(text[end])) || (dash == 1 && text[month + 2] != '-')) {
    return crawl::kNoDate;
  }
  return ingest::days_of(number_at(text, at, 4), number_at(text, month, 2), number_at(text, day, 2))
      .value_or(crawl::kNoDate);
}

std::int32_t latest_day(std::string_view text) {
  std::int32_t latest = crawl::kNoDate;
  for (std::size_t at = 0; at < text.size(); ++at) latest = std::max(latest, day_at(text, at));
  return latest;
}

base::Result<void> take(const crawl::Crawl& crawl, std::string_view said, std::vector<std::int32_t>& days) {
  const std::size_t sign = said.rfind('=');
  const std::string_view name = trimmed(said.substr(0, sign)), written = trimmed(said.substr(sign + 1));
  const auto day = ingest::parse_date(written);
  if (!day) {
    return base::fail(ErrorCode::kBadOption, "--file-date: \"" + std::string(written) +
                                                 "\" is no day. Write NAME=YEAR-MONTH-DAY, as in may.csv=2025-05-31.");
  }
  bool found = false;
  for (std::size_t file = 0; file < crawl.files.size(); ++file) {
    const std::string_view known = crawl.files[file].name;
    if (known != name && without_folders(known) != name) continue;
    days[file] = *day;
    found = true;
  }
  if (found) return {};
  return base::fail(ErrorCode::kBadOption, "--file-date: there is no file \"" + std::string(name) + "\".");
}

}  // namespace

std::int32_t day_in_name(std::string_view name) {
  const std::int32_t day = latest_day(without_folders(name));
  return day != crawl::kNoDate ? day : latest_day(name);
}

base::Result<std::vector<std::int32_t>> days_of_files(const crawl::Crawl& crawl, std::string_view said) {
  std::vector<std::int32_t> days;
  for (const crawl::FileInfo& file : crawl.files) {
    const std::int32_t named = day_in_name(file.name);
    days.push_back(named != crawl::kNoDate ? named : file.newest_day);
  }
  // Names of files may have commas: a piece ends at the first comma after its sign.
  for (std::size_t at = 0; at < said.size();) {
    if (trimmed(said.substr(at)).empty()) break;
    const std::size_t sign = said.find('=', at);
    if (sign == std::string_view::npos) {
      return base::fail(ErrorCode::kBadOption, "--file-date: expected NAME=YEAR-MONTH-DAY, found \"" +
                                                   std::string(trimmed(said.substr(at))) + "\".");
    }
    const std::size_t end = std::min(said.find_first_of(",\n", sign), said.size());
    if (auto taken = take(crawl, said.substr(at, end - at), days); !taken) return std::unexpected(taken.error());
    at = end + 1;
  }
  return days;
}

}  // namespace analysis
