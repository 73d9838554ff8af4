#include "analysis/option_values.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "analysis/metrics.h"
#include "anchor/profile/bands.h"

namespace analysis {
namespace {

using base::ErrorCode;
using base::Result;

// libc++ 19 has no from_chars for double; strtod reads the same bits and the input is bounded.
bool reads_as_number(std::string_view text, double& into) {
  const std::string copy(text);
  if (copy.empty() || copy.size() > 64 || copy.front() == ' ') return false;
  char* end = nullptr;
  into = std::strtod(copy.c_str(), &end);
  return end == copy.c_str() + copy.size();
}

// The part before the first comma; `rest` moves behind it, or is empty.
std::string_view next_part(std::string_view& rest) {
  const std::size_t comma = std::min(rest.find(','), rest.size());
  const std::string_view part = rest.substr(0, comma);
  rest.remove_prefix(std::min(comma + 1, rest.size()));
  return part;
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

std::string known_regions() {
  std::string names;
  for (std::size_t at = 0; at < crawl::kRegions; ++at) names += (at == 0 ? "" : ", ") + std::string(weight_name(at));
  return names;
}

}  // namespace

Result<void> bad_value(std::string_view name, std::string_view value, std::string_view expected) {
  return base::fail(ErrorCode::kBadOption, "--" + std::string(name) + ": expected " + std::string(expected) +
                                               ", found \"" + std::string(value) + "\".");
}

std::string number_text(double value) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), end};
}

Result<double> read_number(const catalog::Option& option, std::string_view value) {
  double read = 0;
  if (reads_as_number(value, read) && read >= option.min && read <= option.max) return read;
  const bool whole = option.type == catalog::OptionType::kWhole;
  const auto text = [whole](double number) {
    return whole ? std::to_string(static_cast<long>(number)) : number_text(number);
  };
  const std::string expected =
      (whole ? "a whole number from " : "a number from ") + text(option.min) + " to " + text(option.max);
  return std::unexpected(bad_value(option.name, value, expected).error());
}

Result<void> set_weights(network::Rules& rules, std::string_view value) {
  network::RegionWeights weights;
  rules.weigh_position = value != "uniform";
  rules.weights = weights;
  if (value == "position" || value == "uniform") return {};
  for (std::string_view rest = value; !rest.empty();) {
    const std::string_view part = next_part(rest);
    const std::size_t equals = part.find('=');
    double* const named = equals == std::string_view::npos ? nullptr : weight_named(weights, part.substr(0, equals));
    if (named == nullptr || !reads_as_number(part.substr(equals + 1), *named) || !(*named >= 0 && *named <= 1000)) {
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
    const std::string_view name = next_part(rest);
    if (!is_metric(name)) return bad_value("metrics", value, "a list of: " + known_metrics());
    if (!std::ranges::contains(metrics, name)) metrics.emplace_back(name);
  }
  options.metrics = std::move(metrics);
  return {};
}

std::string metrics_text(const Options& options) {
  std::string text;
  for (const std::string& name : options.metrics) text += (text.empty() ? "" : ",") + name;
  return text;
}

Result<void> set_placed(JudgingOptions& judging, std::string_view value) {
  quality::VerdictSet placed = 0;
  for (std::string_view rest = value; !rest.empty();) {
    const auto verdict = quality::verdict_named(next_part(rest));
    if (!verdict || *verdict == quality::Verdict::kUnsure) {
      return bad_value("placed", value, "a list of: artificial, editorial, listing, automated");
    }
    placed |= quality::set_of(*verdict);
  }
  judging.placed = placed == 0 ? quality::kPlaced : placed;
  return {};
}

std::string placed_text(const JudgingOptions& judging) {
  std::string text;
  for (int i = 0; i < static_cast<int>(quality::Verdict::kUnsure); ++i) {
    const auto verdict = static_cast<quality::Verdict>(i);
    if ((judging.placed & quality::set_of(verdict)) == 0) continue;
    text.append(text.empty() ? "" : ",").append(quality::name_of(verdict));
  }
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

std::vector<std::pair<std::string, std::string>> describe_weights(const Options& options) {
  network::RegionWeights weights = options.rules.weights;
  std::vector<std::pair<std::string, std::string>> result;
  for (std::size_t at = 0; at < kWeights; ++at) {
    result.emplace_back(weight_name(at), options.rules.weigh_position ? number_text(weight(weights, at)) : "1");
  }
  return result;
}

}  // namespace analysis
