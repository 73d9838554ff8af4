#include "analysis/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "analysis/metrics.h"
#include "anchor/profile/bands.h"

namespace analysis {
namespace {

using base::ErrorCode;
using base::Result;

Result<void> bad_value(std::string_view name, std::string_view value, std::string_view expected) {
  return base::fail(ErrorCode::kBadOption, "--" + std::string(name) + ": expected " + std::string(expected) +
                                               ", found \"" + std::string(value) + "\".");
}

template <class T>
struct Choice {
  std::string_view text;
  T value;
};

template <class T, std::size_t N>
Result<void> choose(T& into, const std::array<Choice<T>, N>& choices, std::string_view name, std::string_view value) {
  std::string expected;
  for (const auto& choice : choices) {
    if (choice.text == value) {
      into = choice.value;
      return {};
    }
    expected += (expected.empty() ? "" : " or ") + std::string(choice.text);
  }
  return bad_value(name, value, expected);
}

template <class T, std::size_t N>
std::string chosen(T value, const std::array<Choice<T>, N>& choices) {
  for (const auto& choice : choices) {
    if (choice.value == value) return std::string(choice.text);
  }
  return {};
}

using network::Duplicates;
using network::Level;
using network::Nofollow;
constexpr std::array kNofollow = {Choice{"evaporate", Nofollow::kEvaporate}, Choice{"drop", Nofollow::kDrop},
                                  Choice{"follow", Nofollow::kFollow}};
constexpr std::array kDuplicates = {Choice{"merge", Duplicates::kMerge}, Choice{"sum", Duplicates::kSum}};
constexpr std::array kLevels = {Choice{"page", Level::kPage}, Choice{"host", Level::kHost},
                                Choice{"domain", Level::kDomain}};
constexpr std::array kKeepDrop = {Choice{"drop", false}, Choice{"keep", true}};
constexpr std::array kNofollowOf = {
    Choice{"nofollow", std::optional<Nofollow>{}}, Choice{"evaporate", std::optional{Nofollow::kEvaporate}},
    Choice{"drop", std::optional{Nofollow::kDrop}}, Choice{"follow", std::optional{Nofollow::kFollow}}};
constexpr std::array kOnOffOf = {Choice{"consolidate", std::optional<bool>{}}, Choice{"on", std::optional{true}},
                                 Choice{"off", std::optional{false}}};
constexpr std::array kOnOff = {Choice{"on", true}, Choice{"off", false}};

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

constexpr std::array<std::string_view, crawl::kRegions + 1> kWeightNames = {
    "unknown", "content", "navigation", "header", "footer", "aside", "head", "boilerplate"};

double* weight_named(network::RegionWeights& weights, std::string_view name) {
  const auto at = static_cast<std::size_t>(std::ranges::find(kWeightNames, name) - kWeightNames.begin());
  if (at == kWeightNames.size()) return nullptr;
  return at < weights.of.size() ? &weights.of[at] : &weights.boilerplate;
}

Result<void> set_number(double& into, double low, double high, std::string_view name, std::string_view value,
                        std::string_view expected) {
  double read = 0;
  if (!read_number(value, read) || !(read >= low && read <= high)) {
    return bad_value(name, value, expected);
  }
  into = read;
  return {};
}

// "position", "uniform", or position with other weights: "navigation=0.3,boilerplate=1".
Result<void> set_weights(network::Rules& rules, std::string_view value) {
  constexpr std::string_view kExpected =
      "position, uniform, or weights such as navigation=0.3,footer=0,boilerplate=1 (regions: unknown, content, "
      "navigation, header, footer, aside, head), each from 0 to 1000";
  network::RegionWeights weights;
  rules.weigh_position = value != "uniform";
  rules.weights = weights;
  if (value == "position" || value == "uniform") return {};
  for (std::string_view rest = value; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view part = rest.substr(0, comma);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    const std::size_t equals = part.find('=');
    double* const weight = equals == std::string_view::npos ? nullptr : weight_named(weights, part.substr(0, equals));
    if (weight == nullptr || !read_number(part.substr(equals + 1), *weight) || !(*weight >= 0 && *weight <= 1000)) {
      return bad_value("weights", value, kExpected);
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
  for (const std::string_view name : kWeightNames) {
    const double weight = *weight_named(weights, name);
    if (weight == *weight_named(usual, name)) continue;
    text += (text.empty() ? "" : ",") + std::string(name) + "=" + number_text(weight);
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

Result<void> set_text(std::string& into, std::string_view value) {
  into = value;
  return {};
}

Result<void> set_bands(std::string& into, std::string_view value) {
  std::string names = "none, own";
  for (const anchor::BandSet& set : anchor::published_bands()) names += ", " + anchor::name_of(set);
  const bool known = value.empty() || value == "none" || value == "own" || anchor::find_bands(value) != nullptr;
  if (!known) return bad_value("bands", value, "one of " + names);
  into = value == "none" ? "" : value;
  return {};
}

std::string* text_option(AnchorOptions& anchors, std::string_view name) {
  if (name == "brand") return &anchors.brand;
  if (name == "other-brands") return &anchors.other_brands;
  if (name == "keywords") return &anchors.keywords;
  if (name == "spam") return &anchors.spam;
  if (name == "generic") return &anchors.generic;
  return nullptr;
}

}  // namespace

Result<void> set_option(Options& options, std::string_view name, std::string_view value) {
  network::Rules& rules = options.rules;
  if (name == "site") return set_text(options.site, value);
  if (name == "competitors") return set_text(options.competitors, value);
  if (name == "home") return set_text(options.home, value);
  if (name == "source-strength") return set_text(options.source_strength, value.empty() ? "auto" : value);
  if (name == "damping") {
    return set_number(options.damping, 0, 0.9999, name, value, "a number from 0 to 0.9999");
  }
  if (name == "tolerance") {
    return set_number(options.tolerance, 1e-15, 1, name, value, "a number from 1e-15 to 1");
  }
  if (name == "max-sweeps") {
    double sweeps = 0;
    auto read = set_number(sweeps, 1, 1e6, name, value, "a whole number from 1 to 1000000");
    if (read) options.max_sweeps = static_cast<int>(sweeps);
    return read;
  }
  if (name == "level") return choose(rules.level, kLevels, name, value);
  if (name == "nofollow") return choose(rules.nofollow, kNofollow, name, value);
  if (name == "duplicates") return choose(rules.duplicates, kDuplicates, name, value);
  if (name == "self-links") return choose(rules.keep_self_links, kKeepDrop, name, value);
  if (name == "external") return choose(rules.keep_external, kKeepDrop, name, value);
  if (name == "weights") return set_weights(rules, value);
  if (name == "sponsored") return choose(rules.sponsored, kNofollowOf, name, value);
  if (name == "ugc") return choose(rules.ugc, kNofollowOf, name, value);
  if (name == "dead") return choose(rules.dead, kOnOffOf, name, value);
  if (name == "noindex") return choose(rules.noindex, kOnOffOf, name, value);
  if (name == "blocked") return choose(rules.blocked, kOnOffOf, name, value);
  if (name == "metrics") return set_metrics(options, value);
  if (name == "trust-seeds") return set_text(options.trust_seeds, value);
  if (name == "distrust-seeds") return set_text(options.distrust_seeds, value);
  if (name == "personalise") return set_text(options.personalise, value);
  if (name == "consolidate") return choose(rules.consolidate, kOnOff, name, value);
  if (name == "bands") return set_bands(options.anchors.bands, value);
  if (std::string* text = text_option(options.anchors, name)) {
    *text = value;
    return {};
  }
  return base::fail(ErrorCode::kBadOption, "There is no option \"--" + std::string(name) + "\".");
}

std::vector<std::pair<std::string, std::string>> describe_weights(const Options& options) {
  network::RegionWeights weights = options.rules.weights;
  std::vector<std::pair<std::string, std::string>> result;
  for (const std::string_view name : kWeightNames) {
    result.emplace_back(name, options.rules.weigh_position ? number_text(*weight_named(weights, name)) : "1");
  }
  return result;
}

std::vector<std::pair<std::string, std::string>> describe(const Options& options) {
  const network::Rules& rules = options.rules;
  return {{"site", options.site},
          {"competitors", options.competitors},
          {"home", options.home},
          {"source-strength", options.source_strength},
          {"level", chosen(rules.level, kLevels)},
          {"damping", number_text(options.damping)},
          {"tolerance", number_text(options.tolerance)},
          {"max-sweeps", std::to_string(options.max_sweeps)},
          {"nofollow", chosen(rules.nofollow, kNofollow)},
          {"duplicates", chosen(rules.duplicates, kDuplicates)},
          {"self-links", chosen(rules.keep_self_links, kKeepDrop)},
          {"external", chosen(rules.keep_external, kKeepDrop)},
          {"weights", weights_text(rules)},
          {"consolidate", chosen(rules.consolidate, kOnOff)},
          {"sponsored", chosen(rules.sponsored, kNofollowOf)},
          {"ugc", chosen(rules.ugc, kNofollowOf)},
          {"dead", chosen(rules.dead, kOnOffOf)},
          {"noindex", chosen(rules.noindex, kOnOffOf)},
          {"blocked", chosen(rules.blocked, kOnOffOf)},
          {"metrics", joined(options.metrics)},
          {"trust-seeds", options.trust_seeds},
          {"distrust-seeds", options.distrust_seeds},
          {"personalise", options.personalise},
          {"brand", options.anchors.brand},
          {"other-brands", options.anchors.other_brands},
          {"keywords", options.anchors.keywords},
          {"spam", options.anchors.spam},
          {"generic", options.anchors.generic},
          {"bands", options.anchors.bands}};
}

}  // namespace analysis
