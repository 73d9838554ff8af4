// The reports about links worth getting: `prospects`, who links to competitors and not to the site, and
// `link_magnets`, which pages of competitors earn links.
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "advise/published_rates.h"
#include "analysis/outreach/outreach.h"
#include "analysis/prospects/content_kind.h"
#include "analysis/prospects/prospects.h"
#include "analysis/quality/decisions.h"
#include "analysis/site/page_states.h"
#include "base/slices.h"
#include "reports/columns/table_builder.h"
#include "reports/opportunities/tasks.h"
#include "reports/outreach/lessons.h"
#include "reports/prospects/nearest_page.h"
#include "reports/prospects/suggested_anchor.h"
#include "reports/tables/tables.h"
#include "url/url.h"
#include "whatif/edit_gains.h"
#include "whatif/edits.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostPlaced = 2000;  // rows that a page of the site is sought for, from the first on
constexpr std::uint32_t kMinutes = 30;     // a guess at the work of a mail
constexpr std::uint8_t kMarked = 1;        // of catalog::values::kYes

std::string names_of(const crawl::Crawl& crawl, std::span<const base::DomainId> competitors,
                     analysis::CompetitorSet set) {
  std::string text;
  for (std::size_t i = 0; i < competitors.size(); ++i) {
    if ((set >> i & 1U) != 0) text.append(text.empty() ? "" : ", ").append(crawl.domains.names[competitors[i].value]);
  }
  return text;
}

std::string labels_of(const analysis::Analysis& analysis, std::uint32_t set) {
  std::string text;
  for (std::size_t i = 0; i < analysis.domain_ratings.size(); ++i) {
    if ((set >> i & 1U) != 0) text.append(text.empty() ? "" : ", ").append(analysis.domain_ratings[i].rating->label);
  }
  return text;
}

// The words of the page, twice, of the link, twice, and around it, where a file shows them.
std::string words_of(const crawl::Crawl& crawl, const analysis::Prospect& prospect) {
  const crawl::LinkTable& links = crawl.links;
  const std::uint32_t link = prospect.best_link;
  const auto text = [&](base::StringId id) { return crawl.texts[id.value]; };
  std::string words;
  const auto twice = [&words](std::string_view part) { words.append(part).append(" ").append(part).append(" "); };
  if (prospect.page != base::kNone) twice(text(crawl.pages.title[prospect.page]));
  if (link == base::kNone) return words;
  twice(text(links.anchor[link]));
  if (links.before.empty()) return words;
  return words.append(text(links.before[link])).append(" ").append(text(links.after[link]));
}

struct Suggestions {  // of a page of the site, all [rows]
  std::vector<std::uint32_t> page;
  std::vector<double> similarity;
  std::vector<std::string> because;

  void add(NearestPage nearest) {
    page.push_back(nearest.page);
    similarity.push_back(nearest.page == base::kNone ? kEmpty : nearest.similarity);
    because.push_back(std::move(nearest.because));
  }
};

struct ProspectColumns {
  std::vector<std::uint32_t> domain, page, title, competitors, links, follow_links, pages, anchor, target;
  std::vector<std::string> competitors_named, strength_from, suggested_anchor, anchor_kind, edits, task;
  std::vector<std::uint8_t> once_linked;
  std::vector<std::uint32_t> before, after, minutes;
  std::vector<double> strength, external_links, gain, p_success;
  table::Sentences p_from;
  std::vector<std::int32_t> first_seen, last_seen;
  Suggestions suggested;
};

std::uint32_t least_competitors(const ReportContext& context, std::size_t competitors) {
  return std::min(static_cast<std::uint32_t>(context.options.min_competitors), static_cast<std::uint32_t>(competitors));
}

void add(const ReportContext& context, std::span<const base::DomainId> competitors,
         const analysis::DomainStrength& strength, const analysis::Prospect& prospect, ProspectColumns& owned) {
  const crawl::Crawl& crawl = context.crawl;
  const crawl::LinkTable& links = crawl.links;
  const std::uint32_t page = prospect.page, link = prospect.best_link;
  const bool shown = link != base::kNone, on_page = page != base::kNone;
  owned.domain.push_back(prospect.domain.value);
  owned.page.push_back(page);
  owned.title.push_back(on_page ? crawl.pages.title[page].value : base::kNone);
  owned.competitors.push_back(static_cast<std::uint32_t>(std::popcount(prospect.competitors)));
  owned.competitors_named.push_back(names_of(crawl, competitors, prospect.competitors));
  owned.links.push_back(prospect.links);
  owned.follow_links.push_back(shown ? prospect.follow_links : base::kNone);
  owned.pages.push_back(on_page ? prospect.pages : base::kNone);
  owned.anchor.push_back(shown ? links.anchor[link].value : base::kNone);
  owned.target.push_back(shown ? links.target[link].value : base::kNone);
  owned.once_linked.push_back(prospect.once_linked ? kMarked : 0);
  owned.strength.push_back(strength.of_domain[prospect.domain.value]);
  owned.strength_from.push_back(labels_of(context.analysis, strength.ratings[prospect.domain.value]));
  owned.external_links.push_back(on_page ? analysis::external_links_of(crawl, page) : kEmpty);
  owned.first_seen.push_back(prospect.first_seen);
  owned.last_seen.push_back(prospect.last_seen);
  const bool around = shown && !links.before.empty();
  owned.before.push_back(around ? links.before[link].value : base::kNone);
  owned.after.push_back(around ? links.after[link].value : base::kNone);
}

void add_chance(const ReportContext& context, const analysis::Prospect& prospect, ProspectColumns& owned) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::OutreachLessons& lessons = lessons_of(context);
  const auto features = analysis::features_of(crawl, lessons.facts(), prospect.domain, prospect.page);
  const analysis::Chance chance = analysis::chance_of(lessons.outreach, advise::ContactKind::kIntersect, features,
                                                      crawl.domains.names[prospect.domain.value]);
  owned.p_success.push_back(chance.p);
  owned.p_from.add(sentence_of(chance));
  owned.minutes.push_back(kMinutes);
}

// Domains that a person has called artificial, whether or not they link to the site.
void leave_out_artificial(const ReportContext& context, std::vector<analysis::Prospect>& prospects) {
  std::vector<std::string_view> names;
  for (const analysis::SubjectJudgment& about : context.analysis.judging.decisions.subjects) {
    if (about.judgment.verdict == analysis::code_of(quality::Verdict::kArtificial)) names.push_back(about.called);
  }
  std::ranges::sort(names);
  std::erase_if(prospects, [&](const analysis::Prospect& prospect) {
    return std::ranges::binary_search(names, context.crawl.domains.names[prospect.domain.value]);
  });
}

// Those that link to most competitors first, of those the strongest; where nothing is known of it, last.
void sort_by_strength(const analysis::DomainStrength& strength, std::vector<analysis::Prospect>& prospects) {
  std::ranges::stable_sort(prospects, [&](const analysis::Prospect& a, const analysis::Prospect& b) {
    const int of_a = std::popcount(a.competitors), of_b = std::popcount(b.competitors);
    if (of_a != of_b) return of_a > of_b;
    const double known_a = strength.of_domain[a.domain.value], known_b = strength.of_domain[b.domain.value];
    return std::isnan(known_b) ? !std::isnan(known_a) : known_a > known_b;
  });
}

// A link from the prospect's page to the page that is suggested.
std::vector<whatif::Edit> edits_of(const crawl::Crawl& crawl, std::uint32_t page, std::uint32_t suggested) {
  if (page == base::kNone || suggested == base::kNone) return {};
  return {whatif::add_link(crawl.pages.urls[page], crawl.pages.urls[suggested])};
}

ProspectColumns prospects_of(const ReportContext& context) {
  ProspectColumns owned;
  const std::vector<base::DomainId> competitors = analysis::competitors_of(context.analysis.sites);
  // Of the sites that an intersect compares nobody may have said which is the person's: then all are competitors.
  const bool known = context.analysis.site.valid();
  if (competitors.empty() || (!known && context.crawl.site_links.sites.empty())) return owned;
  std::vector<analysis::Prospect> prospects;
  base::finish(analysis::find_prospects(context.crawl, context.analysis.site, competitors,
                                        least_competitors(context, competitors.size()), prospects));
  leave_out_artificial(context, prospects);
  const analysis::DomainStrength strength =
      analysis::strength_of_linking(context.crawl, context.analysis.domain_ratings);
  sort_by_strength(strength, prospects);
  const PageFinder finder(context.crawl, context.analysis);
  AnchorAdviser anchors(context);
  whatif::EditGains gains(context.crawl, context.options, context.analysis);
  for (std::size_t row = 0; row < prospects.size(); ++row) {
    add(context, competitors, strength, prospects[row], owned);
    add_chance(context, prospects[row], owned);
    const bool placed = known && row < kMostPlaced;
    owned.suggested.add(placed ? finder.nearest(words_of(context.crawl, prospects[row])) : NearestPage());
    const std::uint32_t suggested = owned.suggested.page.back();
    SuggestedAnchor anchor = anchors.of(suggested);
    owned.suggested_anchor.push_back(std::move(anchor.words));
    owned.anchor_kind.emplace_back(anchor.kind ? anchor::name_of(*anchor.kind) : std::string_view());
    const auto edits = edits_of(context.crawl, owned.page.back(), suggested);
    owned.edits.push_back(whatif::to_json(edits));
    owned.gain.push_back(gains.of(edits));
    const std::string_view page = suggested == base::kNone ? "" : context.crawl.pages.urls[suggested];
    owned.task.push_back(task_key(TaskKind::kProspect, context.crawl.domains.names[prospects[row].domain.value], page));
  }
  return owned;
}

struct MagnetColumns {
  std::vector<std::uint32_t> domain, page, title, links, follow_links, source_domains, not_mine;
  std::vector<std::uint32_t> new_links;
  std::vector<std::uint8_t> home, kind;
  std::vector<std::int32_t> first_seen;
  std::vector<double> gap;
  Suggestions nearest;
};

MagnetColumns magnets_of(const ReportContext& context) {
  MagnetColumns owned;
  const crawl::Crawl& crawl = context.crawl;
  const std::vector<base::DomainId> competitors = analysis::competitors_of(context.analysis.sites);
  if (competitors.empty() || !context.analysis.site.valid()) return owned;
  std::vector<analysis::LinkMagnet> magnets;
  base::finish(analysis::find_magnets(crawl, context.analysis.site, competitors, magnets));
  const PageFinder finder(crawl, context.analysis);
  for (std::size_t row = 0; row < magnets.size(); ++row) {
    const analysis::LinkMagnet& magnet = magnets[row];
    const std::uint32_t page = magnet.page.value;
    owned.domain.push_back(crawl.domain_of(magnet.page).value);
    owned.page.push_back(page);
    owned.title.push_back(crawl.pages.title[page].value);
    owned.links.push_back(magnet.links);
    owned.follow_links.push_back(magnet.follow_links);
    owned.source_domains.push_back(magnet.domains);
    owned.not_mine.push_back(magnet.domains_not_mine);
    owned.new_links.push_back(crawl.links.first_seen.empty() ? base::kNone : magnet.new_links);
    const std::string_view path_there = url::path_of(crawl.pages.urls[page]);
    owned.kind.push_back(static_cast<std::uint8_t>(analysis::content_kind_of(path_there)));
    owned.home.push_back(path_there == "/" ? kMarked : 0);
    owned.first_seen.push_back(magnet.first_seen);
    NearestPage nearest;
    if (row < kMostPlaced) {
      const std::string path(crawl.pages.urls[page].substr(crawl.pages.urls[page].find("//") + 2));
      const std::string_view title = crawl.texts[crawl.pages.title[page].value];
      nearest = finder.nearest(std::string(title) + " " + std::string(title) + " " + path.substr(path.find('/') + 1));
    }
    owned.gap.push_back(magnet.domains_not_mine * (1 - nearest.similarity));
    owned.nearest.add(std::move(nearest));
  }
  return owned;
}

}  // namespace

TableResult prospects_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const auto owned = std::make_shared<ProspectColumns>(prospects_of(context));
  TableBuilder t("prospects", owned->domain.size());
  t.pooled("domain", crawl.domains.names, owned->domain);
  t.count("competitors", owned->competitors);
  t.text("competitors_named", owned->competitors_named);
  t.number("strength", owned->strength);
  t.text("strength_from", owned->strength_from);
  t.pooled("page", crawl.pages.urls, owned->page);
  t.pooled("title", crawl.texts, owned->title);
  t.pooled("anchor", crawl.texts, owned->anchor);
  t.pooled("target", crawl.pages.urls, owned->target);
  t.pooled("suggested_target", crawl.pages.urls, owned->suggested.page);
  t.number("similarity", owned->suggested.similarity);
  t.text("suggested_because", owned->suggested.because);
  t.text("suggested_anchor", owned->suggested_anchor);
  t.text("anchor_kind", owned->anchor_kind);
  t.number("gain", owned->gain);
  t.count("links", owned->links);
  t.count("follow_links", owned->follow_links);
  t.count("pages", owned->pages);
  t.number("external_links", owned->external_links);
  t.code("once_linked", owned->once_linked, catalog::values::kYes);
  t.day("first_seen", owned->first_seen);
  t.day("last_seen", owned->last_seen);
  t.pooled("before", crawl.texts, owned->before);
  t.pooled("after", crawl.texts, owned->after);
  t.number("p_success", owned->p_success);
  t.sentence("p_from", owned->p_from);
  t.count("minutes", owned->minutes);
  t.text("edits", owned->edits);
  t.text("task", owned->task);
  return std::move(t).take(owned);
}

TableResult link_magnets_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const auto owned = std::make_shared<MagnetColumns>(magnets_of(context));
  TableBuilder t("link_magnets", owned->page.size());
  t.pooled("domain", crawl.domains.names, owned->domain);
  t.pooled("url", crawl.pages.urls, owned->page);
  t.pooled("title", crawl.texts, owned->title);
  t.count("source_domains", owned->source_domains);
  t.count("domains_not_mine", owned->not_mine);
  t.count("links", owned->links);
  t.count("follow_links", owned->follow_links);
  t.code("kind", owned->kind, catalog::values::kContentKind);
  t.code("home_page", owned->home, catalog::values::kYes);
  t.day("first_seen", owned->first_seen);
  t.count("new_90_days", owned->new_links);
  t.pooled("my_nearest", crawl.pages.urls, owned->nearest.page);
  t.number("my_similarity", owned->nearest.similarity);
  t.number("gap", owned->gap);
  return std::move(t).take(owned);
}

}  // namespace reports
