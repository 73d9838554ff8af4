// Tasks: what could be done next, each read from a row of another report, so that the two cannot disagree.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/quality/decisions.h"
#include "catalog/messages/message.h"
#include "reports/tables/tables.h"

namespace reports {

enum class TaskKind : std::uint8_t {  // codes of catalog::values::kTaskKind
  kBroken,
  kChain,
  kLost,
  kNofollow,
  kNoAlt,
  kMention,
  kOwnBroken,
  kOrphan,
  kUnreachable,
  kNearOrphan,
  kRisk,
  kMissedAnchor,
  kProspect,
  kInternalLink,
};
// Whether it is that too few pages link a page: which one should is advice, and may be another after the next crawl.
constexpr bool is_of_too_few_links(TaskKind kind) {
  return kind == TaskKind::kOrphan || kind == TaskKind::kUnreachable || kind == TaskKind::kNearOrphan;
}

// Whether somebody of another site has to be asked for it.
constexpr bool is_of_others(TaskKind kind) {
  return kind == TaskKind::kLost || kind == TaskKind::kNofollow || kind == TaskKind::kNoAlt ||
         kind == TaskKind::kMention || kind == TaskKind::kProspect;
}

// What the log of decisions calls a task: the kind and what it is about, so that the next crawl's task is the same one.
std::string task_key(TaskKind kind, std::string_view source, std::string_view url);

enum class TaskState : std::uint8_t { kOpen, kPlanned, kDone, kIgnored, kGone };  // of kTaskState

struct Task {
  TaskKind kind = TaskKind::kBroken;
  catalog::Message action, reason;
  std::string url;  // the page that it is about
  std::string source;  // the page or domain of others; "" where it has none
  std::string edits;  // as whatif::to_json writes them
  std::string anchor = {}, sentence = {};  // of the link that it is about, where that is known
  double count = std::numeric_limits<double>::quiet_NaN();  // of links, or of domains
  double gain = std::numeric_limits<double>::quiet_NaN();  // of PageRank: of the site's share, or the linked page's
  double p_success = 1;
  double minutes = 5;
  bool grave = false;  // of one without a gain: it comes before all that are not

  std::string key() const { return task_key(kind, source, url); }
};

// What the log of decisions says of tasks, by their keys.
std::map<std::string_view, analysis::Action> task_actions(const analysis::Decisions& decisions);
TaskState state_of(analysis::Action action);

// At most kMostOfKind of a kind, the first of its report.
inline constexpr std::size_t kMostOfKind = 200;

// In the order of the kinds. Reports whose stage has not run, or that have nothing to say of these files, bring none.
std::vector<Task> find_tasks(const ReportContext& context);

}  // namespace reports
