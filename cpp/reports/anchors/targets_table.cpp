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
#include "catalog/messages/message.h"
#include "reports/anchors/placed_shares.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();

struct TargetColumns {
  std::vector<double> risk, unsaid, placed_share;
  std::vector<std::uint32_t> backlinks, linking_domains;
  table::Sentences reasons, advice, next;
};

// "80 % of … (+50) · only 3 … (-13)": the points add up to the score. What has none is only said.
catalog::Message told(anchor::Risk&& risk) {
  catalog::Message all("list.reasons");
  for (anchor::Reason& reason : risk.reasons) {
    if (std::lround(reason.points * 10) == 0) {
      all.add(std::move(reason.message));
      continue;
    }
    catalog::Message weighed = catalog::Message("list.with_points").points("points", reason.points);
    weighed.add(std::move(reason.message));
    all.add(std::move(weighed));
  }
  return all;
}

// "24 branded, 12 generic, 3 of other kinds"
catalog::Message told(const anchor::NextAnchors& next) {
  if (!next.possible) return catalog::Message("next.impossible");
  catalog::Message all("list.wanted");
  for (const anchor::Wanted& want : next.wanted) {
    all.add(catalog::Message("next.of_kind").count("links", want.links).text("kind", anchor::name_of(want.kind)));
  }
  if (next.others > 0) all.add(catalog::Message("next.of_other_kinds").count("links", next.others));
  return all;
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
class TargetJudge {
 public:
  TargetJudge(const crawl::Crawl& crawl, const analysis::Analysis& analysis, std::optional<anchor::BandSet> bands)
      : crawl_(crawl),
        analysis_(analysis),
        inlinks_(analysis.anchor_profile->inlinks()),
        distributor_(analysis.anchor_profile->distributor()),
        bands_(bands),
        links_(crawl, inlinks_, analysis.links_aside),
        prints_(crawl),
        phrases_(analysis.words, crawl.texts, analysis.anchor_texts) {}

  void judge(std::uint32_t page, TargetColumns& out) {
    const auto backlinks = inlinks_.of(page, true), internal = inlinks_.of(page, false);
    const anchor::Distribution found = distributor_.of(backlinks);
    anchor::Risk risk, advice;
    if (!backlinks.empty()) {
      const anchor::SourceDomains domains = domains_of(page, found.domains);
      risk = anchor::risk_of_backlinks({found, domains, class_of(backlinks, found.top_anchor)},
                                       [this](anchor::AnchorId anchor) { return words_of(crawl_, analysis_, anchor); });
    }
    if (!internal.empty()) advice = anchor::advise_internal(distributor_.of(internal));
    out.backlinks.push_back(static_cast<std::uint32_t>(backlinks.size()));
    out.linking_domains.push_back(found.domains);
    if (bands_ && !backlinks.empty()) {
      out.next.add(told(anchor::next_anchors(found, *bands_)));
    } else {
      out.next.add_empty();
    }
    out.risk.push_back(backlinks.empty() || !risk.judged ? kEmpty : risk.score);
    out.unsaid.push_back(internal.empty() ? kEmpty : advice.score);
    out.reasons.add(told(std::move(risk)));
    out.advice.add(told(std::move(advice)));
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
      const base::DomainId domain = analysis_.anchor_profile->domain_of_page()[row.source.value];
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

TableResult targets_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Options& options = context.options;
  const analysis::Analysis& analysis = context.analysis;
  const analysis::TargetShares& shares = analysis.anchor_profile->shares();
  auto owned = std::make_shared<TargetColumns>();
  TargetJudge judging(crawl, analysis, analysis::chosen_bands(options, analysis));
  for (const std::uint32_t page : analysis.site_pages) judging.judge(page, *owned);
  owned->placed_share = placed_shares(analysis);

  TableBuilder t("targets", analysis.site_pages.size());
  t.pooled("url", crawl.pages.urls, {}, analysis.site_pages);
  t.count("links", shares.links);
  t.count("placements", shares.placements);
  t.count("source_domains", shares.domains);
  t.count("anchors", shares.anchors);
  t.pooled("top_anchor", crawl.texts, shares.top_anchor);
  t.number("top_share", shares.top_share);
  t.number("diversity", shares.diversity);
  t.number("exact_share", shares.exact_share);
  t.number("branded_share", shares.branded_share);
  t.number("risk", owned->risk);
  t.number("unsaid", owned->unsaid);
  t.sentence("reasons", owned->reasons);
  t.sentence("advice", owned->advice);
  t.count("backlinks", owned->backlinks);
  t.sentence("next_anchors", owned->next);
  t.count("linking_domains", owned->linking_domains);
  t.number("placed_share", owned->placed_share);
  return std::move(t).take(owned);
}

}  // namespace reports
