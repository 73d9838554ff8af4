// How single options are read from text and written as text: choices, numbers, weights, lists.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "analysis/options.h"
#include "base/result.h"
#include "catalog/catalog.h"

namespace analysis {

// kBadOption: "--name: expected …, found "…"."
base::Result<void> bad_value(std::string_view name, std::string_view value, std::string_view expected);

// `meanings` of the option's choices, in the order in which the catalogue lists those.
template <class T, std::size_t N>
base::Result<void> choose(T& into, const std::array<T, N>& meanings, const catalog::Option& option,
                          std::string_view value) {
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

std::string number_text(double value);  // the shortest that reads as the same bits
// Within the bounds of the catalogue.
base::Result<double> read_number(const catalog::Option& option, std::string_view value);

// "position", "uniform", or position with other weights: "navigation=0.3,boilerplate=1".
base::Result<void> set_weights(network::Rules& rules, std::string_view value);
std::string weights_text(const network::Rules& rules);

base::Result<void> set_metrics(Options& options, std::string_view value);
std::string metrics_text(const Options& options);

// Verdicts, parted by commas: "artificial,automated".
base::Result<void> set_placed(JudgingOptions& judging, std::string_view value);
std::string placed_text(const JudgingOptions& judging);

// "": none.
base::Result<void> set_bands(std::string& into, std::string_view value);

}  // namespace analysis
