#include "quality/disavow/mend.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "quality/rules/letters.h"
#include "quality/values/host_parts.h"
#include "url/url.h"

namespace quality {
namespace {

// A line with its end, as it stands in the file.
std::vector<std::string_view> whole_lines(std::string_view bytes) {
  std::vector<std::string_view> lines = lines_of(bytes);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const char* end = i + 1 < lines.size() ? lines[i + 1].data() : bytes.data() + bytes.size();
    lines[i] = {lines[i].data(), static_cast<std::size_t>(end - lines[i].data())};
  }
  return lines;
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
    keep_one_of_each();
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
      if (severity_of(code) == Severity::kError) return code;
      if (code == LintCode::kDuplicate && !kept_.contains(line)) return code;
      if (code == LintCode::kCovered && stays(covered_by_.find(line))) return code;
    }
    return std::nullopt;
  }

  using Covered = std::map<std::uint32_t, std::uint32_t>;
  bool stays(Covered::const_iterator covered) const {
    if (covered == covered_by_.end() || !is_sound(covered->second)) return false;
    const std::optional<LintCode> why = goes(covered->second);
    return !why || *why == LintCode::kCovered;      // by what is above, which stays
  }

  // Of lines that say the same one stays: the first that tools read as it is meant, else the first.
  void keep_one_of_each() {
    std::map<std::string, std::uint32_t, std::less<>> stays;
    for (std::uint32_t line = 1; line <= lines_.size(); ++line) {
      const std::string_view text = trimmed(lines_[line - 1]);
      const DisavowLine read = read_disavow_line(text, *words_);
      if (read.kind != LineKind::kDomain && read.kind != LineKind::kPage) continue;
      const std::string said = read.kind == LineKind::kPage ? std::string(text) : read.host;
      const auto [known, first] = stays.try_emplace(said, line);
      if (!first && !is_sound(known->second) && is_sound(line)) known->second = line;
    }
    for (const auto& [said, line] : stays) kept_.insert(line);
  }

  // What tools read as it is meant.
  bool is_sound(std::uint32_t line) const {
    const auto found = codes_.find(line);
    if (found == codes_.end()) return true;
    constexpr LintCodes kUnsound = set_of(LintCode::kPrefixForm) | set_of(LintCode::kSchemeInDomain);
    for (std::size_t i = 0; i < kLintCodes; ++i) {
      const auto code = static_cast<LintCode>(i);
      if ((found->second & set_of(code)) != 0 && severity_of(code) == Severity::kError) return false;
    }
    return (found->second & kUnsound & ~fixes_) == 0;
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
  std::set<std::uint32_t> kept_;  // lines that are not taken out as duplicates
};

}  // namespace

std::string mend(std::string_view old, LintCodes fixes, const Words& words, const LintOptions& options,
                 std::vector<ListChange>& changes) {
  return Mending(old, fixes, words, options).run(changes);
}

namespace {

// A vote that a line for all of the domain would throw away.
bool stands_well(std::string_view domain, const Words& words, const LintOptions& options) {
  const Values name = name_values(domain, words);
  if ((name.holds & set_of(Rule::kTrustInstitution)) != 0) return true;
  if (!options.host_facts) return false;
  const DisavowedHost facts = options.host_facts(domain);
  return facts.kept || facts.authority >= kStrongAuthority || facts.rating >= kStrongRating;
}

}  // namespace

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
           !options.own_domains.contains(domain) && !stands_well(domain, words, options);
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

std::string without_comments(std::string_view list) {
  std::string result;
  for (const std::string_view line : lines_of(list)) {
    const std::string_view text = trimmed(line);
    if (!text.empty() && !text.starts_with('#')) (result += text) += '\n';
  }
  return result;
}

}  // namespace quality
