#include "reports/summary/summary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

#include "analysis/counts/hyperlinks.h"
#include "analysis/site/home.h"
#include "analysis/site/sections.h"
#include "analysis/stages.h"
#include "reports/columns/needs.h"
#include "reports/summary/summary_backlinks.h"

namespace reports {
namespace {

using crawl::Crawl;
using nlohmann::ordered_json;
using Json = ordered_json;

constexpr std::size_t kMaxSections = 24;

// internal: from the site's pages to its pages; external: from them to those of others.
struct LinkCounts {
  std::uint64_t hyperlinks = 0, lost = 0, internal = 0, external = 0, follow = 0, nofollow = 0;
  std::array<std::uint64_t, crawl::kRegions> by_region{};
};

LinkCounts count_hyperlinks(const Crawl& crawl, const analysis::Analysis& analysis) {
  LinkCounts counts;
  const crawl::LinkTable& links = crawl.links;
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (analysis::is_live(links, link)) {
      ++counts.by_region[static_cast<std::size_t>(links.region[link])];
    } else if (analysis::is_hyperlink(links, link)) {
      ++counts.lost;
    }
  }
  for (const std::uint64_t of_region : counts.by_region) counts.hyperlinks += of_region;
  if (analysis.done < analysis::Stage::kLinks) return counts;
  const analysis::Tally& tally = analysis.tally;
  for (std::uint32_t page = 0; page < tally.inlinks.size(); ++page) {
    const bool of_site = analysis.every_page || crawl.domain_of({page}) == analysis.site;
    const std::uint32_t leave = analysis.every_page ? 0 : tally.external_outlinks[page];
    if (of_site) {
      counts.internal += tally.outlinks[page] - leave;
      counts.external += leave;
    }
    counts.follow += tally.follow_inlinks[page];
    counts.nofollow += tally.inlinks[page] - tally.follow_inlinks[page];
  }
  return counts;
}

Json files_of(const Crawl& crawl) {
  Json files = Json::array();
  for (const crawl::FileInfo& file : crawl.files) {
    files.push_back({{"name", file.name},
                     {"format", file.format},
                     {"confidence", file.confidence},
                     {"encoding", file.encoding},
                     {"rows", file.rows},
                     {"links", file.links},
                     {"pages", file.pages},
                     {"listed", file.listed},
                     {"problems", file.problems}});
    if (file.contacts > 0) files.back()["contacts"] = file.contacts;
  }
  return files;
}

bool knows(const analysis::Analysis& analysis, std::string_view part) {
  return known_for(analysis.evidence, part).has_all(needs_of(part));
}

Json depths_of(const analysis::Analysis& analysis) {
  if (analysis.done < analysis::Stage::kDepth || !knows(analysis, "summary.depth")) return Json::array();
  std::map<std::uint32_t, std::uint32_t> pages;      // kNone sorts last
  for (const std::uint32_t page : analysis.site_pages) ++pages[analysis.depth[page]];
  Json depths = Json::array();
  for (const auto& [depth, count] : pages) {
    depths.push_back({{"depth", depth == base::kNone ? Json() : Json(depth)}, {"pages", count}});
  }
  return depths;
}

// Lorenz-like curve: the strongest `share` of the site's pages hold `equity` of its PageRank.
Json concentration_of(const analysis::Analysis& analysis) {
  std::vector<double> scores;
  if (analysis.done < analysis::Stage::kEquity || !knows(analysis, "summary.equity")) return Json::array();
  for (const std::uint32_t page : analysis.site_pages) {
    if (!std::isnan(analysis.pagerank[page])) scores.push_back(analysis.pagerank[page]);
  }
  std::ranges::sort(scores, std::greater<>());
  double total = 0;
  for (const double score : scores) total += score;
  Json curve = Json::array();
  if (scores.empty()) return curve;
  constexpr std::array kShares = {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
  double held = 0;
  std::size_t taken = 0;
  for (const double share : kShares) {
    const auto upto = static_cast<std::size_t>(std::lround(share * static_cast<double>(scores.size())));
    while (taken < upto) held += scores[taken++];
    if (taken > 0) curve.push_back({{"share", share}, {"equity", held / total}});
  }
  return curve;
}

Json regions_of(const analysis::Analysis& analysis, const LinkCounts& counts) {
  Json regions = Json::array();
  if (!knows(analysis, "summary.regions")) return regions;
  for (std::size_t region = 0; region < counts.by_region.size(); ++region) {
    if (counts.by_region[region] == 0) continue;
    const std::string_view name = crawl::name_of(static_cast<crawl::Region>(region));
    regions.push_back({{"region", name}, {"links", counts.by_region[region]}});
  }
  return regions;
}

Json statuses_of(const Crawl& crawl, const analysis::Analysis& analysis) {
  if (!knows(analysis, "summary.status")) return Json::array();
  std::array<std::uint32_t, 6> pages{};
  for (const std::uint32_t page : analysis.site_pages) {
    const std::size_t hundreds = crawl.pages.status[page] / 100U;
    ++pages[hundreds >= 1 && hundreds <= 5 ? hundreds : 0];
  }
  Json statuses = Json::array();
  for (std::size_t hundreds = 0; hundreds < pages.size(); ++hundreds) {
    if (pages[hundreds] == 0) continue;
    const std::string name = hundreds == 0 ? "unknown" : std::to_string(hundreds) + "xx";
    statuses.push_back({{"class", name}, {"pages", pages[hundreds]}});
  }
  return statuses;
}

Json equity_by_section(const Crawl& crawl, const analysis::Analysis& analysis) {
  struct Section {
    std::string_view name;
    std::uint32_t pages = 0;
    double pagerank = 0;
  };
  if (!knows(analysis, "summary.sections")) return Json::array();
  std::map<std::string_view, Section> by_name;
  for (const std::uint32_t page : analysis.site_pages) {
    const std::string_view name = analysis::section_of(crawl.pages.urls[page]);
    Section& section = by_name[name];
    section.name = name;
    ++section.pages;
    const bool scored = analysis.done >= analysis::Stage::kEquity && !std::isnan(analysis.pagerank[page]);
    if (scored) section.pagerank += analysis.pagerank[page];
  }
  std::vector<Section> sections;
  sections.reserve(by_name.size());
  for (const auto& entry : by_name) sections.push_back(entry.second);
  std::ranges::stable_sort(sections, std::greater<>(), &Section::pagerank);
  if (sections.size() > kMaxSections) sections.resize(kMaxSections);
  Json out = Json::array();
  for (const Section& section : sections) {
    out.push_back({{"section", section.name}, {"pages", section.pages}, {"pagerank", section.pagerank}});
  }
  return out;
}

// Without what a stage counts that has not run: a count of none would read as if there were none.
Json counts_of(const Crawl& crawl, const analysis::Analysis& analysis, const LinkCounts& links) {
  std::uint64_t rows = 0;
  std::uint64_t problems = 0;
  for (const crawl::FileInfo& file : crawl.files) {
    rows += file.rows;
    problems += file.problems;
  }
  std::uint64_t reached = 0;
  for (const std::uint32_t page : analysis.site_pages) {
    if (analysis.done >= analysis::Stage::kDepth && analysis.depth[page] != base::kNone) ++reached;
  }
  Json counts;
  const auto add = [&](const char* name, std::uint64_t count, analysis::Stage counted_by = analysis::Stage::kNone) {
    if (analysis.done >= counted_by && knows(analysis, std::string("counts.") + name)) counts[name] = count;
  };
  add("files", crawl.files.size());
  add("rows", rows);
  add("links", crawl.links.size());
  add("hyperlinks", links.hyperlinks + links.lost);
  if (!crawl.links.lost_on.empty()) add("lost_links", links.lost);
  add("pages", analysis.site_pages.size(), analysis::Stage::kLinks);
  add("resources", analysis.site_resources.size(), analysis::Stage::kLinks);
  add("anchors", analysis.anchors.anchor.size(), analysis::Stage::kAnchors);
  add("domains", analysis.domains.domain.size(), analysis::Stage::kDomains);
  add("problems", problems);
  add("internal_links", links.internal, analysis::Stage::kLinks);
  add("external_links", links.external, analysis::Stage::kLinks);
  add("follow_links", links.follow, analysis::Stage::kLinks);
  add("nofollow_links", links.nofollow, analysis::Stage::kLinks);
  add("reached", reached, analysis::Stage::kDepth);
  add("unreached", analysis.site_pages.size() - reached, analysis::Stage::kDepth);
  const analysis::Backlinks& backlinks = analysis.backlinks;
  add("backlinks", std::uint64_t{backlinks.live} + backlinks.lost, analysis::Stage::kLinks);
  add("live_backlinks", backlinks.live, analysis::Stage::kLinks);
  add("lost_backlinks", backlinks.lost, analysis::Stage::kLinks);
  add("linking_domains", backlinks.linking_domains, analysis::Stage::kLinks);
  add("linking_pages", backlinks.pages, analysis::Stage::kLinks);
  add("target_pages", backlinks.target_pages, analysis::Stage::kLinks);
  return counts;
}

Json evidence_names(const analysis::Analysis& analysis) {
  Json names = Json::array();
  for (int fact = 0; fact < crawl::kNamedFacts; ++fact) {
    if (analysis.evidence.facts.has(static_cast<crawl::Fact>(fact))) {
      names.push_back(crawl::name_of(static_cast<crawl::Fact>(fact)));
    }
  }
  return names;
}

// What kind of file would bring each fact that is not known.
Json missing_facts(const analysis::Analysis& analysis) {
  Json facts = Json::object();
  for (int at = 0; at < crawl::kNamedFacts; ++at) {
    const auto fact = static_cast<crawl::Fact>(at);
    if (analysis.evidence.facts.has(fact)) continue;
    facts[std::string(crawl::name_of(fact))] = analysis::would_bring(fact, analysis.evidence.lens);
  }
  return facts;
}

Json sites_of(const Crawl& crawl, const analysis::Analysis& analysis) {
  Json sites = Json::array();
  for (const analysis::SiteRow& row : analysis.sites) {
    Json site = {
        {"domain", crawl.domains.names[row.domain.value]}, {"role", analysis::name_of(row.role)}, {"files", row.files}};
    if (row.backlinks || row.links > 0) {
      site["links"] = row.links;
      site["source_domains"] = row.source_domains;
    }
    sites.push_back(site);
  }
  return sites;
}

Json home_variants(const Crawl& crawl, const analysis::Analysis& analysis) {
  Json variants = Json::array();
  if (analysis.done < analysis::Stage::kLinks) return variants;
  const analysis::Tally& tally = analysis.tally;
  for (const analysis::HomeVariant& one :
       analysis::variants_of_home(crawl, analysis.site_pages, tally.inlinks, analysis.home)) {
    variants.push_back({{"url", crawl.pages.urls[one.page.value]},
                        {"leads_by", one.leads_by},
                        {"inlinks", tally.inlinks[one.page.value]}});
  }
  return variants;
}

Json strength_of(const analysis::Analysis& analysis) {
  std::string names;
  for (const std::string& name : analysis.strength.ratings) names += (names.empty() ? "" : ", ") + name;
  return names.empty() ? Json() : Json(names);
}

// The stages that have not run, because the analysis was stopped.
Json missing_stages(const analysis::Analysis& analysis) {
  Json names = Json::array();
  for (int stage = static_cast<int>(analysis.done) + 1; stage <= static_cast<int>(analysis::kLastStage); ++stage) {
    const std::string_view name = analysis::name_of(static_cast<analysis::Stage>(stage));
    if (names.empty() || names.back() != name) names.push_back(name);
  }
  return names;
}

}  // namespace

std::string summarise(const Crawl& crawl, const analysis::Analysis& analysis, const analysis::Options& options) {
  const LinkCounts links = count_hyperlinks(crawl, analysis);
  Json rules = Json::array();
  for (const network::RuleCount& rule : analysis.network.counts) {
    rules.push_back({{"rule", rule.rule}, {"links", rule.links}, {"pages", rule.pages}});
  }
  Json chosen = Json::object();
  for (const auto& [name, value] : analysis::describe(options)) chosen[name] = value;
  Json summary = {{"site", analysis.site.valid() ? crawl.domains.names[analysis.site.value] : ""},
                  {"home", analysis.home.valid() ? crawl.pages.urls[analysis.home.value] : ""},
                  {"home_variants", home_variants(crawl, analysis)},
                  {"lens", analysis::name_of(analysis.evidence.lens)},
                  {"evidence", evidence_names(analysis)},
                  {"would_bring", missing_facts(analysis)},
                  {"ask_site", analysis.ask_site},
                  {"sites", sites_of(crawl, analysis)},
                  {"counts", counts_of(crawl, analysis, links)},
                  {"files", files_of(crawl)},
                  {"depth", depths_of(analysis)},
                  {"equity", concentration_of(analysis)},
                  {"regions", regions_of(analysis, links)},
                  {"status", statuses_of(crawl, analysis)},
                  {"sections", equity_by_section(crawl, analysis)},
                  {"pagerank",
                   {{"sweeps", analysis.rank.sweeps},
                    {"residual", analysis.rank.residual},
                    {"converged", analysis.rank.converged}}},
                  {"rules", rules},
                  {"options", chosen},
                  {"memory_bytes", crawl.memory_bytes()}};
  if (Json backlinks = summarise_backlinks(crawl, analysis); !backlinks.is_null()) summary["backlinks"] = backlinks;
  if (Json quality = summarise_quality(analysis); !quality.is_null()) summary["quality"] = quality;
  summary["strength"] = strength_of(analysis);
  if (analysis.done < analysis::kLastStage) summary["missing"] = missing_stages(analysis);
  // Names come from files: bytes that are not UTF-8 become U+FFFD instead of an exception.
  return summary.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace reports
