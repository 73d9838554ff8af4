#include "cli/handover.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <span>
#include <string>
#include <vector>

#include "cli/meant.h"
#include "cli/print.h"
#include "handover/compose.h"

namespace cli {
namespace {

struct LanguageWords {
  std::string_view language;
  std::span<const std::string_view> json;   // in parts
};

#include "catalog_handover.inc"

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm here{};
  localtime_r(&now, &here);
  std::array<char, 16> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &here)};
}

const LanguageWords* words_of(std::string_view language) {
  const auto* found = std::ranges::find(kLanguageWords, language, &LanguageWords::language);
  return found == kLanguageWords.end() ? nullptr : found;
}

base::Error unknown_language(const std::string& language) {
  std::vector<std::string_view> known;
  std::string list;
  for (const LanguageWords& one : kLanguageWords) {
    known.push_back(one.language);
    list += (list.empty() ? "" : known.size() == kLanguageWords.size() ? " or " : ", ") + std::string(one.language);
  }
  return {base::ErrorCode::kBadOption,
          "--language: expected " + list + ", found \"" + language + "\"." + did_you_mean(language, known)};
}

base::Result<handover::Request> request_of(const Arguments& arguments) {
  handover::Request request{.edition = arguments.edition,
                            .title = arguments.title,
                            .note = arguments.decision.note,
                            .day = arguments.day.empty() ? today() : arguments.day,
                            .logo = {},
                            .ignored = {}};
  if (!arguments.logo.empty()) {
    auto logo = content_of(arguments.logo);
    if (!logo) return std::unexpected(logo.error());
    request.logo = std::move(*logo);
  }
  return request;
}

}  // namespace

base::Result<void> check_handover(const Arguments& arguments) {
  if (words_of(arguments.language) == nullptr) return std::unexpected(unknown_language(arguments.language));
  const auto request = request_of(arguments);
  return request ? handover::check(*request) : std::unexpected(request.error());
}

base::Result<void> hand_over(session::Session& session, const Arguments& arguments) {
  std::string json;
  for (const std::string_view part : words_of(arguments.language)->json) json += part;
  const auto words = handover::Words::read(json);
  if (!words) return std::unexpected(words.error());
  const auto request = request_of(arguments);
  if (!request) return std::unexpected(request.error());
  const auto report = handover::compose(session, *words, *request);
  return report ? print_text(arguments.out, *report) : std::unexpected(report.error());
}

}  // namespace cli
