#include <algorithm>
#include <array>

#include "analysis/anchor_classes.h"
#include "reports/columns/surroundings.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct Storage {
  std::vector<std::uint16_t> density;
  std::vector<std::uint32_t> domain_of_page;
  std::vector<std::string> file_names;
  std::vector<std::uint32_t> first_links;
  std::vector<std::uint32_t> source_domains;  // by link, when tools say something of those
  std::vector<std::uint8_t> disavowed;        // by link, when a list disavows
};

void add_optional(TableBuilder& t, const crawl::Crawl& crawl) {
  const crawl::LinkTable& links = crawl.links;
  if (!links.before.empty()) {
    t.pooled("before", crawl.texts, raw(links.before));
    t.pooled("after", crawl.texts, raw(links.after));
  }
  if (!links.heading.empty()) {
    t.pooled("heading", crawl.texts, raw(links.heading));
  }
  if (!links.first_seen.empty()) {
    t.day("first_seen", links.first_seen);
    t.day("last_seen", links.last_seen);
  }
  if (!links.lost_on.empty()) {
    t.flag("lost", links.flags, crawl::flag::kLost);
    t.day("lost_on", links.lost_on);
  }
  if (!links.lost_reason.empty()) {
    t.pooled("lost_reason", crawl.texts, raw(links.lost_reason));
  }
}

// What backlink tools say of the page and of the domain that a link comes from.
void add_ratings(TableBuilder& t, const crawl::Crawl& crawl, Storage& owned) {
  for (const std::string& name : crawl.pages.source_metrics) {
    t.exported(name, crawl.pages.metrics.at(name), raw(crawl.links.source));
  }
  if (crawl.domains.metrics.empty()) return;
  owned.source_domains.reserve(crawl.links.size());
  for (const base::PageId source : crawl.links.source) owned.source_domains.push_back(crawl.domain_of(source).value);
  for (const auto& [name, values] : crawl.domains.metrics) {
    const bool taken = crawl.pages.source_metrics.contains(name);
    t.exported(taken ? "domain_" + name : name, values, owned.source_domains);
  }
}

void add_disavowed(TableBuilder& t, const crawl::Crawl& crawl, Storage& owned) {
  const std::vector<std::uint8_t>& pages = crawl.pages.disavowed;
  if (crawl.hosts.disavowed.size() == 0 && pages.empty()) return;
  const std::vector<std::uint8_t> hosts = crawl.disavowed_hosts();
  for (const base::PageId source : crawl.links.source) {
    const bool named = source.value < pages.size() && pages[source.value] != 0;
    owned.disavowed.push_back(named || hosts[crawl.pages.host[source.value].value] != 0 ? 1 : 0);
  }
  t.code("disavowed", owned.disavowed, catalog::values::kYes);
}

void add_domains(TableBuilder& t, const crawl::Crawl& crawl, Storage& owned) {
  owned.domain_of_page.reserve(crawl.pages.size());
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    owned.domain_of_page.push_back(crawl.domain_of(base::PageId{page}).value);
  }
  t.pooled("source_domain", crawl.domains.names, owned.domain_of_page, raw(crawl.links.source));
  t.pooled("target_domain", crawl.domains.names, owned.domain_of_page, raw(crawl.links.target));
}

}  // namespace

TableResult links_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const crawl::LinkTable& links = crawl.links;

  auto owned = std::make_shared<Storage>();
  for (const crawl::FileInfo& file : crawl.files) {
    if (file.links == 0) continue;
    owned->file_names.push_back(file.name);
    owned->first_links.push_back(file.first_link);
  }

  TableBuilder t("links", links.size());
  t.pooled("source", crawl.pages.urls, {}, raw(links.source));
  t.pooled("target", crawl.pages.urls, {}, raw(links.target));
  t.pooled("anchor", crawl.texts, raw(links.anchor));
  if (analysis.done >= analysis::Stage::kClasses) {
    t.code("class", codes(analysis.link_class), analysis.class_names);
  }
  t.code("type", codes(links.type), catalog::values::kLinkType);
  t.flag("follow", links.flags, crawl::flag::kFollow);
  t.cells("rel", table::CodedText{&crawl.texts, raw(crawl.rels), links.rel});
  t.code("position", codes(links.region), catalog::values::kRegion);
  t.cells("status", table::SmallInteger{crawl.pages.status, true}, raw(links.target));
  t.pooled("path", crawl.texts, raw(links.path));
  add_optional(t, crawl);
  add_surroundings(t, crawl, {}, owned->density);
  add_ratings(t, crawl, *owned);
  add_disavowed(t, crawl, *owned);
  add_domains(t, crawl, *owned);
  t.cells("file", table::RangedText{owned->first_links, owned->file_names});
  t.count("line", links.line);
  return std::move(t).take(owned);
}

}  // namespace reports
