#include "ingest/json/json_rows.h"

#include <nlohmann/json.hpp>

#include "ingest/json/json_text.h"
#include "ingest/rows/page_lists.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

using Json = nlohmann::json;

// Of one object: in its order, it looks for each key among all before it.
constexpr std::size_t kMostFlatKeys = 4096;

// A value as a cell: texts as they are, numbers and truths as JSON writes them, nothing else.
template <class AnyJson>
std::string scalar_of(const AnyJson& value) {
  if (value.is_string()) return value.template get<std::string>();
  if (value.is_number() || value.is_boolean()) return value.dump();
  return {};
}

// A list as an attribute's words: ["nofollow", "ugc"].
template <class AnyJson>
std::string cell_of(const AnyJson& value) {
  if (!value.is_array()) return scalar_of(value);
  std::string words;
  for (const AnyJson& item : value) {
    if (!words.empty()) words += ' ';
    words += scalar_of(item);
  }
  return words;
}

std::string cell_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : cell_of(*found);
}

// advertools joins lists with "@@"; it writes true lists, too.
std::vector<std::string> list_at(const Json& object, const std::string& key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (!found->is_array()) return split_list(cell_of(*found));
  std::vector<std::string> out;
  for (const Json& item : *found) out.push_back(scalar_of(item));
  return out;
}

LinkLists lists_at(const Json& object, const std::string& prefix) {
  LinkLists lists{list_at(object, prefix + "links_url"), list_at(object, prefix + "links_text"),
                  list_at(object, prefix + "links_nofollow")};
  if (lists.targets.empty()) lists.targets = list_at(object, prefix + "links_href");
  return lists;
}

// Servers write the names of headers in any case, and advertools keeps it.
std::string content_type_at(const Json& object) {
  for (const auto& [key, value] : object.items()) {
    if (same_word(key, "resp_headers_content-type")) return cell_of(value);
  }
  return {};
}

TableRows advertools_rows(const Json& object) {
  PageLists lists{
      cell_at(object, "url"),  cell_at(object, "status"),    cell_at(object, "title"), cell_at(object, "canonical"),
      content_type_at(object), cell_at(object, "body_text"), lists_at(object, ""),     {}};
  for (std::size_t i = 0; i < kListLandmarks.size(); ++i) {
    lists.landmarks[i] = lists_at(object, std::string(kListLandmarks[i]) + "_");
  }
  return rows_of(std::move(lists));
}

TableRows flat_rows(const Json& object, const Mapping& mapping) {
  TableRows rows;
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
          {Role::kPageCanonical, "canonical", {}},
          {Role::kPageContentType, "resp_headers_content-type", {}},
          {Role::kPageText, "body_text", {}}};
}

TableRows json_rows(std::string_view line, const Mapping& mapping) {
  std::string buffer;
  const std::string_view text = without_odd_numbers(trimmed(line), buffer);
  if (text.empty()) return {.kind = TableRows::Kind::kBlank};
  const Json object = Json::parse(text, nullptr, false);
  if (!object.is_object()) return {.kind = TableRows::Kind::kBad};
  return mapping.format == kAdvertoolsCrawl ? advertools_rows(object) : flat_rows(object, mapping);
}

std::vector<std::pair<std::string, std::string>> flat_object(std::string_view line) {
  using Event = Json::parse_event_t;
  std::string buffer;
  std::size_t keys = 0;
  // Objects within are no cells, and are left out as they are read.
  const auto keep = [&keys](int depth, Event event, nlohmann::ordered_json&) {
    if (event == Event::object_start) return depth == 0;
    return event != Event::key || depth != 1 || ++keys <= kMostFlatKeys;
  };
  const auto object = nlohmann::ordered_json::parse(without_odd_numbers(line, buffer), keep, false);
  std::vector<std::pair<std::string, std::string>> out;
  if (!object.is_object() || keys > kMostFlatKeys) return out;
  for (const auto& [key, value] : object.items()) out.emplace_back(key, cell_of(value));
  return out;
}

}  // namespace ingest
