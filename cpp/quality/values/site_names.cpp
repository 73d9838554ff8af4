#include "quality/values/site_names.h"

#include <algorithm>
#include <utility>

#include "quality/rules/letters.h"
#include "quality/values/host_parts.h"
#include "text/fold.h"

namespace quality {
namespace {

constexpr std::size_t kShortestLastLabel = 2;

bool in_host(char c) { return is_lower(c) || is_digit(c) || c == '-' || c == '.'; }

// Labels by how many domains say them.
std::vector<std::string_view> said_often(std::vector<SaidName>& said) {
  std::ranges::sort(said);
  const auto twice = std::ranges::unique(said);
  said.erase(twice.begin(), twice.end());
  std::vector<std::pair<std::size_t, std::string_view>> counts;
  for (std::size_t first = 0, end = 0; first < said.size(); first = end) {
    while (end < said.size() && said[end].label == said[first].label) ++end;
    const bool counts_as_name = said[first].label.size() >= kShortestName && end - first >= kFewestSaying;
    if (counts_as_name) counts.emplace_back(end - first, said[first].label);
  }
  std::ranges::stable_sort(counts, std::ranges::greater(), &decltype(counts)::value_type::first);
  counts.resize(std::min(counts.size(), kMostSaidNames));
  std::vector<std::string_view> labels;
  for (const auto& [domains, label] : counts) labels.push_back(label);
  return labels;
}

std::string glued(std::string_view brand) {
  std::string folded, result;
  text::fold(brand, folded);
  for_each_word(folded, [&](std::string_view word) { result += word; });
  return result;
}

}  // namespace

bool SiteNames::contains(std::string_view name) const { return std::ranges::binary_search(names, name); }

std::string_view label_of_address(std::string_view anchor) {
  std::string_view rest = anchor;
  for (const std::string_view start : {"https://", "http://"}) {
    if (rest.starts_with(start)) rest.remove_prefix(start.size());
  }
  const std::string_view host = rest.substr(0, rest.find('/'));
  if (rest.substr(host.size()).find_first_of(" \t\r\n") != std::string_view::npos) return {};
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || !std::ranges::all_of(host, in_host)) return {};
  const std::string_view last = host.substr(dot + 1);
  if (last.size() < kShortestLastLabel || !std::ranges::all_of(last, is_lower)) return {};
  return split_host(host).name;
}

SiteNames site_names(std::string_view site_domain, std::span<const std::string_view> target_labels,
                     std::span<const std::string> brands, std::vector<SaidName> said) {
  SiteNames site;
  site.domain = site_domain;
  site.label = split_host(site_domain).name;
  if (!site.label.empty()) site.names.push_back(site.label);
  for (const std::string_view label : target_labels) {
    if (label.size() >= kShortestName) site.names.emplace_back(label);
  }
  for (const std::string& brand : brands) {
    std::string name = glued(brand);
    if (name.size() >= kShortestName) site.names.push_back(std::move(name));
  }
  for (const std::string_view label : said_often(said)) site.names.emplace_back(label);
  std::ranges::sort(site.names);
  const auto twice = std::ranges::unique(site.names);
  site.names.erase(twice.begin(), twice.end());
  return site;
}

}  // namespace quality
