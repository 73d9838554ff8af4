#include "quality/disavow/write_disavow.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "quality/rules/letters.h"

namespace quality {
namespace {

constexpr LintCodes kNeedless = set_of(LintCode::kCovered) | set_of(LintCode::kDuplicate);

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
  const auto tenths = std::llround(score * 10);
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

void append_decision(const Approved& decision, std::span<const PlanLine> lines, std::string& out) {
  std::vector<std::uint32_t> domains;
  for (const PlanLine& line : lines) domains.push_back(line.domain);
  std::ranges::sort(domains);
  const auto count = domains.size() - std::ranges::unique(domains).size();
  out += "# " + one_line(decision.words) + ": " + std::to_string(count) + (count == 1 ? " domain" : " domains") +
         ", score " + score_text(decision.score) + ", approved " + one_line(decision.day) +
         (decision.by.empty() ? "" : " by " + one_line(decision.by)) + '\n';
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

}  // namespace

std::string_view name_of(Shortened how) {
  constexpr std::array<std::string_view, 4> kNames = {"", "covered_and_duplicate", "comments", "page_lines"};
  return kNames[static_cast<std::size_t>(how)];
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
