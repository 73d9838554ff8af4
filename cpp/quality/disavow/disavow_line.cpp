#include "quality/disavow/disavow_line.h"

#include <algorithm>

#include "quality/rules/letters.h"
#include "url/idn.h"
#include "url/suffix.h"

namespace quality {
namespace {

struct CodeInfo {
  std::string_view name;
  Severity severity;
};
constexpr std::array<CodeInfo, kLintCodes> kInfo = {{
    {"public_suffix", Severity::kError},
    {"platform_suffix", Severity::kError},
    {"platform", Severity::kError},
    {"own_site", Severity::kError},
    {"no_dot", Severity::kError},
    {"bare_name", Severity::kError},
    {"wildcard", Severity::kError},
    {"path_in_domain", Severity::kError},
    {"more_on_line", Severity::kError},
    {"bad_name", Severity::kError},
    {"unreadable", Severity::kError},
    {"address_too_long", Severity::kError},
    {"too_big", Severity::kError},
    {"too_many_lines", Severity::kError},
    {"not_utf8", Severity::kError},
    {"prefix_form", Severity::kWarning},
    {"scheme_in_domain", Severity::kWarning},
    {"unknown_tld", Severity::kWarning},
    {"strong_site", Severity::kWarning},
    {"kept", Severity::kWarning},
    {"no_links", Severity::kWarning},
    {"covered", Severity::kNote},
    {"duplicate", Severity::kNote},
    {"www_only", Severity::kNote},
    {"home_page_only", Severity::kNote},
    {"ip_address", Severity::kNote},
    {"unicode_name", Severity::kNote},
    {"byte_order_mark", Severity::kNote},
}};

constexpr std::string_view kPrefix = "domain:", kPrefixWord = "domain";
constexpr std::string_view kBlank = " \t\r\n\f\v";

char lower(char c) { return is_upper(c) ? static_cast<char>(c | 0x20) : c; }

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

bool starts_with_any_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && lowered(text.substr(0, start.size())) == start;
}

// Takes "http://" or "https://" away, whatever its case.
bool take_scheme(std::string_view& text) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!starts_with_any_case(text, scheme)) continue;
    text.remove_prefix(scheme.size());
    return true;
  }
  return false;
}

// What stands behind "domain:" in any of its spellings; false: the line is no such one.
bool take_prefix(std::string_view& line) {
  if (!starts_with_any_case(line, kPrefixWord)) return false;
  const std::size_t colon = line.find_first_not_of(kBlank, kPrefixWord.size());
  if (colon == std::string_view::npos || line[colon] != ':') return false;
  line = trimmed(line.substr(colon + 1));
  return true;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool in_name(char c) { return is_alpha(c) || is_digit(c) || c == '-'; }

// Labels with dots between, each of one byte or more that `allowed` takes; at least two of them.
template <class Allowed>
bool are_labels(std::string_view name, Allowed allowed) {
  std::size_t labels = 0;
  while (true) {
    const std::size_t dot = name.find('.');
    const std::string_view label = name.substr(0, dot);
    if (label.empty() || !std::ranges::all_of(label, allowed)) return false;
    ++labels;
    if (dot == std::string_view::npos) return labels >= 2;
    name.remove_prefix(dot + 1);
  }
}

bool is_quad(std::string_view name) { return are_labels(name, is_digit) && std::ranges::count(name, '.') == 3; }

LintCodes codes_of_name(std::string_view name, const Words& words) {
  LintCodes codes = 0;
  if (url::registry_suffix_length(name) == name.size()) {
    codes |= set_of(LintCode::kPublicSuffix);
  } else if (url::listed_suffix_length(name) == name.size()) {
    codes |= set_of(LintCode::kPlatformSuffix);
  } else if (words.contains(List::kPlatforms, name)) {
    codes |= set_of(LintCode::kPlatform);
  } else if (url::listed_suffix_length(name) == 0) {
    codes |= set_of(LintCode::kUnknownTld);
  }
  if (name.starts_with("www.")) codes |= set_of(LintCode::kWwwOnly);
  return codes;
}

DisavowLine broken(DisavowLine line, LintCode code) {
  line.kind = LineKind::kBroken;
  line.codes |= set_of(code);
  return line;
}

DisavowLine read_domain(std::string_view line, std::string_view name, const Words& words) {
  DisavowLine result;
  if (!line.starts_with(kPrefix) || line.substr(kPrefix.size()) != name) result.codes |= set_of(LintCode::kPrefixForm);
  if (take_scheme(name)) result.codes |= set_of(LintCode::kSchemeInDomain);
  if (name.find_first_of(" \t\f\v,;") != std::string_view::npos) return broken(result, LintCode::kMoreOnLine);
  if (name.find_first_of("/?") != std::string_view::npos) return broken(result, LintCode::kPathInDomain);
  while (name.ends_with('.')) name.remove_suffix(1);
  result.host = lowered(name);
  if (name.contains('*')) return broken(result, LintCode::kWildcard);
  if (!is_ascii(name)) {
    result.codes |= set_of(LintCode::kUnicodeName);
    result.host = url::ascii_host(result.host);
    if (result.host.empty()) return broken(result, LintCode::kBadName);
  }
  const auto allowed = [](char c) { return in_name(c) || c == '_'; };
  if (is_quad(result.host)) {
    result.codes |= set_of(LintCode::kIpAddress);
  } else if (!result.host.contains('.')) {
    return broken(result, LintCode::kNoDot);
  } else if (result.host.size() > kMostNameBytes || result.host.starts_with('-') || !are_labels(result.host, allowed)) {
    return broken(result, LintCode::kBadName);
  } else {
    result.codes |= codes_of_name(result.host, words);
  }
  result.kind = LineKind::kDomain;
  return result;
}

DisavowLine read_page(std::string_view line, std::string_view behind_scheme) {
  DisavowLine result;
  result.kind = LineKind::kPage;
  if (line.size() > kMostAddressBytes) result.codes |= set_of(LintCode::kAddressTooLong);
  std::string_view host = behind_scheme.substr(0, behind_scheme.find_first_of("/?#"));
  host = host.substr(host.rfind('@') + 1);
  host = host.substr(0, host.find(':'));
  result.host = lowered(host.substr(0, kMostNameBytes));
  while (behind_scheme.ends_with('/')) behind_scheme.remove_suffix(1);
  if (behind_scheme == result.host) result.codes |= set_of(LintCode::kHomePageOnly);
  return result;
}

}  // namespace

std::string_view name_of(LintCode code) { return kInfo[static_cast<std::size_t>(code)].name; }
Severity severity_of(LintCode code) { return kInfo[static_cast<std::size_t>(code)].severity; }

std::string_view name_of(Severity severity) {
  constexpr std::array<std::string_view, 3> kNames = {"error", "warning", "note"};
  return kNames[static_cast<std::size_t>(severity)];
}

DisavowLine read_disavow_line(std::string_view line, const Words& words) {
  line = trimmed(line);
  if (line.empty() || line.starts_with('#')) return {};
  std::string_view rest = line;
  if (take_prefix(rest)) return read_domain(line, rest, words);
  const bool one_word = line.find_first_of(kBlank) == std::string_view::npos;
  if (take_scheme(rest) && !rest.empty() && one_word) return read_page(line, rest);
  std::string_view name = line;
  if (name.ends_with('.')) name.remove_suffix(1);
  return broken({}, are_labels(name, in_name) ? LintCode::kBareName : LintCode::kUnreadable);
}

}  // namespace quality
