#include "quality/values/host_parts.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "quality/rules/letters.h"
#include "url/suffix.h"
#include "url/url.h"

namespace quality {
namespace {

constexpr std::size_t kManyHyphens = 2, kManyConsonants = 5;
constexpr std::size_t kFewestLetters = 6;          // of a name whose vowels are counted
constexpr std::size_t kVowelPart = 5;              // fewer than one of so many is odd

bool is_vowel(char c) { return std::string_view("aeiouy").contains(c); }

std::size_t longest_consonants(std::string_view name) {
  std::size_t longest = 0, run = 0;
  for (const char c : name) {
    run = is_alpha(c) && !is_vowel(c) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

bool is_odd(std::string_view name) {
  const bool ascii = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) return false;
  if (longest_consonants(name) >= kManyConsonants) return true;
  const auto vowels = static_cast<std::size_t>(std::ranges::count_if(name, is_vowel));
  return name.size() >= kFewestLetters && vowels * kVowelPart < name.size();
}

std::string_view last_label(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

bool is_institution(std::string_view suffix) {
  constexpr std::array<std::string_view, 5> kAlone = {"edu", "gov", "mil", "museum", "int"};
  constexpr std::array<std::string_view, 7> kOfCountry = {"edu", "ac", "gov", "mil", "gob", "gouv", "go"};
  const std::string_view last = last_label(suffix);
  if (std::ranges::contains(kAlone, last)) return true;
  if (last.size() != 2 || !is_lower(last[0]) || !is_lower(last[1]) || last.size() == suffix.size()) return false;
  return std::ranges::contains(kOfCountry, last_label(suffix.substr(0, suffix.size() - last.size() - 1)));
}

bool is_address(std::string_view host) {
  return host.contains(':') || std::ranges::all_of(host, [](char c) { return is_digit(c) || c == '.'; });
}

}  // namespace

HostParts split_host(std::string_view host) {
  if (is_address(host)) return {{}, host, {}};
  std::size_t suffix = url::listed_suffix_length(host);
  if (suffix == 0) suffix = last_label(host).size();  // the list's own default
  if (suffix >= host.size()) return {{}, {}, host};
  const std::string_view before = host.substr(0, host.size() - suffix - 1);
  const std::string_view name = last_label(before);
  const std::size_t sub = before.size() - name.size();
  return {before.substr(0, sub == 0 ? 0 : sub - 1), name, host.substr(host.size() - suffix)};
}

HostKind host_kind(const HostParts& parts, std::string_view domain, const Words& words) {
  const auto listed = [&](List list) { return words.contains(list, parts.suffix) || words.contains(list, domain); };
  return {listed(List::kBlogHosts) || parts.suffix.contains("blogspot"), listed(List::kInstantHosts)};
}

std::string_view naming_host(std::span<const std::string_view> hosts) {
  std::string_view best;
  for (const std::string_view host : hosts) {
    const bool better = host.size() < best.size() || (host.size() == best.size() && host < best);
    if (best.empty() || better) best = host;
  }
  return best;
}

Values name_values(std::string_view host, const Words& words) {
  const HostParts parts = split_host(host);
  const HostKind kind = host_kind(parts, url::registrable_domain(host), words);
  const PhraseMatcher::Lists lists = words.in_host(host);
  const auto hyphens = static_cast<std::size_t>(std::ranges::count(parts.name, '-'));
  Values values;
  values.set(Rule::kNameTrade, (lists & set_of(List::kHostTrade)) != 0);
  values.set(Rule::kNameDirectory, (lists & set_of(List::kHostDirectory)) != 0);
  values.set(Rule::kNameHyphens, hyphens >= kManyHyphens);
  values.set(Rule::kNameDigits, !kind.blog && std::ranges::any_of(parts.name, is_digit));
  values.set(Rule::kNameOdd, !kind.blog && is_odd(parts.name));
  values.set(Rule::kNameCheapTld, !kind.instant && words.contains(List::kCheapSuffixes, last_label(parts.suffix)));
  values.set(Rule::kNameInstantHost, kind.instant);
  values.set(Rule::kTrustBlog, kind.blog);
  values.set(Rule::kTrustInstitution, is_institution(parts.suffix));
  return values;
}

}  // namespace quality
