#include "session/options.h"

#include <array>
#include <charconv>
#include <cstdlib>

namespace session {
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
constexpr std::array kWeights = {Choice{"position", true}, Choice{"uniform", false}};
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

Result<void> set_number(double& into, double low, double high, std::string_view name, std::string_view value,
                        std::string_view expected) {
  double read = 0;
  if (!read_number(value, read) || !(read >= low && read <= high)) {
    return bad_value(name, value, expected);
  }
  into = read;
  return {};
}

}  // namespace

Result<void> set_option(Options& options, std::string_view name, std::string_view value) {
  network::Rules& rules = options.rules;
  if (name == "site") {
    options.site = value;
    return {};
  }
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
  if (name == "weights") return choose(rules.weigh_position, kWeights, name, value);
  if (name == "consolidate") return choose(rules.consolidate, kOnOff, name, value);
  return base::fail(ErrorCode::kBadOption, "There is no option \"--" + std::string(name) + "\".");
}

std::vector<std::pair<std::string, std::string>> describe(const Options& options) {
  const network::Rules& rules = options.rules;
  return {{"site", options.site},
          {"level", chosen(rules.level, kLevels)},
          {"damping", number_text(options.damping)},
          {"tolerance", number_text(options.tolerance)},
          {"max-sweeps", std::to_string(options.max_sweeps)},
          {"nofollow", chosen(rules.nofollow, kNofollow)},
          {"duplicates", chosen(rules.duplicates, kDuplicates)},
          {"self-links", chosen(rules.keep_self_links, kKeepDrop)},
          {"external", chosen(rules.keep_external, kKeepDrop)},
          {"weights", chosen(rules.weigh_position, kWeights)},
          {"consolidate", chosen(rules.consolidate, kOnOff)}};
}

}  // namespace session
