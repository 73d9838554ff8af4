#include "ingest/mapping/format.h"

#include <nlohmann/json.hpp>

#include "base/ids.h"
#include "ingest/mapping/roles.h"

namespace ingest {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 7> kShapes = {"delimited", "html",    "json_lines", "warc",
                                                     "sitemap",   "disavow", "json"};

std::string one_char(char c) { return c == 0 ? std::string() : std::string(1, c); }

// Each reader leaves the field as it is when the key is missing, and fails on another type.
bool read(const json& object, const char* key, std::string& out) {
  const auto found = object.find(key);
  if (found == object.end()) return true;
  if (!found->is_string()) return false;
  out = found->get<std::string>();
  return true;
}
bool read(const json& object, const char* key, char& out) {
  std::string text = one_char(out);
  if (!read(object, key, text) || text.size() > 1) return false;
  out = text.empty() ? '\0' : text[0];
  return true;
}
bool read(const json& object, const char* key, bool& out) {
  const auto found = object.find(key);
  if (found == object.end()) return true;
  if (!found->is_boolean()) return false;
  out = found->get<bool>();
  return true;
}
bool read(const json& object, const char* key, double& out) {
  const auto found = object.find(key);
  if (found == object.end()) return true;
  if (!found->is_number()) return false;
  out = found->get<double>();
  return true;
}
bool read(const json& object, const char* key, std::uint32_t& out) {
  const auto found = object.find(key);
  if (found == object.end()) return true;
  if (!found->is_number_unsigned() || found->get<std::uint64_t>() > base::kNone) return false;
  out = found->get<std::uint32_t>();
  return true;
}

bool read_shape(const json& object, Shape& out) {
  std::string name(kShapes[0]);
  if (!read(object, "shape", name)) return false;
  const auto* found = std::ranges::find(kShapes, name);
  if (found == kShapes.end()) return false;
  out = static_cast<Shape>(found - kShapes.begin());
  return true;
}

bool read_columns(const json& object, std::vector<ColumnUse>& out) {
  const auto found = object.find("columns");
  if (found == object.end()) return true;
  if (!found->is_array()) return false;
  for (const json& item : *found) {
    ColumnUse use;
    std::string role(name_of(Role::kIgnore));
    if (!item.is_object() || !read(item, "role", role) || !read(item, "header", use.header) ||
        !read(item, "metric", use.metric) || !read(item, "measured", use.measured) ||
        !read(item, "decimal_comma", use.decimal_comma) || !read(item, "month_first", use.month_first)) {
      return false;
    }
    const auto known = role_named(role);
    if (!known) return false;
    use.role = *known;
    out.push_back(std::move(use));
  }
  return true;
}

bool read_mapping(const json& object, Mapping& out) {
  return object.is_object() && read_shape(object, out.shape) && read(object, "format", out.format) &&
         read(object, "confidence", out.confidence) && read(object, "encoding", out.encoding) &&
         read(object, "delimiter", out.delimiter) && read(object, "quote", out.quote) &&
         read(object, "comment", out.comment) && read(object, "names_allowed", out.names_allowed) &&
         read(object, "skip_records", out.skip_records) && read(object, "backlinks", out.backlinks) &&
         read(object, "habits_known", out.habits_known) && read(object, "whole_web", out.whole_web) &&
         read(object, "page_url", out.page_url) && read(object, "refused_url", out.refused_url) &&
         read_columns(object, out.columns) && out.delimiter != 0;
}

}  // namespace

std::string to_json(const Mapping& mapping) {
  json columns = json::array();
  for (const ColumnUse& use : mapping.columns) {
    json item = {{"role", name_of(use.role)}, {"header", use.header}};
    if (!use.metric.empty()) item["metric"] = use.metric;
    if (use.measured) item["measured"] = true;
    if (use.decimal_comma) item["decimal_comma"] = true;
    if (use.month_first) item["month_first"] = true;
    columns.push_back(std::move(item));
  }
  const json object = {
      {"shape", kShapes[static_cast<std::size_t>(mapping.shape)]},
      {"format", mapping.format},
      {"confidence", mapping.confidence},
      {"encoding", mapping.encoding},
      {"delimiter", one_char(mapping.delimiter)},
      {"quote", one_char(mapping.quote)},
      {"comment", one_char(mapping.comment)},
      {"names_allowed", mapping.names_allowed},
      {"skip_records", mapping.skip_records},
      {"backlinks", mapping.backlinks},
      {"habits_known", mapping.habits_known},
      {"whole_web", mapping.whole_web},
      {"columns", std::move(columns)},
      {"page_url", mapping.page_url},
      {"refused_url", mapping.refused_url},
  };
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

base::Result<Mapping> mapping_from_json(std::string_view text) {
  const json object = json::parse(text, nullptr, false);
  Mapping out;
  if (object.is_discarded() || !read_mapping(object, out)) {
    return base::fail(base::ErrorCode::kBadOption, "The description of the file's columns is not one of ours.");
  }
  return out;
}

}  // namespace ingest
