#include "analysis/quality/disavow_json.h"

#include <algorithm>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

namespace analysis {
namespace {

using nlohmann::json;

std::string text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<quality::LintCode> code_named(std::string_view name) {
  for (std::size_t i = 0; i < quality::kLintCodes; ++i) {
    const auto code = static_cast<quality::LintCode>(i);
    if (quality::name_of(code) == name) return code;
  }
  return {};
}

// Domains that approved decisions pass over to what does not count, and how many of them have followed links.
struct Passed {
  std::uint32_t domains = 0, followed = 0;
};
Passed passed_over(const DisavowInput& input, const DisavowPlanner& planner, std::span<const PlanEntry> plan) {
  std::set<std::string_view> names;
  for (const PlanEntry& entry : plan) {
    if (entry.state != PlanState::kApproved) continue;
    for (const quality::PlanLine& line : planner.lines_of(entry)) {
      if (line.page) continue;  // other pages of the domain count on
      names.insert(entry.decision.domains[line.domain].domain.name);
    }
  }
  Passed passed;
  for (std::uint32_t source = 0; source < input.sources.size(); ++source) {
    const std::uint32_t domain = input.sources.counts.domain[source].value;
    if (!names.contains(input.crawl.domains.names[domain])) continue;
    ++passed.domains;
    passed.followed += input.sources.counts.follow_links[source] > 0 ? 1 : 0;
  }
  return passed;
}

std::uint32_t followed_domains(const SourceQuality& sources) {
  std::uint32_t followed = 0;
  for (const std::uint32_t links : sources.counts.follow_links) followed += links > 0 ? 1 : 0;
  return followed;
}

}  // namespace

base::Result<DisavowRequest> parse_disavow_request(std::string_view text) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) return base::fail(base::ErrorCode::kBadOption, "Disavow: expected an object in braces.");
  DisavowRequest request{.heading = {.version = text_of(object, "version"),
                                     .day = text_of(object, "day"),
                                     .decisions_file = text_of(object, "file")},
                         .fixes = 0};
  const auto fixes = object.find("fixes");
  if (fixes == object.end()) return request;
  for (const json& fix : *fixes) {
    const auto code = fix.is_string() ? code_named(fix.get<std::string>()) : std::nullopt;
    if (!code) return base::fail(base::ErrorCode::kBadOption, "Disavow: there is no fix " + fix.dump() + ".");
    request.fixes |= quality::set_of(*code);
  }
  return request;
}

base::Result<std::string> disavow_to_json(const DisavowInput& input, const DisavowRequest& request) {
  const DisavowPlanner planner(input);
  const std::vector<PlanEntry> plan = planner.plan();
  const quality::DisavowFile file = planner.write(plan, request.fixes, request.heading);
  if (!file.fits) {
    return base::fail(
        base::ErrorCode::kBadOption,
        "No disavow list within the limits of Google, 2 MB and 100,000 lines, holds all these lines. Take "
        "some decisions back, or fold page lines of one domain into one line for it.");
  }
  const Passed passed = passed_over(input, planner, plan);
  const std::uint32_t followed = followed_domains(input.sources);
  const auto elsewhere = std::ranges::count_if(input.judging.decisions.subjects, [](const SubjectJudgment& about) {
    return !about.subject && about.judgment.action == Action::kApprove;
  });
  json changes = json::array();
  for (const quality::ListChange& change : file.changes) {
    changes.push_back({{"line", change.line},
                       {"why", quality::name_of(change.why)},
                       {"before", change.before},
                       {"after", change.after}});
  }
  const json answer = {
      {"text", file.bytes},
      {"before", file.lines_before},
      {"added", file.lines_added},
      {"removed", file.lines_removed},
      {"shortened", quality::name_of(file.shortened)},
      {"domains", passed.domains},
      {"follow_share", followed == 0 ? 0 : static_cast<double>(passed.followed) / followed},
      {"elsewhere", elsewhere},
      {"changes", std::move(changes)},
  };
  return answer.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace analysis
