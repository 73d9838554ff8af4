// The report `todo`: everything that could be done next as one list, by what an hour of work brings. `todo?jira` is
// what of it is open or planned, as tickets for that tool.
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>

#include "analysis/quality/decisions.h"
#include "reports/columns/table_builder.h"
#include "reports/opportunities/best_links.h"
#include "reports/opportunities/tasks.h"
#include "reports/opportunities/tickets.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostTasks = 500;
// The tasks with the first half of all that can be expected come first, then those up to nine tenths.
constexpr double kFirst = 0.5, kSecond = 0.9;

double expected(const Task& task) { return task.p_success * task.gain; }
double per_hour(const Task& task) { return 60 * expected(task) / task.minutes; }

struct Ordered {
  Task task;
  std::uint32_t priority = 2;
};

// By gain an hour; those without a gain by how grave they are, the order of their reports among equals.
std::vector<Ordered> in_order(std::vector<Task> tasks) {
  std::ranges::stable_sort(tasks, [](const Task& a, const Task& b) {
    const double of_a = per_hour(a), of_b = per_hour(b);
    return std::isnan(of_b) ? !std::isnan(of_a) : of_a > of_b;
  });
  double all = 0;
  for (const Task& task : tasks) all += expected(task) > 0 ? expected(task) : 0;
  std::vector<Ordered> ordered;
  double before = 0;
  for (Task& task : tasks) {
    const double gain = expected(task);
    std::uint32_t priority = 2;
    if (std::isnan(gain)) {
      priority = task.grave ? 1 : 2;
    } else {
      priority = gain <= 0 || before >= kSecond * all ? 3 : before >= kFirst * all ? 2 : 1;
      before += std::max(gain, 0.0);
    }
    ordered.push_back({std::move(task), priority});
  }
  std::ranges::stable_sort(ordered, {}, &Ordered::priority);
  return ordered;
}

bool is_work_of_others(TaskKind kind) {
  switch (kind) {
    case TaskKind::kLost:
    case TaskKind::kNofollow:
    case TaskKind::kNoAlt:
    case TaskKind::kMention:
    case TaskKind::kProspect: return true;
    default: return false;
  }
}

struct TodoColumns {
  std::vector<std::uint32_t> priority;
  table::Sentences action, reason;
  std::vector<std::uint8_t> kind, owner, state, gain_from;
  std::vector<std::string> url, source, edits, key;
  std::vector<double> count, gain, p_success, minutes, expected_gain, gain_an_hour;
  std::optional<Tickets> tickets;  // a ticket a row

  void add(const Ordered& row, TaskState of_task) {
    const Task& task = row.task;
    if (tickets) {
      if (of_task != TaskState::kOpen && of_task != TaskState::kPlanned) return;
      tickets->add(task, row.priority);
    }
    priority.push_back(row.priority);
    action.add(task.action);
    reason.add(task.reason);
    kind.push_back(static_cast<std::uint8_t>(task.kind));
    owner.push_back(is_work_of_others(task.kind) ? 1 : 0);
    state.push_back(static_cast<std::uint8_t>(of_task));
    gain_from.push_back(std::isnan(task.gain) ? 0 : 1);
    url.push_back(task.url);
    source.push_back(task.source);
    edits.push_back(task.edits);
    key.push_back(task.key());
    count.push_back(task.count);
    gain.push_back(task.gain);
    p_success.push_back(task.p_success);
    minutes.push_back(task.minutes);
    expected_gain.push_back(expected(task));
    gain_an_hour.push_back(per_hour(task));
  }
};

// Done, and no longer found: a crawl has confirmed it.
void add_gone(std::string_view key, TodoColumns& owned) {
  const std::size_t blank = key.find(' ');
  const auto* const kind = std::ranges::find(catalog::values::kTaskKind, key.substr(0, blank));
  if (kind == catalog::values::kTaskKind.end() || blank == std::string_view::npos) return;
  const std::string_view about = key.substr(key.rfind(' ') + 1);
  Task task{.kind = static_cast<TaskKind>(kind - catalog::values::kTaskKind.begin()),
            .action = catalog::Message("task.gone").text("page", about),
            .reason = catalog::Message("task.why_gone"),
            .url = std::string(about),
            .source = {},
            .edits = {},
            .p_success = kEmpty,
            .minutes = kEmpty};
  if (key.find(' ') != key.rfind(' ')) task.source = key.substr(blank + 1, key.rfind(' ') - blank - 1);
  owned.add({std::move(task), 3}, TaskState::kGone);
}

base::Result<TodoColumns> columns_of(const ReportContext& context) {
  TodoColumns owned;
  if (!context.about.empty()) {
    auto tickets = Tickets::of(context.about, context.options);
    if (!tickets) return std::unexpected(tickets.error());
    owned.tickets.emplace(std::move(*tickets));
  }
  std::map<std::string_view, analysis::Action> said = task_actions(context.analysis.judging.decisions);
  std::vector<Task> found_tasks = find_tasks(context);
  give_sources(best_links(context), found_tasks);
  std::vector<Ordered> tasks = in_order(std::move(found_tasks));
  if (tasks.size() > kMostTasks) tasks.erase(tasks.begin() + kMostTasks, tasks.end());
  for (const Ordered& row : tasks) {
    const auto found = said.find(row.task.key());
    owned.add(row, found == said.end() ? TaskState::kOpen : state_of(found->second));
    if (found != said.end()) said.erase(found);
  }
  for (const auto& [key, action] : said) {
    if (action == analysis::Action::kDone) add_gone(key, owned);
  }
  return owned;
}

}  // namespace

TableResult todo_table(const ReportContext& context) {
  auto made = columns_of(context);
  if (!made) return std::unexpected(made.error());
  const auto owned = std::make_shared<TodoColumns>(std::move(*made));
  TableBuilder t("todo", owned->kind.size());
  t.count("priority", owned->priority);
  t.sentence("action", owned->action);
  t.sentence("reason", owned->reason);
  t.code("state", owned->state, catalog::values::kTaskState);
  t.code("kind", owned->kind, catalog::values::kTaskKind);
  t.text("url", owned->url);
  t.text("source", owned->source);
  t.number("links", owned->count);
  t.number("gain", owned->gain);
  t.code("gain_from", owned->gain_from, catalog::values::kGainFrom);
  t.number("p_success", owned->p_success);
  t.number("minutes", owned->minutes);
  t.number("expected_gain", owned->expected_gain);
  t.number("per_hour", owned->gain_an_hour);
  t.code("owner", owned->owner, catalog::values::kTaskOwner);
  t.text("edits", owned->edits);
  t.text("task", owned->key);
  table::Table table = std::move(t).take(owned);
  if (owned->tickets) owned->tickets->put_into(table);
  return table;
}

}  // namespace reports
