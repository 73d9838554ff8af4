#include "quality/write_disavow.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "quality/letters.h"
#include "url/url.h"

namespace quality {
namespace {

constexpr LintCodes kNeedless = set_of(LintCode::kCovered) | set_of(LintCode::kDuplicate);

// A line with its end, as it stands in the file.
std::vector<std::string_view> whole_lines(std::string_view bytes) {
  std::vector<std::string_view> lines = lines_of(bytes);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const char* end = i + 1 < lines.size() ? lines[i + 1].data() : bytes.data() + bytes.size();
    lines[i] = {lines[i].data(), static_cast<std::size_t>(end - lines[i].data())};
  }
  return lines;
}

std::uint32_t count_entries(std::string_view bytes) {
  std::uint32_t entries = 0;
  for (const std::string_view line : lines_of(bytes)) {
    const std::string_view text = trimmed(line);
    entries += text.empty() || text.starts_with('#') ? 0 : 1;
  }
  return entries;
}

bool fits(std::string_view bytes) {
  return bytes.size() <= kMostDisavowBytes && lines_of(bytes).size() <= kMostDisavowLines;
}

// Text for a comment: one line, without control characters.
std::string one_line(std::string_view text) {
  std::string result(text);
  std::ranges::replace_if(result, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return result;
}

// "99.8": one decimal.
std::string score_text(double score) {
  const auto tenths = static_cast<std::int64_t>(score * 10 + 0.5);
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

void append_decision(const Approved& decision, std::span<const PlanLine> lines, std::string& out) {
  std::vector<std::uint32_t> domains;
  for (const PlanLine& line : lines) domains.push_back(line.domain);
  std::ranges::sort(domains);
  const auto count = domains.size() - std::ranges::unique(domains).size();
  out += "# " + one_line(decision.words) + ": " + std::to_string(count) + (count == 1 ? " domain" : " domains") +
         ", score " + score_text(decision.score) + ", approved " + one_line(decision.day) + " by " +
         one_line(decision.by) + '\n';
  for (const PlanLine& line : lines) (out += line.text) += '\n';
}

void append_new_lines(std::span<const Approved> approved, std::span<const PlanLine> lines,
                      const DisavowHeading& heading, std::string& out) {
  if (lines.empty()) return;
  if (!out.empty()) out += out.ends_with('\n') || out.ends_with('\r') ? "\n" : "\n\n";
  out += "# Anchorite " + one_line(heading.version) + ' ' + one_line(heading.day) + ": " +
         std::to_string(lines.size()) + (lines.size() == 1 ? " line" : " lines") + " added; reasons in " +
         one_line(heading.decisions_file) + '\n';
  for (std::size_t first = 0, end = 0; first < lines.size(); first = end) {
    while (end < lines.size() && lines[end].decision == lines[first].decision) ++end;
    append_decision(approved[lines[first].decision], lines.subspan(first, end - first), out);
  }
}

std::string without_comments(std::string_view list) {
  std::string result;
  for (const std::string_view line : lines_of(list)) {
    const std::string_view text = trimmed(line);
    if (!text.empty() && !text.starts_with('#')) (result += text) += '\n';
  }
  return result;
}

// One step after another, until the list is within the limits.
void shorten(DisavowFile& file, const Words& words, const LintOptions& options) {
  std::vector<ListChange> said_otherwise;
  for (const Shortened how : {Shortened::kNeedless, Shortened::kComments, Shortened::kPages}) {
    if (fits(file.bytes)) return;
    file.shortened = how;
    if (how == Shortened::kNeedless) file.bytes = mend(file.bytes, kNeedless, words, options, said_otherwise);
    if (how == Shortened::kComments) file.bytes = without_comments(file.bytes);
    if (how == Shortened::kPages) file.bytes = fold_pages(file.bytes, words, options);
  }
  file.fits = fits(file.bytes);
}

class Mending {
 public:
  Mending(std::string_view old, LintCodes fixes, const Words& words, const LintOptions& options)
      : fixes_(fixes), words_(&words) {
    if (old.starts_with(kByteOrderMark)) {
      mark_ = (fixes & set_of(LintCode::kByteOrderMark)) != 0 ? Mark::kGoes : Mark::kStays;
      lines_ = whole_lines(old.substr(kByteOrderMark.size()));
    } else {
      lines_ = whole_lines(old);
    }
    for (LintFinding& finding : lint_disavow(old, words, options)) {
      if (finding.line == 0) continue;
      if (finding.code == LintCode::kCovered) covered_by_[finding.line] = finding.covered_by;
      codes_[finding.line] |= set_of(finding.code);
    }
  }

  std::string run(std::vector<ListChange>& changes) {
    std::string result(mark_ == Mark::kStays ? kByteOrderMark : std::string_view());
    if (mark_ == Mark::kGoes) changes.push_back({1, LintCode::kByteOrderMark, {}, {}});
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = lines_[i], text = trimmed(line);
      if (const std::optional<LintCode> why = goes(i + 1)) {
        changes.push_back({i + 1, *why, std::string(text), {}});
      } else if (const std::string anew = rewritten(i + 1, text); !anew.empty()) {
        changes.push_back({i + 1, why_rewritten(i + 1), std::string(text), anew});
        const std::size_t end = line.find_last_not_of("\r\n") + 1;
        (result += anew) += line.substr(end);
      } else {
        result += line;
      }
    }
    return result;
  }

 private:
  LintCodes asked(std::uint32_t line) const {
    const auto found = codes_.find(line);
    return found == codes_.end() ? 0 : found->second & fixes_;
  }

  // Why the line is taken out; what covers a line has to stay.
  std::optional<LintCode> goes(std::uint32_t line) const {
    for (std::size_t i = 0; i < kLintCodes; ++i) {
      const auto code = static_cast<LintCode>(i);
      if ((asked(line) & set_of(code)) == 0) continue;
      if (severity_of(code) == Severity::kError || code == LintCode::kDuplicate) return code;
      if (code == LintCode::kCovered && stays(covered_by_.find(line))) return code;
    }
    return std::nullopt;
  }

  using Covered = std::map<std::uint32_t, std::uint32_t>;
  bool stays(Covered::const_iterator covered) const {
    if (covered == covered_by_.end()) return false;
    const std::optional<LintCode> why = goes(covered->second);
    return !why || *why == LintCode::kCovered;      // by what is above, which stays
  }

  LintCode why_rewritten(std::uint32_t line) const {
    for (const LintCode code : {LintCode::kPrefixForm, LintCode::kSchemeInDomain}) {
      if ((asked(line) & set_of(code)) != 0) return code;
    }
    return LintCode::kUnicodeName;
  }

  // "": it stays as it is.
  std::string rewritten(std::uint32_t line, std::string_view text) const {
    if ((asked(line) & kRewritten) == 0) return {};
    const DisavowLine read = read_disavow_line(text, *words_);
    return read.kind == LineKind::kDomain ? "domain:" + read.host : std::string();
  }

  enum class Mark : std::uint8_t { kNone, kStays, kGoes };
  Mark mark_ = Mark::kNone;
  std::vector<std::string_view> lines_;
  LintCodes fixes_;
  const Words* words_;
  std::map<std::uint32_t, LintCodes> codes_;
  Covered covered_by_;
};

}  // namespace

std::string_view name_of(Shortened how) {
  constexpr std::array<std::string_view, 4> kNames = {"", "covered_and_duplicate", "comments", "page_lines"};
  return kNames[static_cast<std::size_t>(how)];
}

std::string mend(std::string_view old, LintCodes fixes, const Words& words, const LintOptions& options,
                 std::vector<ListChange>& changes) {
  return Mending(old, fixes, words, options).run(changes);
}

std::string fold_pages(std::string_view list, const Words& words, const LintOptions& options) {
  std::map<std::string, std::size_t, std::less<>> pages;
  std::vector<DisavowLine> read;
  const std::vector<std::string_view> lines = whole_lines(list);
  for (const std::string_view line : lines) {
    read.push_back(read_disavow_line(line, words));
    if (read.back().kind == LineKind::kPage) ++pages[read.back().host];
  }
  const auto can_be_one = [&](const std::string& host) {
    const std::string text = "domain:" + host;
    const DisavowLine line = read_disavow_line(text, words);
    const LintCodes bad =
        set_of(LintCode::kPublicSuffix) | set_of(LintCode::kPlatformSuffix) | set_of(LintCode::kPlatform);
    const std::string_view domain = url::registrable_domain(host);
    return line.kind == LineKind::kDomain && (line.codes & bad) == 0 && !words.contains(List::kPlatforms, domain) &&
           !options.own_domains.contains(domain);
  };
  std::set<std::string> written;
  std::string result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool many = read[i].kind == LineKind::kPage && pages[read[i].host] >= kManyPageLines;
    if (!many || !can_be_one(read[i].host)) {
      result += lines[i];
    } else if (written.insert(read[i].host).second) {
      result += "domain:" + read[i].host + '\n';
    }
  }
  return result;
}

DisavowFile write_disavow(std::string_view old, LintCodes fixes, std::span<const Approved> approved,
                          const DisavowHeading& heading, const Words& words, const LintOptions& options) {
  DisavowFile file;
  file.lines_before = count_entries(old);
  file.bytes = fixes == 0 ? std::string(old) : mend(old, fixes, words, options, file.changes);
  const std::vector<PlanLine> lines = plan_lines(approved, CoveredHosts(file.bytes, words), words);
  append_new_lines(approved, lines, heading, file.bytes);
  file.lines_added = static_cast<std::uint32_t>(lines.size());
  shorten(file, words, options);
  file.lines_removed = file.lines_before + file.lines_added - count_entries(file.bytes);
  if (!file.fits) file.bytes.clear();
  return file;
}

}  // namespace quality
