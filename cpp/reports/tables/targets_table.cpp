#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "analysis/bands.h"
#include "anchor/inlinks/inlinks_by_page.h"
#include "anchor/profile/money_phrases.h"
#include "anchor/profile/networks.h"
#include "anchor/profile/next_anchors.h"
#include "anchor/profile/prints.h"
#include "anchor/profile/risk.h"
#include "anchor/profile/source_domains.h"
#include "reports/columns/cells.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();

struct TargetColumns {
  std::vector<double> risk, unsaid;
  base::StringPool said;                       // the same few reasons hold of many pages
  std::vector<std::uint32_t> backlinks, linking_domains, reasons, advice, next;
};

// "80 % of … (+50) · only 3 … (-13)": the points add up to the score. What has none is only said.
std::string in_words(const anchor::Risk& risk) {
  std::string text;
  for (const anchor::Reason& reason : risk.reasons) {
    const long tenths = std::lround(std::abs(reason.points) * 10);
    text += (text.empty() ? "" : " · ") + reason.text;
    if (tenths == 0) continue;
    text += (reason.points < 0 ? " (-" : " (+") + std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
    text += ")";
  }
  return text;
}

// "24 branded, 12 generic, 3 of other kinds"
std::string in_words(const anchor::NextAnchors& next) {
  if (!next.possible) return "no number of new links brings all shares into these bands";
  std::string text;
  for (const anchor::Wanted& want : next.wanted) {
    text += (text.empty() ? "" : ", ") + std::to_string(want.links) + " " + std::string(anchor::name_of(want.kind));
  }
  if (next.others > 0) text += (text.empty() ? "" : ", ") + std::to_string(next.others) + " of other kinds";
  return text;
}

std::string_view words_of(const crawl::Crawl& crawl, const analysis::Analysis& analysis, anchor::AnchorId anchor) {
  return crawl.texts[analysis.anchor_texts.text[anchor.value].value];
}

// A text may differ in class from link to link; that of its first link counts.
anchor::Class class_of(std::span<const anchor::InlinkRow> rows, anchor::AnchorId anchor) {
  for (const anchor::InlinkRow& row : rows) {
    if (row.anchor == anchor) return row.cls;
  }
  return anchor::Class::kOther;
}

// Links from other sites are judged for risk, the site's own for what they leave unsaid.
class Judging {
 public:
  Judging(const crawl::Crawl& crawl, const analysis::Analysis& analysis, std::optional<anchor::BandSet> bands)
      : crawl_(crawl),
        analysis_(analysis),
        inlinks_(analysis.anchor_reading->inlinks()),
        distributor_(analysis.anchor_reading->distributor()),
        bands_(bands),
        links_(crawl, inlinks_, analysis.links_aside),
        prints_(crawl),
        phrases_(analysis.words, crawl.texts, analysis.anchor_texts) {}

  void judge(std::uint32_t page, TargetColumns& out) {
    const auto backlinks = inlinks_.of(page, true), internal = inlinks_.of(page, false);
    const anchor::Distribution found = distributor_.of(backlinks);
    anchor::Risk risk, advice;
    std::string next;
    if (!backlinks.empty()) {
      const anchor::SourceDomains domains = domains_of(page, found.domains);
      risk = anchor::risk_of_backlinks({found, domains, class_of(backlinks, found.top_anchor)},
                                       [this](anchor::AnchorId anchor) { return words_of(crawl_, analysis_, anchor); });
      if (bands_) next = in_words(anchor::next_anchors(found, *bands_));
    }
    if (!internal.empty()) advice = anchor::advise_internal(distributor_.of(internal));
    out.backlinks.push_back(static_cast<std::uint32_t>(backlinks.size()));
    out.linking_domains.push_back(found.domains);
    out.next.push_back(out.said.intern(next));
    out.risk.push_back(backlinks.empty() || !risk.judged ? kEmpty : risk.score);
    out.unsaid.push_back(internal.empty() ? kEmpty : advice.score);
    out.reasons.push_back(out.said.intern(in_words(risk)));
    out.advice.push_back(out.said.intern(in_words(advice)));
  }

 private:
  // Pages that too few domains link to are not judged, and most are such.
  anchor::SourceDomains domains_of(std::uint32_t page, std::uint32_t domains) {
    anchor::SourceDomains found;
    found.domains = domains;
    if (domains < anchor::kFewestJudged) return found;
    backlinks_.clear();
    const std::span<const std::uint32_t> links = links_.of(page);
    for (const anchor::InlinkRow& row : inlinks_.of(page, true)) {
      const base::DomainId domain = analysis_.anchor_reading->domain_of_page()[row.source.value];
      backlinks_.push_back({domain, row.anchor, row.cls, prints_.of(links[backlinks_.size()])});
    }
    return anchor::count_domains(backlinks_, phrases_);
  }

  const crawl::Crawl& crawl_;
  const analysis::Analysis& analysis_;
  const anchor::InlinksByPage& inlinks_;
  anchor::Distributor distributor_;
  std::optional<anchor::BandSet> bands_;
  anchor::ExternalLinks links_;
  anchor::PrintReader prints_;
  anchor::MoneyPhrases phrases_;
  std::vector<anchor::Backlink> backlinks_;    // of the page at hand
};

}  // namespace

table::Table targets_table(const crawl::Crawl& crawl, const analysis::Options& options,
                           const analysis::Analysis& analysis) {
  const analysis::TargetShares& shares = analysis.anchor_reading->shares();
  auto owned = std::make_shared<TargetColumns>();
  Judging judging(crawl, analysis, analysis::chosen_bands(options, analysis));
  for (const std::uint32_t page : analysis.site_pages) judging.judge(page, *owned);

  table::Table table;
  table.name = "targets";
  table.rows = static_cast<std::uint32_t>(analysis.site_pages.size());
  table.default_sort = "links:desc";
  table.columns = {
      pooled("url", "URL", "The page that the anchors name.", Unit::kUrl, analysis.site_pages, crawl.pages.urls, {}),
      count("links", "Links", "Hyperlinks that lead here.", {}, shares.links),
      count("placements", "Placements",
            "The same with template repeats collapsed: one anchor at one place of one domain's template counts once. "
            "Shares, the top anchor and diversity are measured in these.",
            {}, shares.placements),
      count("source_domains", "Source domains", "Different registrable domains that link here.", {}, shares.domains),
      count("anchors", "Anchors", "Different anchor texts.", {}, shares.anchors),
      pooled("top_anchor", "Top anchor", "The anchor of most placements.", Unit::kNone, {}, crawl.texts,
             shares.top_anchor),
      number("top_share", "Top share", "Its part of the placements.", Unit::kShare, {}, shares.top_share),
      number("diversity", "Diversity",
             "Shannon entropy of the anchors over that of as many anchors used evenly: 0 for one anchor, 1 for an even "
             "spread.",
             Unit::kShare, {}, shares.diversity),
      number("exact_share", "Exact share", "Placements whose anchor is a keyword phrase of the page, word for word.",
             Unit::kShare, {}, shares.exact_share),
      number("branded_share", "Branded share", "Placements whose anchor names the brand.", Unit::kShare, {},
             shares.branded_share),
      number("risk", "Risk",
             "How much the links from other sites look optimised, 0 to 100: the sum of the points of its reasons. "
             "Empty where fewer than five domains link: too few to judge.",
             Unit::kScore, {}, owned->risk),
      number("unsaid", "Unsaid", "How much of what the site's own links could say they leave unsaid, 0 to 100.",
             Unit::kScore, {}, owned->unsaid),
      pooled("reasons", "Reasons", "Why the risk is what it is, with the points of each reason.", Unit::kNone, {},
             owned->said, owned->reasons),
      pooled("advice", "Advice", "What the site's own links leave unsaid, with the points of each.", Unit::kNone, {},
             owned->said, owned->advice),
      count("backlinks", "Backlinks", "Those of the links that come from other sites.", {}, owned->backlinks),
      pooled("next_anchors", "Next anchors",
             "The new backlinks, by kind, that bring all shares together into the bands that are picked (option "
             "bands), as "
             "few as there can be. Kinds over their band are not asked for: the others bring their share down.",
             Unit::kNone, {}, owned->said, owned->next),
      count("linking_domains", "Linking domains", "Different registrable domains that the backlinks come from.", {},
            owned->linking_domains),
  };
  table.keep = owned;
  return table;
}

}  // namespace reports
