#include "quality/disavow/lint.h"

#include <algorithm>
#include <map>

#include "quality/rules/letters.h"
#include "text/clean.h"
#include "url/url.h"

namespace quality {
namespace {

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0, bad = 0; at < bytes.size();) {
    const std::size_t length = text::valid_character(bytes.substr(at), bad);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string as_text(std::string_view line) {
  std::string buffer;
  return is_utf8(line) ? std::string(line) : std::string(text::clean(line, buffer).text);
}

class Linting {
 public:
  Linting(const Words& words, const LintOptions& options) : words_(&words), options_(&options) {}

  std::vector<LintFinding> run(std::string_view bytes) {
    const bool marked = bytes.starts_with(kByteOrderMark);
    if (bytes.size() > kMostDisavowBytes) say(0, LintCode::kTooBig, std::to_string(bytes.size()));
    if (!is_utf8(bytes)) say(0, LintCode::kNotUtf8, "");
    if (marked) say(1, LintCode::kByteOrderMark, "");
    const std::vector<std::string_view> lines = lines_of(bytes.substr(marked ? kByteOrderMark.size() : 0));
    if (lines.size() > kMostDisavowLines) say(0, LintCode::kTooManyLines, std::to_string(lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i) read(static_cast<std::uint32_t>(i + 1), trimmed(lines[i]));
    find_covered();
    std::ranges::sort(findings_, {}, [](const LintFinding& finding) { return std::pair(finding.line, finding.code); });
    return std::move(findings_);
  }

 private:
  struct Entry {
    std::uint32_t line = 0;
    std::string host;
    bool page = false;
    std::string_view text;
  };

  void say(std::uint32_t line, LintCode code, std::string entry, std::uint32_t covered_by = 0) {
    findings_.push_back({line, code, std::move(entry), covered_by});
  }

  void read(std::uint32_t number, std::string_view line) {
    DisavowLine read = read_disavow_line(line, *words_);
    if (read.kind == LineKind::kNothing) return;
    const bool page = read.kind == LineKind::kPage;
    if (page || read.kind == LineKind::kDomain) {
      const bool own = options_->own_domains.contains(url::registrable_domain(read.host));
      if (own) read.codes |= set_of(LintCode::kOwnSite);
      auto& known = page ? pages_ : domains_;
      const bool fresh = known.try_emplace(page ? std::string(line) : read.host, number).second;
      if (!fresh) read.codes |= set_of(LintCode::kDuplicate);
      if (!page) read.codes |= codes_of_facts(read.host);
      entries_.push_back({number, std::move(read.host), page, line});
    }
    for (std::size_t i = 0; i < kLintCodes; ++i) {
      const auto code = static_cast<LintCode>(i);
      if ((read.codes & set_of(code)) != 0) say(number, code, as_text(line));
    }
  }

  LintCodes codes_of_facts(std::string_view host) const {
    if (!options_->host_facts) return 0;
    const DisavowedHost facts = options_->host_facts(host);
    LintCodes codes = facts.kept ? set_of(LintCode::kKept) : 0;
    if (facts.authority >= kStrongAuthority || facts.rating >= kStrongRating) codes |= set_of(LintCode::kStrongSite);
    return facts.links == 0 ? codes | set_of(LintCode::kNoLinks) : codes;
  }

  // By a line for a name of two labels or more that it is under; a page also by one for its own host.
  void find_covered() {
    for (const Entry& entry : entries_) {
      std::string_view above = entry.host;
      for (bool own = true; above.contains('.'); own = false) {
        const auto line = own && !entry.page ? domains_.end() : domains_.find(above);
        if (line != domains_.end()) {
          say(entry.line, LintCode::kCovered, as_text(entry.text), line->second);
          break;
        }
        above.remove_prefix(above.find('.') + 1);
      }
    }
  }

  const Words* words_;
  const LintOptions* options_;
  std::map<std::string, std::uint32_t, std::less<>> domains_, pages_;   // the first line of each
  std::vector<Entry> entries_;
  std::vector<LintFinding> findings_;
};

}  // namespace

std::vector<std::string_view> lines_of(std::string_view bytes) {
  std::vector<std::string_view> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
    lines.push_back(bytes.substr(0, end));
    const bool both = bytes.substr(end).starts_with("\r\n");
    bytes.remove_prefix(std::min(bytes.size(), end + (both ? 2 : 1)));
  }
  return lines;
}

std::vector<LintFinding> lint_disavow(std::string_view bytes, const Words& words, const LintOptions& options) {
  return Linting(words, options).run(bytes);
}

}  // namespace quality
