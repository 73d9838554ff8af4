// The reports of what was gained and lost between exports: `link_changes`, `domain_changes`, `anchor_changes`.
#include <memory>
#include <string>

#include "analysis/changes/change_counts.h"
#include "analysis/changes/changes.h"
#include "analysis/prospects/prospects.h"
#include "base/string_pool.h"
#include "reports/changes/series_in.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

using analysis::ChangeCount;
using analysis::LinkChange;
using analysis::LinkChanges;
using analysis::LinkHistory;
using analysis::Series;

// "": a snapshot that is not there.
std::string name_of(const crawl::Crawl& crawl, const Series& series, std::uint32_t snapshot) {
  std::string names;
  if (snapshot == base::kNone) return names;
  for (const base::FileId file : series[snapshot].files) {
    names.append(names.empty() ? "" : ", ").append(crawl.files[file.value].name);
  }
  return names;
}

struct LinkColumns {
  base::StringPool names;  // of snapshots
  std::vector<std::uint8_t> state, reason;
  std::vector<std::uint16_t> follow;
  std::vector<std::uint32_t> source, target, anchor, domain, files, older, newer;
  std::vector<std::int32_t> day, first_seen, last_seen;
  std::vector<double> strength;
};

void add(const crawl::Crawl& crawl, const LinkChange& change, const LinkHistory& history, LinkColumns& owned) {
  owned.state.push_back(static_cast<std::uint8_t>(change.event.state));
  owned.reason.push_back(static_cast<std::uint8_t>(change.event.reason));
  owned.follow.push_back(history.follow ? 1 : 0);
  owned.source.push_back(crawl.links.source[history.link].value);
  owned.target.push_back(crawl.links.target[history.link].value);
  owned.anchor.push_back(crawl.links.anchor[history.link].value);
  owned.domain.push_back(crawl.domain_of(crawl.links.source[history.link]).value);
  owned.files.push_back(history.files);
  owned.day.push_back(change.day);
  owned.first_seen.push_back(history.first_seen);
  owned.last_seen.push_back(history.last_seen);
}

LinkColumns columns_of(const ReportContext& context) {
  LinkColumns owned;
  const crawl::Crawl& crawl = context.crawl;
  const std::vector<Series> series = series_in(context);
  const LinkChanges found = analysis::find_changes(crawl, site_of(context), series);
  if (found.changes.empty()) return owned;
  const analysis::DomainStrength strength = analysis::strength_of_linking(crawl, context.analysis.domain_ratings);
  std::vector<std::vector<std::uint32_t>> names(series.size());
  for (std::size_t i = 0; i < series.size(); ++i) {
    for (std::uint32_t at = 0; at < series[i].size(); ++at) {
      names[i].push_back(owned.names.intern(name_of(crawl, series[i], at)));
    }
  }
  for (const LinkChange& change : found.changes) {
    add(crawl, change, found.histories[change.history], owned);
    owned.strength.push_back(strength.of_domain[owned.domain.back()]);
    owned.older.push_back(change.older == base::kNone ? base::kNone : names[change.series][change.older]);
    owned.newer.push_back(names[change.series][change.newer]);
  }
  return owned;
}

struct CountColumns {
  std::vector<std::uint32_t> key, before, after, gained, lost;
  std::vector<std::uint8_t> state;
  std::vector<std::int32_t> first_seen, last_seen;
  std::vector<double> strength;
};

// `key_of`: of a link. A domain or an anchor is as strong as the strongest domain that links with it.
template <class KeyOf>
CountColumns counts_of(const ReportContext& context, std::size_t keys, KeyOf key_of) {
  CountColumns owned;
  const crawl::Crawl& crawl = context.crawl;
  const LinkChanges found = analysis::find_changes(crawl, site_of(context), series_in(context));
  if (found.histories.empty()) return owned;
  const analysis::DomainStrength strength = analysis::strength_of_linking(crawl, context.analysis.domain_ratings);
  std::vector<std::uint32_t> key_by_history;
  std::vector<double> strength_by_history;
  for (const LinkHistory& history : found.histories) {
    key_by_history.push_back(key_of(history.link));
    strength_by_history.push_back(strength.of_domain[crawl.domain_of(crawl.links.source[history.link]).value]);
  }
  for (const ChangeCount& count : analysis::count_changes(found.histories, key_by_history, keys, strength_by_history)) {
    owned.key.push_back(count.key);
    owned.before.push_back(count.links_before);
    owned.after.push_back(count.links_after);
    owned.gained.push_back(count.gained);
    owned.lost.push_back(count.lost);
    owned.state.push_back(static_cast<std::uint8_t>(analysis::presence_of(count)));
    owned.first_seen.push_back(count.first_seen);
    owned.last_seen.push_back(count.last_seen);
    owned.strength.push_back(count.strength);
  }
  return owned;
}

void put_counts(TableBuilder& t, const CountColumns& owned) {
  t.count("links_before", owned.before);
  t.count("links_after", owned.after);
  t.count("gained", owned.gained);
  t.count("lost", owned.lost);
  t.code("state", owned.state, catalog::values::kPresence);
  t.day("first_seen", owned.first_seen);
  t.day("last_seen", owned.last_seen);
  t.number("strength", owned.strength);
}

}  // namespace

TableResult link_changes_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const auto owned = std::make_shared<LinkColumns>(columns_of(context));
  TableBuilder t("link_changes", owned->state.size());
  t.code("state", owned->state, catalog::values::kLinkState);
  t.code("reason", owned->reason, catalog::values::kLossReason);
  t.day("day", owned->day);
  t.pooled("source", crawl.pages.urls, owned->source);
  t.pooled("target", crawl.pages.urls, owned->target);
  t.pooled("anchor", crawl.texts, owned->anchor);
  t.flag("follow", owned->follow, 1);
  t.pooled("source_domain", crawl.domains.names, owned->domain);
  t.number("strength", owned->strength);
  t.day("first_seen", owned->first_seen);
  t.day("last_seen", owned->last_seen);
  t.count("files", owned->files);
  t.pooled("older_file", owned->names, owned->older);
  t.pooled("newer_file", owned->names, owned->newer);
  return std::move(t).take(owned);
}

TableResult domain_changes_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const auto domain_of = [&](std::uint32_t link) { return crawl.domain_of(crawl.links.source[link]).value; };
  const auto owned = std::make_shared<CountColumns>(counts_of(context, crawl.domains.names.size(), domain_of));
  TableBuilder t("domain_changes", owned->key.size());
  t.pooled("domain", crawl.domains.names, owned->key);
  put_counts(t, *owned);
  return std::move(t).take(owned);
}

TableResult anchor_changes_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const auto anchor_of = [&](std::uint32_t link) { return crawl.links.anchor[link].value; };
  const auto owned = std::make_shared<CountColumns>(counts_of(context, crawl.texts.size(), anchor_of));
  TableBuilder t("anchor_changes", owned->key.size());
  t.pooled("anchor", crawl.texts, owned->key);
  put_counts(t, *owned);
  return std::move(t).take(owned);
}

}  // namespace reports
