#include "outreach/tools.h"

#include <algorithm>
#include <cstddef>

#include "base/spelling.h"
#include "csv/writer.h"
#include "outreach/fields.h"

namespace outreach {
namespace {

struct Known {
  std::string_view header, from;
};
// help.pitchbox.com/article/252-partner-crm-import, a row for each partner and contact
constexpr std::array<Known, 5> kPitchbox = {{{"Partner URL", "page"},
                                             {"Partner Category", "kind"},
                                             {"Contact Email", "email"},
                                             {"Contact First Name", "first_name"},
                                             {"Contact Last Name", "last_name"}}};
// Hunter maps any header; these are the names of its own fields.
constexpr std::array<Known, 7> kHunter = {{{"Email", "email"},
                                           {"First name", "first_name"},
                                           {"Last name", "last_name"},
                                           {"Company", "domain"},
                                           {"Website", "page"},
                                           {"Subject", "subject"},
                                           {"Body", "body"}}};
// Fields of a lead in Instantly's API, version 2
constexpr std::array<Known, 8> kInstantly = {{{"email", "email"},
                                              {"first_name", "first_name"},
                                              {"last_name", "last_name"},
                                              {"company_name", "domain"},
                                              {"website", "page"},
                                              {"personalization", "sentence"},
                                              {"subject", "subject"},
                                              {"body", "body"}}};
// buzzstream.com/import-link-partners: sixteen columns, read by their position
constexpr std::array<Known, 16> kBuzzstream = {{{"Link Partner - Name", "partner"},
                                                {"Link Partner - Domain", "domain"},
                                                {"Linking from", "page"},
                                                {"Linking To", "suggested_target"},
                                                {"Anchor Text", "suggested_anchor"},
                                                {"Sitewide Link?", ""},
                                                {"Sitewide - # of links", ""},
                                                {"Acquisition Method", ""},
                                                {"Payment Date", ""},
                                                {"Payment - Amount", ""},
                                                {"Payment - Method", ""},
                                                {"Payment - Reference ID", ""},
                                                {"Payment - Type", ""},
                                                {"Payment - Term", ""},
                                                {"Payment - Start date", ""},
                                                {"Payment - Expiration date", ""}}};
// What mail merges read out of any sheet: the fields follow behind
constexpr std::array<Known, 7> kSheet = {{{"email", "email"},
                                          {"first_name", "first_name"},
                                          {"last_name", "last_name"},
                                          {"company", "domain"},
                                          {"website", "page"},
                                          {"subject", "subject"},
                                          {"body", "body"}}};

struct Tool {
  std::string_view name;
  std::span<const Known> columns;
  bool fields_follow = false;
};
constexpr std::array<Tool, 9> kTools = {{{"pitchbox", kPitchbox},
                                         {"hunter", kHunter},
                                         {"instantly", kInstantly},
                                         {"buzzstream", kBuzzstream},
                                         {"gmass", kSheet, true},
                                         {"yamm", kSheet, true},
                                         {"mailshake", kSheet, true},
                                         {"lemlist", kSheet, true},
                                         {"smartlead", kSheet, true}}};

base::Error unknown(std::string_view tool) {
  std::vector<std::string_view> names = {"generic"};
  for (const Tool& known : kTools) names.push_back(known.name);
  std::string all;
  for (const std::string_view name : names) all.append(all.empty() ? "" : ", ").append(name);
  const std::string_view guess = base::nearest_word(tool, names);
  const std::string meant = guess.empty() ? "" : " Did you mean " + std::string(guess) + "?";
  return {base::ErrorCode::kBadOption,
          "There is no list for the tool \"" + std::string(tool) + "\"." + meant + " There are: " + all + "."};
}

}  // namespace

bool runs_as_formula(std::string_view text) {
  constexpr std::string_view kItem = "\n- ";
  std::string plain(text);
  for (std::size_t at = 0; (at = plain.find(kItem, at)) != std::string::npos; ++at) plain.erase(at + 1, 2);
  return csv::inert(plain) != plain;
}

bool has_braces(std::string_view text) { return text.contains("{{") || text.contains("}}"); }

base::Result<std::vector<ToolColumn>> columns_for(std::string_view tool, std::span<const std::string> columns) {
  std::vector<ToolColumn> made;
  if (tool == "generic") {
    for (const std::string& column : columns) made.push_back({.header = column, .from = column});
    return made;
  }
  const auto* const found = std::ranges::find(kTools, tool, &Tool::name);
  if (found == kTools.end()) return std::unexpected(unknown(tool));
  for (const Known& known : found->columns) made.push_back({.header = std::string(known.header), .from = known.from});
  for (std::size_t i = 0; found->fields_follow && i < kFields.size(); ++i) {
    const bool there = std::ranges::contains(made, kFields[i], &ToolColumn::header);
    if (!there) made.push_back({.header = std::string(kFields[i]), .from = kFields[i]});
  }
  return made;
}

}  // namespace outreach
