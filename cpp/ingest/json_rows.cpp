#include "ingest/json_rows.h"

#include <algorithm>
#include <array>
#include <map>

#include <nlohmann/json.hpp>

#include "ingest/values.h"

namespace ingest {
namespace {

using Json = nlohmann::ordered_json;

// A value as a cell: texts as they are, numbers and truths as JSON writes them, nothing else.
std::string cell_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number() || value.is_boolean()) return value.dump();
  return {};
}

std::string cell_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : cell_of(*found);
}

// advertools joins lists with "@@"; it writes true lists, too.
std::vector<std::string> list_at(const Json& object, const std::string& key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  std::vector<std::string> out;
  if (found->is_array()) {
    for (const Json& item : *found) out.push_back(cell_of(item));
    return out;
  }
  const std::string joined = cell_of(*found);
  for (std::size_t start = 0; !joined.empty() && start <= joined.size();) {
    const std::size_t end = std::min(joined.find("@@", start), joined.size());
    out.push_back(joined.substr(start, end - start));
    start = end + 2;
  }
  return out;
}

struct AdvertoolsLink {
  std::string target, text, nofollow;
  auto operator<=>(const AdvertoolsLink&) const = default;
};

std::vector<AdvertoolsLink> links_with(const Json& object, const std::string& prefix) {
  std::vector<std::string> targets = list_at(object, prefix + "links_url");
  if (targets.empty()) targets = list_at(object, prefix + "links_href");
  std::vector<std::string> texts = list_at(object, prefix + "links_text");
  std::vector<std::string> nofollow = list_at(object, prefix + "links_nofollow");
  // A text that holds "@@" itself shifts all that follow: then no text is better than a wrong one.
  if (texts.size() != targets.size()) texts.assign(targets.size(), "");
  if (nofollow.size() != targets.size()) nofollow.assign(targets.size(), "");
  std::vector<AdvertoolsLink> out;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    out.push_back({std::move(targets[i]), std::move(texts[i]), std::move(nofollow[i])});
  }
  return out;
}

// links_* holds all links of a page in order, nav_links_* and the like those of a landmark once more:
// each of these takes the first of all links that equals it.
constexpr std::array<std::pair<const char*, const char*>, 3> kLandmarks = {
    {{"nav_", "nav"}, {"header_", "header"}, {"footer_", "footer"}}};

JsonRows advertools_rows(const Json& object) {
  JsonRows rows;
  const std::string page = cell_at(object, "url");
  if (page.empty()) return {.line = JsonLine::kBad};
  rows.pages.push_back({page, cell_at(object, "status"), cell_at(object, "title"), cell_at(object, "canonical")});
  std::map<AdvertoolsLink, std::vector<const char*>> positions;  // of equal links, last one first
  for (const auto& [prefix, position] : kLandmarks) {
    for (AdvertoolsLink& link : links_with(object, prefix)) positions[std::move(link)].push_back(position);
  }
  for (const AdvertoolsLink& link : links_with(object, "")) {
    const auto found = positions.find(link);
    const char* position = "";
    if (found != positions.end() && !found->second.empty()) {
      position = found->second.back();
      found->second.pop_back();
    }
    rows.links.push_back({page, link.target, link.text, link.nofollow, "", position, "", ""});
  }
  return rows;
}

JsonRows flat_rows(const Json& object, const Mapping& mapping) {
  JsonRows rows;
  auto& row = rows.links.emplace_back();
  for (const ColumnUse& use : mapping.columns) row.push_back(cell_at(object, use.header.c_str()));
  return rows;
}

}  // namespace

std::vector<ColumnUse> json_link_columns() {
  return {{Role::kSource, "url", {}},        {Role::kTarget, "links_url", {}},
          {Role::kAnchor, "links_text", {}}, {Role::kNofollow, "links_nofollow", {}},
          {Role::kRel, "rel", {}},           {Role::kPosition, "position", {}},
          {Role::kType, "type", {}},         {Role::kAlt, "alt", {}}};
}

std::vector<ColumnUse> json_page_columns() {
  return {{Role::kPage, "url", {}},
          {Role::kPageStatus, "status", {}},
          {Role::kPageTitle, "title", {}},
          {Role::kPageCanonical, "canonical", {}}};
}

JsonRows json_rows(std::string_view line, const Mapping& mapping) {
  const std::string_view text = trimmed(line);
  if (text.empty()) return {.line = JsonLine::kBlank};
  const Json object = Json::parse(text, nullptr, false);
  if (!object.is_object()) return {.line = JsonLine::kBad};
  return mapping.format == kAdvertoolsCrawl ? advertools_rows(object) : flat_rows(object, mapping);
}

std::vector<std::pair<std::string, std::string>> flat_object(std::string_view line) {
  const Json object = Json::parse(line, nullptr, false);
  std::vector<std::pair<std::string, std::string>> out;
  if (!object.is_object()) return out;
  for (const auto& [key, value] : object.items()) out.emplace_back(key, cell_of(value));
  return out;
}

}  // namespace ingest
