#include "analysis/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <span>

#include "analysis/metrics.h"
#include "anchor/bands.h"
#include "catalog/catalog.h"

namespace analysis {
namespace {

using base::ErrorCode;
using base::Result;

Result<void> bad_value(std::string_view name, std::string_view value, std::string_view expected) {
  return base::fail(ErrorCode::kBadOption, "--" + std::string(name) + ": expected " + std::string(expected) +
                                               ", found \"" + std::string(value) + "\".");
}

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
constexpr std::array kNofollowOf = {std::optional<Nofollow>{}, std::optional{Nofollow::kEvaporate},
                                    std::optional{Nofollow::kDrop}, std::optional{Nofollow::kFollow}};
constexpr std::array kOnOffOf = {std::optional<bool>{}, std::optional{true}, std::optional{false}};

template <class T, std::size_t N>
Result<void> choose(T& into, const std::array<T, N>& meanings, const catalog::Option& option, std::string_view value) {
  const std::span<const std::string_view> choices = catalog::choices_of(option);
  std::string expected;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i] == value) {
      into = meanings[i];
      return {};
    }
    expected += (i == 0 ? "" : " or ") + std::string(choices[i]);
  }
  return bad_value(option.name, value, expected);
}

template <class T, std::size_t N>
std::string chosen(const T& value, const std::array<T, N>& meanings, const catalog::Option& option) {
  const auto* found = std::ranges::find(meanings, value);
  return std::string(catalog::choices_of(option)[static_cast<std::size_t>(found - meanings.begin())]);
}

// libc++ 19 has no from_chars for double; strtod reads the same bits and the input is bounded.
bool read_number(std::string_view text, double& into) {
  const std::string copy(text);
  if (copy.empty() || copy.size() > 64 || copy.front() == ' ') return false;
  char* end = nullptr;
  into = std::strtod(copy.c_str(), &end);
  return end == copy.c_str() + copy.size();
}

std::string number_text(double value) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), end};
}

constexpr std::size_t kWeights = crawl::kRegions + 1;

// Weights by region, then that of templates.
std::string_view weight_name(std::size_t at) {
  if (at == 0) return "unknown";
  return at < crawl::kRegions ? crawl::name_of(static_cast<crawl::Region>(at)) : "boilerplate";
}
double& weight(network::RegionWeights& weights, std::size_t at) {
  return at < weights.of.size() ? weights.of[at] : weights.boilerplate;
}
double* weight_named(network::RegionWeights& weights, std::string_view name) {
  for (std::size_t at = 0; at < kWeights; ++at) {
    if (weight_name(at) == name) return &weight(weights, at);
  }
  return nullptr;
}

template <class T>
Result<void> set_number(T& into, const catalog::Option& option, std::string_view value) {
  double read = 0;
  if (!read_number(value, read) || !(read >= option.min && read <= option.max)) {
    const bool whole = option.type == catalog::OptionType::kWhole;
    const auto text = [whole](double number) {
      return whole ? std::to_string(static_cast<long>(number)) : number_text(number);
    };
    return bad_value(
        option.name, value,
        (whole ? "a whole number from " : "a number from ") + text(option.min) + " to " + text(option.max));
  }
  into = static_cast<T>(read);
  return {};
}

std::string known_regions() {
  std::string names;
  for (std::size_t at = 0; at < crawl::kRegions; ++at) names += (at == 0 ? "" : ", ") + std::string(weight_name(at));
  return names;
}

// "position", "uniform", or position with other weights: "navigation=0.3,boilerplate=1".
Result<void> set_weights(network::Rules& rules, std::string_view value) {
  network::RegionWeights weights;
  rules.weigh_position = value != "uniform";
  rules.weights = weights;
  if (value == "position" || value == "uniform") return {};
  for (std::string_view rest = value; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view part = rest.substr(0, comma);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    const std::size_t equals = part.find('=');
    double* const named = equals == std::string_view::npos ? nullptr : weight_named(weights, part.substr(0, equals));
    if (named == nullptr || !read_number(part.substr(equals + 1), *named) || !(*named >= 0 && *named <= 1000)) {
      return bad_value("weights", value,
                       "position, uniform, or weights such as navigation=0.3,footer=0,boilerplate=1 (regions: " +
                           known_regions() + "), each from 0 to 1000");
    }
  }
  rules.weights = weights;
  return {};
}

std::string weights_text(const network::Rules& rules) {
  if (!rules.weigh_position) return "uniform";
  network::RegionWeights usual;
  network::RegionWeights weights = rules.weights;
  std::string text;
  for (std::size_t at = 0; at < kWeights; ++at) {
    if (weight(weights, at) == weight(usual, at)) continue;
    text += (text.empty() ? "" : ",") + std::string(weight_name(at)) + "=" + number_text(weight(weights, at));
  }
  return text.empty() ? "position" : text;
}

Result<void> set_metrics(Options& options, std::string_view value) {
  std::vector<std::string> metrics;
  for (std::string_view rest = value; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view name = rest.substr(0, comma);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    if (!is_metric(name)) return bad_value("metrics", value, "a list of: " + known_metrics());
    if (!std::ranges::contains(metrics, name)) metrics.emplace_back(name);
  }
  options.metrics = std::move(metrics);
  return {};
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ",") + name;
  return text;
}

Result<void> set_bands(std::string& into, std::string_view value) {
  std::string names = "none, own";
  for (const anchor::BandSet& set : anchor::published_bands()) names += ", " + anchor::name_of(set);
  const bool known = value.empty() || value == "none" || value == "own" || anchor::find_bands(value) != nullptr;
  if (!known) return bad_value("bands", value, "one of " + names);
  into = value == "none" ? "" : value;
  return {};
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
            return set_number(at(options), option, value);
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
constexpr Binding choice(std::string_view name) {
  return {name,
          [](Options& options, const catalog::Option& option, std::string_view value) {
            return choose(at(options.rules), meanings, option, value);
          },
          [](const Options& options, const catalog::Option& option) {
            return chosen(at(options.rules), meanings, option);
          }};
}

using catalog::Option;
constexpr std::array kBindings = {
    text<[](auto& o) -> auto& { return o.site; }>("site"),
    text<[](auto& o) -> auto& { return o.competitors; }>("competitors"),
    text<[](auto& o) -> auto& { return o.home; }>("home"),
    text<[](auto& o) -> auto& { return o.source_strength; }>("source-strength"),
    choice<[](auto& r) -> auto& { return r.level; }, kLevels>("level"),
    number<[](auto& o) -> auto& { return o.damping; }>("damping"),
    number<[](auto& o) -> auto& { return o.tolerance; }>("tolerance"),
    whole<[](auto& o) -> auto& { return o.max_sweeps; }>("max-sweeps"),
    choice<[](auto& r) -> auto& { return r.nofollow; }, kNofollow>("nofollow"),
    choice<[](auto& r) -> auto& { return r.duplicates; }, kDuplicates>("duplicates"),
    choice<[](auto& r) -> auto& { return r.keep_self_links; }, kDropKeep>("self-links"),
    choice<[](auto& r) -> auto& { return r.keep_external; }, kKeepDrop>("external"),
    Binding{"weights", [](Options& o, const Option&, std::string_view value) { return set_weights(o.rules, value); },
            [](const Options& o, const Option&) { return weights_text(o.rules); }},
    choice<[](auto& r) -> auto& { return r.consolidate; }, kOnOff>("consolidate"),
    choice<[](auto& r) -> auto& { return r.sponsored; }, kNofollowOf>("sponsored"),
    choice<[](auto& r) -> auto& { return r.ugc; }, kNofollowOf>("ugc"),
    choice<[](auto& r) -> auto& { return r.dead; }, kOnOffOf>("dead"),
    choice<[](auto& r) -> auto& { return r.noindex; }, kOnOffOf>("noindex"),
    choice<[](auto& r) -> auto& { return r.blocked; }, kOnOffOf>("blocked"),
    Binding{"metrics", [](Options& o, const Option&, std::string_view value) { return set_metrics(o, value); },
            [](const Options& o, const Option&) { return joined(o.metrics); }},
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

std::vector<std::pair<std::string, std::string>> describe_weights(const Options& options) {
  network::RegionWeights weights = options.rules.weights;
  std::vector<std::pair<std::string, std::string>> result;
  for (std::size_t at = 0; at < kWeights; ++at) {
    result.emplace_back(weight_name(at), options.rules.weigh_position ? number_text(weight(weights, at)) : "1");
  }
  return result;
}

std::vector<std::pair<std::string, std::string>> describe(const Options& options) {
  std::vector<std::pair<std::string, std::string>> result;
  for (std::size_t at = 0; at < kBindings.size(); ++at) {
    result.emplace_back(kBindings[at].name, kBindings[at].get(options, catalog::kOptions[at]));
  }
  return result;
}

}  // namespace analysis
