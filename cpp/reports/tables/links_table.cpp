#include <algorithm>
#include <array>

#include "analysis/anchor_classes.h"
#include "reports/columns/cells.h"
#include "reports/columns/metric_columns.h"
#include "reports/columns/surroundings.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

template <class Enum, std::size_t N>
std::array<std::string_view, N> names_of() {
  std::array<std::string_view, N> names;
  for (std::size_t i = 0; i < N; ++i) names[i] = crawl::name_of(static_cast<Enum>(i));
  return names;
}

struct Owned {
  std::vector<std::uint16_t> density;
  std::vector<std::uint32_t> domain_of_page;
  std::vector<std::string> file_names;
  std::vector<std::uint32_t> first_links;
  std::vector<std::uint32_t> source_domains;  // by link, when tools say something of those
  std::vector<std::uint8_t> disavowed;        // by link, when a list disavows
};

Column optional_text(std::string name, std::string label, std::string help, const crawl::Crawl& crawl,
                     const std::vector<base::StringId>& ids) {
  return pooled(std::move(name), std::move(label), std::move(help), Unit::kNone, {}, crawl.texts, raw(ids));
}

void add_optional(table::Table& table, const crawl::Crawl& crawl) {
  const crawl::LinkTable& links = crawl.links;
  if (!links.before.empty()) {
    table.columns.push_back(optional_text("before", "Before", "The text just before the link.", crawl, links.before));
    table.columns.push_back(optional_text("after", "After", "The text just after the link.", crawl, links.after));
  }
  if (!links.heading.empty()) {
    table.columns.push_back(optional_text("heading", "Heading", "The nearest heading above.", crawl, links.heading));
  }
  if (!links.first_seen.empty()) {
    table.columns.push_back({"first_seen",
                             "First seen",
                             "The day the link was first seen.",
                             Unit::kDate,
                             {},
                             table::Date{links.first_seen}});
    table.columns.push_back(
        {"last_seen", "Last seen", "The day the link was last seen.", Unit::kDate, {}, table::Date{links.last_seen}});
  }
  if (!links.lost_on.empty()) {
    table.columns.push_back(flag_of("lost", "Lost",
                                    "Its tool says that the link is gone: it counts in no other report.", links.flags,
                                    crawl::flag::kLost));
    table.columns.push_back({"lost_on",
                             "Lost on",
                             "The day the link was found gone; where its tool names none, the day it was last seen.",
                             Unit::kDate,
                             {},
                             table::Date{links.lost_on}});
  }
  if (!links.lost_reason.empty()) {
    table.columns.push_back(
        optional_text("lost_reason", "Lost reason", "Why it is gone, in its tool's words.", crawl, links.lost_reason));
  }
}

// What backlink tools say of the page and of the domain that a link comes from.
void add_ratings(table::Table& table, const crawl::Crawl& crawl, Owned& owned) {
  for (const std::string& name : crawl.pages.source_metrics) {
    add_metric(table, name, crawl.pages.metrics.at(name), raw(crawl.links.source));
  }
  if (crawl.domains.metrics.empty()) return;
  owned.source_domains.reserve(crawl.links.size());
  for (const base::PageId source : crawl.links.source) owned.source_domains.push_back(crawl.domain_of(source).value);
  for (const auto& [name, values] : crawl.domains.metrics) {
    const bool taken = crawl.pages.source_metrics.contains(name);
    add_metric(table, taken ? "domain_" + name : name, values, owned.source_domains);
  }
}

void add_disavowed(table::Table& table, const crawl::Crawl& crawl, Owned& owned) {
  const std::vector<std::uint8_t>& pages = crawl.pages.disavowed;
  if (crawl.hosts.disavowed.size() == 0 && pages.empty()) return;
  static constexpr std::array<std::string_view, 2> kNames = {"", "yes"};
  const std::vector<std::uint8_t> hosts = crawl.disavowed_hosts();
  for (const base::PageId source : crawl.links.source) {
    const bool named = source.value < pages.size() && pages[source.value] != 0;
    owned.disavowed.push_back(named || hosts[crawl.pages.host[source.value].value] != 0 ? 1 : 0);
  }
  table.columns.push_back({"disavowed",
                           "Disavowed",
                           "A disavow list names the linking page, its host, or what that is under.",
                           Unit::kNone,
                           {},
                           table::NamedCode{owned.disavowed, kNames}});
}

void add_domains(table::Table& table, const crawl::Crawl& crawl, Owned& owned) {
  owned.domain_of_page.reserve(crawl.pages.size());
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    owned.domain_of_page.push_back(crawl.domain_of(base::PageId{page}).value);
  }
  table.columns.push_back(pooled("source_domain", "Source domain", "The registrable domain of the page that links.",
                                 Unit::kNone, raw(crawl.links.source), crawl.domains.names, owned.domain_of_page));
  table.columns.push_back(pooled("target_domain", "Target domain", "The registrable domain of the page that is linked.",
                                 Unit::kNone, raw(crawl.links.target), crawl.domains.names, owned.domain_of_page));
}

}  // namespace

table::Table links_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis) {
  static const auto kTypes = names_of<crawl::LinkType, crawl::kLinkTypes>();
  static const auto kRegionNames = names_of<crawl::Region, crawl::kRegions>();
  const crawl::LinkTable& links = crawl.links;

  auto owned = std::make_shared<Owned>();
  for (const crawl::FileInfo& file : crawl.files) {
    if (file.links == 0) continue;
    owned->file_names.push_back(file.name);
    owned->first_links.push_back(file.first_link);
  }

  table::Table table;
  table.name = "links";
  table.rows = links.size();
  table.default_sort = "";
  table.columns = {
      pooled("source", "Source", "The page that links.", Unit::kUrl, raw(links.source), crawl.pages.urls, {}),
      pooled("target", "Target", "The page that is linked.", Unit::kUrl, raw(links.target), crawl.pages.urls, {}),
      pooled("anchor", "Anchor", "The words of the link; for a picture its alt text.", Unit::kNone, {}, crawl.texts,
             raw(links.anchor)),
      {"type",
       "Type",
       "Hyperlinks count in every report; other types are listed only here.",
       Unit::kNone,
       {},
       table::NamedCode{codes(links.type), kTypes}},
      flag_of("follow", "Follow", "Neither nofollow, sponsored nor ugc.", links.flags, crawl::flag::kFollow),
      {"rel",
       "Rel",
       "The rel attribute as it is written.",
       Unit::kNone,
       {},
       table::CodedText{&crawl.texts, raw(crawl.rels), links.rel}},
      {"position",
       "Position",
       "The landmark of the page that holds the link.",
       Unit::kNone,
       {},
       table::NamedCode{codes(links.region), kRegionNames}},
      {"status", "Status", "HTTP status code of the target.", Unit::kNone, raw(links.target),
       table::SmallInteger{crawl.pages.status, true}},
      optional_text("path", "Path", "Where on the page the link stands.", crawl, links.path),
  };
  if (analysis.done >= analysis::Stage::kClasses) {
    table.columns.insert(table.columns.begin() + 3, class_of(codes(analysis.link_class), analysis.class_names));
  }
  add_optional(table, crawl);
  add_surroundings(table, crawl, {}, owned->density);
  add_ratings(table, crawl, *owned);
  add_disavowed(table, crawl, *owned);
  add_domains(table, crawl, *owned);
  table.columns.push_back({"file",
                           "File",
                           "The file that the link was read from.",
                           Unit::kNone,
                           {},
                           table::RangedText{owned->first_links, owned->file_names}});
  table.columns.push_back(count("line", "Line", "The line in that file where the record starts.", {}, links.line));
  table.keep = owned;
  return table;
}

}  // namespace reports
