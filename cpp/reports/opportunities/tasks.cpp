#include "reports/opportunities/tasks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "catalog/catalog.h"
#include "crawl/decision_log.h"
#include "table/columns/row.h"

namespace reports {
namespace {

using catalog::Message;
using table::Row;

constexpr double kMinutesToLink = 5, kMinutesToReword = 15;
constexpr double kRisky = 60, kVeryRisky = 80, kMissed = 50;

Message action_of_fix(TaskKind kind, const Row& row) {
  const std::string page = row.text("target"), to = row.text("best_replacement"), domain = row.text("source_domain");
  switch (kind) {
    case TaskKind::kBroken:
      if (to.empty()) return Message("task.restore").text("page", page);
      return Message("task.redirect").text("page", page).text("to", to);
    case TaskKind::kChain: return Message("task.redirect_straight").text("page", page).text("to", to);
    case TaskKind::kLost: return Message("task.win_back").text("domain", domain).text("page", page);
    case TaskKind::kNofollow: return Message("task.ask_follow").text("domain", domain).text("page", page);
    case TaskKind::kNoAlt: return Message("task.ask_alt").text("domain", domain).text("page", page);
    case TaskKind::kMention: return Message("task.ask_link").text("domain", domain);
    default: return Message("task.edit_links").text("page", page);
  }
}

Message reason_of_fix(TaskKind kind, const Row& row) {
  const std::uint64_t links = row.count("links"), domains = row.count("source_domains");
  switch (kind) {
    case TaskKind::kBroken: return Message("task.why_broken").count("links", links).count("domains", domains);
    case TaskKind::kChain: return Message("task.why_chain").count("links", links).count("hops", row.count("hops"));
    case TaskKind::kLost: return Message("task.why_lost").count("links", links).text("reason", row.text("reason"));
    case TaskKind::kNofollow: return Message("task.why_nofollow").count("links", links);
    case TaskKind::kNoAlt: return Message("task.why_no_alt").count("links", links);
    case TaskKind::kMention: return Message("task.why_mention").text("sentence", row.text("sentence"));
    default: return Message("task.why_own_broken").count("links", links);
  }
}

Task task_of_fix(const Row& row) {
  const std::string kind = row.text("kind");
  const auto* const found = std::ranges::find(catalog::values::kFixKind, kind);
  const auto as = static_cast<TaskKind>(found - catalog::values::kFixKind.begin());
  return {.kind = as,
          .action = action_of_fix(as, row),
          .reason = reason_of_fix(as, row),
          .url = row.text("target"),
          .source = is_of_others(as) ? row.text("source_domain") : std::string(),
          .edits = row.text("edits"),
          .anchor = row.text("anchor"),
          .count = row.number("links"),
          .gain = row.number("gain"),
          .p_success = row.number("p_success"),
          .minutes = row.number("minutes")};
}

std::optional<Task> task_of_structure(const Row& row) {
  const std::string kind = row.text("kind"), page = row.text("url");
  const auto task = [&](TaskKind as, Message action, Message reason) {
    return Task{.kind = as,
                .action = std::move(action),
                .reason = std::move(reason),
                .url = page,
                .source = {},
                .edits = {},
                .minutes = kMinutesToLink};
  };
  if (kind == "orphan") {
    return task(TaskKind::kOrphan, Message("task.link_orphan").text("page", page), Message("structure.orphan"));
  }
  if (kind == "unreachable") {
    return task(TaskKind::kUnreachable, Message("task.link_unreachable").text("page", page),
                Message("structure.unreachable"));
  }
  if (kind == "near_orphan") {
    return task(TaskKind::kNearOrphan, Message("task.link_more").text("page", page), Message("task.why_near_orphan"));
  }
  return {};
}

std::vector<Task> tasks_of_target(const Row& row) {
  std::vector<Task> tasks;
  const std::string page = row.text("url");
  const double risk = row.number("risk"), missed = row.number("unsaid");
  if (risk >= kRisky) {
    tasks.push_back({.kind = TaskKind::kRisk,
                     .action = Message("task.vary_anchors").text("page", page),
                     .reason = Message("task.why_risk").number("risk", risk).text("anchor", row.text("top_anchor")),
                     .url = page,
                     .source = {},
                     .edits = {},
                     .count = row.number("links"),
                     .minutes = kMinutesToReword,
                     .grave = risk >= kVeryRisky});
  }
  if (missed >= kMissed) {
    tasks.push_back({.kind = TaskKind::kMissedAnchor,
                     .action = Message("task.name_page").text("page", page),
                     .reason = Message("task.why_missed").number("missed", missed),
                     .url = page,
                     .source = {},
                     .edits = {},
                     .count = row.number("links"),
                     .minutes = kMinutesToReword});
  }
  return tasks;
}

Task task_of_prospect(const Row& row) {
  const std::string domain = row.text("domain"), page = row.text("suggested_target");
  Message action = page.empty() ? Message("task.write_to").text("domain", domain)
                                : Message("task.write_to_for").text("domain", domain).text("page", page);
  return {.kind = TaskKind::kProspect,
          .action = std::move(action),
          .reason = Message("task.why_prospect")
                        .count("competitors", row.count("competitors"))
                        .text("named", row.text("competitors_named")),
          .url = page,
          .source = domain,
          .edits = row.text("edits"),
          .count = row.number("links"),
          .gain = row.number("gain"),
          .p_success = row.number("p_success"),
          .minutes = row.number("minutes")};
}

Task task_of_internal_link(const Row& row) {
  const std::string source = row.text("source"), page = row.text("target");
  return {.kind = TaskKind::kInternalLink,
          .action = Message("task.link").text("source", source).text("page", page).text("anchor", row.text("anchor")),
          .reason = Message("task.why_link").share("share", row.number("gain_share")),
          .url = page,
          .source = source,
          .edits = row.text("edits"),
          .anchor = row.text("anchor"),
          .sentence = row.text("sentence"),
          .gain = row.number("gain"),
          .minutes = row.number("minutes")};
}

// visit(row) for each row of a report, where it can be made.
template <class Visit>
void for_each_row(std::string_view report, const ReportContext& context, Visit visit) {
  const auto table = context.other(report);
  if (!table) return;
  for (std::uint32_t row = 0; row < (*table)->rows; ++row) visit(Row(**table, row));
}

}  // namespace

std::string task_key(TaskKind kind, std::string_view source, std::string_view url) {
  std::string key(catalog::values::kTaskKind[static_cast<std::size_t>(kind)]);
  const std::string_view about = is_of_too_few_links(kind) ? std::string_view() : source;
  for (const std::string_view part : {about, url}) {
    if (!part.empty()) key.append(" ").append(part);
  }
  return key;
}

std::map<std::string_view, analysis::Action> task_actions(const analysis::Decisions& decisions) {
  std::map<std::string_view, analysis::Action> actions;
  for (const analysis::SubjectJudgment& about : decisions.subjects) {
    if (about.scope == crawl::kTaskScope) actions.emplace(about.called, about.judgment.action);
  }
  return actions;
}

TaskState state_of(analysis::Action action) {
  switch (action) {
    case analysis::Action::kPlanned: return TaskState::kPlanned;
    case analysis::Action::kDone: return TaskState::kDone;
    case analysis::Action::kIgnored: return TaskState::kIgnored;
    default: return TaskState::kOpen;
  }
}

std::vector<Task> find_tasks(const ReportContext& context) {
  std::vector<Task> tasks;
  std::array<std::size_t, catalog::values::kTaskKind.size()> of_kind{};
  const auto add = [&](Task task) {
    if (of_kind[static_cast<std::size_t>(task.kind)]++ < kMostOfKind) tasks.push_back(std::move(task));
  };
  for_each_row("reclaim", context, [&](const Row& row) { add(task_of_fix(row)); });
  for_each_row("structure", context, [&](const Row& row) {
    if (auto task = task_of_structure(row)) add(std::move(*task));
  });
  for_each_row("targets", context, [&](const Row& row) {
    for (Task& task : tasks_of_target(row)) add(std::move(task));
  });
  for_each_row("internal_links", context, [&](const Row& row) { add(task_of_internal_link(row)); });
  for_each_row("prospects", context, [&](const Row& row) { add(task_of_prospect(row)); });
  return tasks;
}

}  // namespace reports
