#include "whatif/edits.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "catalog/catalog.h"

namespace whatif {
namespace {

using base::ErrorCode;
using base::Result;
using nlohmann::json;

// The catalogue lists edits in the order of EditKind.
static_assert(catalog::kEdits.size() == static_cast<std::size_t>(EditKind::kNoindex) + 1);

std::unexpected<base::Error> bad_edit(std::size_t at, const std::string& why) {
  return base::fail(ErrorCode::kBadOption, "Edit " + std::to_string(at + 1) + ": " + why);
}

std::string text_of(const json& edit, std::string_view name) {
  const auto found = edit.find(name);
  return found != edit.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<crawl::Region> region_named(std::string_view name) {
  for (int i = 1; i < crawl::kRegions; ++i) {
    const auto region = static_cast<crawl::Region>(i);
    if (crawl::name_of(region) == name) return region;
  }
  return {};
}

Result<Edit> parse_edit(const json& from, std::size_t at) {
  if (!from.is_object()) return bad_edit(at, "expected an object in braces.");
  const std::string name = text_of(from, "edit");
  const auto* const shape = std::ranges::find(catalog::kEdits, name, &catalog::Edit::name);
  if (shape == catalog::kEdits.end()) {
    std::string known;
    for (const catalog::Edit& one : catalog::kEdits) known += (known.empty() ? "" : ", ") + std::string(one.name);
    return bad_edit(at, "there is no edit \"" + name + "\". There are: " + known + ".");
  }
  Edit edit{.kind = static_cast<EditKind>(shape - catalog::kEdits.begin()),
            .from = text_of(from, shape->at),
            .to = text_of(from, "to"),
            .region = {}};
  if (edit.from.empty()) return bad_edit(at, name + " needs \"" + std::string(shape->at) + "\".");
  if (shape->has_to && edit.to.empty()) return bad_edit(at, name + " needs \"to\".");
  if (!shape->has_to) edit.to.clear();
  const std::string region = text_of(from, "region");
  if (!shape->has_region || region.empty()) return edit;
  edit.region = region_named(region);
  if (!edit.region) return bad_edit(at, "there is no region \"" + region + "\".");
  return edit;
}

}  // namespace

Edit add_link(std::string_view from, std::string_view to, std::optional<crawl::Region> region) {
  return {.kind = EditKind::kAddLink, .from = std::string(from), .to = std::string(to), .region = region};
}

Result<std::vector<Edit>> parse_edits(std::string_view text) {
  const json list = json::parse(text, nullptr, false);
  if (!list.is_array()) {
    return base::fail(ErrorCode::kBadOption,
                      R"(Edits: expected a JSON array such as [{"edit": "delete", "page": "https://example.com/a"}].)");
  }
  if (list.size() > kMaxEdits) {
    return base::fail(ErrorCode::kBadOption, "Edits: there are more than " + std::to_string(kMaxEdits) + ".");
  }
  std::vector<Edit> edits;
  for (std::size_t at = 0; at < list.size(); ++at) {
    auto edit = parse_edit(list[at], at);
    if (!edit) return std::unexpected(edit.error());
    edits.push_back(std::move(*edit));
  }
  return edits;
}

std::string to_json(const std::vector<Edit>& edits) {
  if (edits.empty()) return {};
  auto list = nlohmann::ordered_json::array();
  for (const Edit& edit : edits) {
    const catalog::Edit& shape = catalog::kEdits[static_cast<std::size_t>(edit.kind)];
    nlohmann::ordered_json one = {{"edit", shape.name}, {shape.at, edit.from}};
    if (shape.has_to) one["to"] = edit.to;
    if (edit.region) one["region"] = crawl::name_of(*edit.region);
    list.push_back(std::move(one));
  }
  return list.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace whatif
