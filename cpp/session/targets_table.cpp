#include <cmath>
#include <limits>

#include "anchor/risk.h"
#include "session/anchor_reading.h"
#include "session/cells.h"
#include "session/tables.h"

namespace session {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();

struct TargetColumns {
  std::vector<std::uint32_t> anchors, links, placements, domains, top_anchor;
  std::vector<double> top_share, diversity, exact_share, branded_share, risk, unsaid;
  std::vector<std::string> reasons;
};

std::string in_words(const anchor::Risk& risk) {
  std::string text;
  for (const anchor::Reason& reason : risk.reasons) {
    if (!text.empty()) text += "; ";
    text += reason.text;
  }
  return text;
}

std::string_view words_of(const crawl::Crawl& crawl, const Analysis& analysis, anchor::AnchorId anchor) {
  return crawl.texts[analysis.anchor_texts.text[anchor.value].value];
}

// Links from other sites are judged for risk, the site's own for what they leave unsaid.
void judge_target(const crawl::Crawl& crawl, const Analysis& analysis, const AnchorReading& reading,
                  anchor::Distributor& distributor, std::uint32_t page, TargetColumns& out) {
  const std::vector<std::uint32_t> backlinks = reading.from(true, reading.links_to(page));
  const std::vector<std::uint32_t> internal = reading.from(false, reading.links_to(page));
  anchor::Risk risk, advice;
  if (!backlinks.empty()) {
    const anchor::Distribution found = distributor.of(backlinks);
    anchor::Class top = anchor::Class::kOther;
    for (const std::uint32_t link : backlinks) {
      if (reading.columns().anchor[link] == found.top_anchor) top = analysis.link_class[link];
    }
    risk = anchor::risk_of_backlinks(found, top, words_of(crawl, analysis, found.top_anchor));
  }
  if (!internal.empty()) advice = anchor::advise_internal(distributor.of(internal));
  out.risk.push_back(backlinks.empty() ? kEmpty : risk.score);
  out.unsaid.push_back(internal.empty() ? kEmpty : advice.score);
  const std::string first = in_words(risk), second = in_words(advice);
  out.reasons.push_back(first + (first.empty() || second.empty() ? "" : "; ") + second);
}

}  // namespace

report::Table targets_table(const crawl::Crawl& crawl, const Analysis& analysis) {
  const AnchorReading reading(crawl, analysis);
  anchor::Distributor distributor = reading.distributor();
  auto owned = std::make_shared<TargetColumns>();
  for (const std::uint32_t page : analysis.site_pages) {
    const anchor::Distribution found = distributor.of(reading.links_to(page));
    const bool linked = found.links > 0;
    owned->links.push_back(found.links);
    owned->placements.push_back(found.placements);
    owned->domains.push_back(found.domains);
    owned->anchors.push_back(found.anchors);
    owned->top_anchor.push_back(linked ? analysis.anchor_texts.text[found.top_anchor.value].value : base::kNone);
    owned->top_share.push_back(linked ? found.top_share() : kEmpty);
    owned->diversity.push_back(linked ? found.diversity() : kEmpty);
    const auto part = [&](anchor::Class c) { return anchor::share(found.by_placements, found.placements, c); };
    owned->exact_share.push_back(linked ? part(anchor::Class::kExact) : kEmpty);
    owned->branded_share.push_back(linked ? part(anchor::Class::kBranded) + part(anchor::Class::kBrandKeyword)
                                          : kEmpty);
    judge_target(crawl, analysis, reading, distributor, page, *owned);
  }

  report::Table table;
  table.name = "targets";
  table.rows = static_cast<std::uint32_t>(analysis.site_pages.size());
  table.default_sort = "links:desc";
  table.columns = {
      pooled("url", "URL", "The page that the anchors name.", Unit::kUrl, analysis.site_pages, crawl.pages.urls, {}),
      count("links", "Links", "Hyperlinks that lead here.", {}, owned->links),
      count("placements", "Placements",
            "The same with template repeats collapsed: one anchor at one place of one domain's template counts once. "
            "Shares, the top anchor and diversity are measured in these.",
            {}, owned->placements),
      count("source_domains", "Source domains", "Different registrable domains that link here.", {}, owned->domains),
      count("anchors", "Anchors", "Different anchor texts.", {}, owned->anchors),
      pooled("top_anchor", "Top anchor", "The anchor of most placements.", Unit::kNone, {}, crawl.texts,
             owned->top_anchor),
      number("top_share", "Top share", "Its part of the placements.", Unit::kShare, {}, owned->top_share),
      number("diversity", "Diversity",
             "Shannon entropy of the anchors over that of as many anchors used evenly: 0 for one anchor, 1 for an even "
             "spread.",
             Unit::kShare, {}, owned->diversity),
      number("exact_share", "Exact share", "Placements whose anchor is a keyword phrase of the page, word for word.",
             Unit::kShare, {}, owned->exact_share),
      number("branded_share", "Branded share", "Placements whose anchor names the brand.", Unit::kShare, {},
             owned->branded_share),
      number("risk", "Risk",
             "How much the links from other sites look optimised, 0 to 100: the sum of the points of its reasons. "
             "Empty without such links.",
             Unit::kScore, {}, owned->risk),
      number("unsaid", "Unsaid", "How much of what the site's own links could say they leave unsaid, 0 to 100.",
             Unit::kScore, {}, owned->unsaid),
      owned_text("reasons", "Reasons", "Why, for both.", owned->reasons),
  };
  table.keep = owned;
  return table;
}

}  // namespace session
