#include "analysis/options.h"

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>

#include "analysis/option_values.h"
#include "anchor/profile/bands.h"
#include "catalog/catalog.h"
#include "outreach/templates.h"

namespace analysis {
namespace {

using base::ErrorCode;
using base::Result;

using network::Duplicates;
using network::Level;
using network::Nofollow;
// What the choices of an option mean, in the order in which the catalogue lists them.
constexpr std::array kLevels = {Level::kPage, Level::kHost, Level::kDomain};
constexpr std::array kNofollow = {Nofollow::kEvaporate, Nofollow::kDrop, Nofollow::kFollow};
constexpr std::array kDuplicates = {Duplicates::kMerge, Duplicates::kSum};
constexpr std::array kDropKeep = {false, true};
constexpr std::array kKeepDrop = {true, false};
constexpr std::array kOnOff = {true, false};
constexpr std::array kEnglishGerman = {false, true};
constexpr std::array kPlannedAll = {false, true};
constexpr std::array kNofollowOf = {std::optional<Nofollow>{}, std::optional{Nofollow::kEvaporate},
                                    std::optional{Nofollow::kDrop}, std::optional{Nofollow::kFollow}};
constexpr std::array kLearning = {Learning::kAuto, Learning::kOn, Learning::kOff};
constexpr std::array kOnOffOf = {std::optional<bool>{}, std::optional{true}, std::optional{false}};

Result<void> set_mail(Options& options, std::string_view value) {
  return outreach::Templates::parse(value, false).transform([&](const auto&) { options.mail = value; });
}

// How an option of the catalogue is set from text and written as text.
struct Binding {
  std::string_view name;
  Result<void> (*set)(Options& options, const catalog::Option& option, std::string_view value);
  std::string (*get)(const Options& options, const catalog::Option& option);
};

// `at`: options -> the member, whether they are const or not.
template <auto at>
constexpr Binding text(std::string_view name) {
  return {name,
          [](Options& options, const catalog::Option& option, std::string_view value) -> Result<void> {
            at(options) = value.empty() ? option.usual : value;
            return {};
          },
          [](const Options& options, const catalog::Option&) { return at(options); }};
}
template <auto at>
constexpr Binding number(std::string_view name) {
  return {name,
          [](Options& options, const catalog::Option& option, std::string_view value) {
            return read_number(option, value).transform([&](double read) {
              at(options) = static_cast<std::remove_cvref_t<decltype(at(options))>>(read);
            });
          },
          [](const Options& options, const catalog::Option&) { return number_text(at(options)); }};
}
template <auto at>
constexpr Binding whole(std::string_view name) {
  Binding binding = number<at>(name);
  binding.get = [](const Options& options, const catalog::Option&) { return std::to_string(at(options)); };
  return binding;
}
template <auto at, const auto& meanings>
consteval Binding choice(std::string_view name) {
  if (catalog::find_option(name)->choices != meanings.size()) throw "each choice of an option needs a meaning";
  return {name,
          [](Options& options, const catalog::Option& option, std::string_view value) {
            return choose(at(options), meanings, option, value);
          },
          [](const Options& options, const catalog::Option& option) { return chosen(at(options), meanings, option); }};
}

using catalog::Option;
constexpr std::array kBindings = {
    text<[](auto& o) -> auto& { return o.site; }>("site"),
    text<[](auto& o) -> auto& { return o.competitors; }>("competitors"),
    text<[](auto& o) -> auto& { return o.home; }>("home"),
    text<[](auto& o) -> auto& { return o.source_strength; }>("source-strength"),
    choice<[](auto& o) -> auto& { return o.rules.level; }, kLevels>("level"),
    number<[](auto& o) -> auto& { return o.damping; }>("damping"),
    number<[](auto& o) -> auto& { return o.tolerance; }>("tolerance"),
    whole<[](auto& o) -> auto& { return o.max_sweeps; }>("max-sweeps"),
    choice<[](auto& o) -> auto& { return o.rules.nofollow; }, kNofollow>("nofollow"),
    choice<[](auto& o) -> auto& { return o.rules.duplicates; }, kDuplicates>("duplicates"),
    choice<[](auto& o) -> auto& { return o.rules.keep_self_links; }, kDropKeep>("self-links"),
    choice<[](auto& o) -> auto& { return o.rules.keep_external; }, kKeepDrop>("external"),
    Binding{"weights", [](Options& o, const Option&, std::string_view value) { return set_weights(o.rules, value); },
            [](const Options& o, const Option&) { return weights_text(o.rules); }},
    choice<[](auto& o) -> auto& { return o.rules.consolidate; }, kOnOff>("consolidate"),
    choice<[](auto& o) -> auto& { return o.rules.sponsored; }, kNofollowOf>("sponsored"),
    choice<[](auto& o) -> auto& { return o.rules.ugc; }, kNofollowOf>("ugc"),
    choice<[](auto& o) -> auto& { return o.rules.dead; }, kOnOffOf>("dead"),
    choice<[](auto& o) -> auto& { return o.rules.noindex; }, kOnOffOf>("noindex"),
    choice<[](auto& o) -> auto& { return o.rules.blocked; }, kOnOffOf>("blocked"),
    Binding{"metrics", [](Options& o, const Option&, std::string_view value) { return set_metrics(o, value); },
            [](const Options& o, const Option&) { return metrics_text(o); }},
    text<[](auto& o) -> auto& { return o.trust_seeds; }>("trust-seeds"),
    text<[](auto& o) -> auto& { return o.distrust_seeds; }>("distrust-seeds"),
    text<[](auto& o) -> auto& { return o.personalise; }>("personalise"),
    text<[](auto& o) -> auto& { return o.anchors.brand; }>("brand"),
    text<[](auto& o) -> auto& { return o.anchors.other_brands; }>("other-brands"),
    text<[](auto& o) -> auto& { return o.anchors.keywords; }>("keywords"),
    text<[](auto& o) -> auto& { return o.anchors.spam; }>("spam"),
    text<[](auto& o) -> auto& { return o.anchors.generic; }>("generic"),
    Binding{"bands",
            [](Options& o, const Option&, std::string_view value) { return set_bands(o.anchors.bands, value); },
            [](const Options& o, const Option&) { return o.anchors.bands; }},
    choice<[](auto& o) -> auto& { return o.judging.learning; }, kLearning>("learning"),
    Binding{"placed", [](Options& o, const Option&, std::string_view value) { return set_placed(o.judging, value); },
            [](const Options& o, const Option&) { return placed_text(o.judging); }},
    choice<[](auto& o) -> auto& { return o.judging.with_unmeasured; }, kOnOff>("unmeasured"),
    whole<[](auto& o) -> auto& { return o.min_competitors; }>("min-competitors"),
    whole<[](auto& o) -> auto& { return o.wait; }>("wait"),
    Binding{"template", [](Options& o, const Option&, std::string_view value) { return set_mail(o, value); },
            [](const Options& o, const Option&) { return o.mail; }},
    choice<[](auto& o) -> auto& { return o.mail_in_german; }, kEnglishGerman>("template-language"),
    choice<[](auto& o) -> auto& { return o.mail_to_all; }, kPlannedAll>("outreach-rows"),
    text<[](auto& o) -> auto& { return o.file_date; }>("file-date"),
    text<[](auto& o) -> auto& { return o.lift; }>("lift"),
    number<[](auto& o) -> auto& { return o.min_fit; }>("min-fit"),
    whole<[](auto& o) -> auto& { return o.per_source; }>("per-source"),
    whole<[](auto& o) -> auto& { return o.per_target; }>("per-target"),
    whole<[](auto& o) -> auto& { return o.max_outlinks; }>("max-outlinks"),
    text<[](auto& o) -> auto& { return o.exclude; }>("exclude"),
    whole<[](auto& o) -> auto& { return o.links; }>("links"),
};
static_assert(std::ranges::equal(kBindings, catalog::kOptions, {}, &Binding::name, &Option::name),
              "every option of catalog/options.json is bound, in its order");

}  // namespace

Result<void> set_option(Options& options, std::string_view name, std::string_view value) {
  const auto* bound = std::ranges::find(kBindings, name, &Binding::name);
  if (bound == kBindings.end()) {
    return base::fail(ErrorCode::kBadOption, "There is no option \"--" + std::string(name) + "\".");
  }
  return bound->set(options, catalog::kOptions[static_cast<std::size_t>(bound - kBindings.begin())], value);
}

std::vector<std::pair<std::string, std::string>> describe(const Options& options) {
  std::vector<std::pair<std::string, std::string>> result;
  for (std::size_t at = 0; at < kBindings.size(); ++at) {
    result.emplace_back(kBindings[at].name, kBindings[at].get(options, catalog::kOptions[at]));
  }
  return result;
}

Reach reach_of_change(const Options& a, const Options& b) {
  constexpr auto kMails = std::to_array<std::string_view>({"template", "template-language", "outreach-rows"});
  constexpr auto kAdvice = std::to_array<std::string_view>(
      {"min-competitors", "lift", "min-fit", "per-source", "per-target", "max-outlinks", "exclude", "links"});
  bool same = true;
  Reach reach = Reach::kMails;
  for (std::size_t at = 0; at < kBindings.size(); ++at) {
    const Option& option = catalog::kOptions[at];
    if (kBindings[at].get(a, option) == kBindings[at].get(b, option)) continue;
    same = false;
    if (std::ranges::contains(kMails, kBindings[at].name)) continue;
    if (!std::ranges::contains(kAdvice, kBindings[at].name)) return Reach::kAnalysis;
    reach = Reach::kAdvice;
  }
  return same ? Reach::kAnalysis : reach;
}

}  // namespace analysis
