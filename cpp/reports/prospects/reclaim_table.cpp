// The report `reclaim`: equity that is lost and can be had back, a row a fix.
#include <array>
#include <limits>
#include <memory>

#include "advise/published_rates.h"
#include "analysis/outreach/outreach.h"
#include "analysis/prospects/mentions.h"
#include "analysis/prospects/prospects.h"
#include "analysis/prospects/reclaim.h"
#include "analysis/prospects/replacement.h"
#include "anchor/classes/site.h"
#include "base/slices.h"
#include "reports/columns/table_builder.h"
#include "reports/opportunities/tasks.h"
#include "reports/outreach/lessons.h"
#include "reports/prospects/fix_edits.h"
#include "reports/tables/tables.h"
#include "url/url.h"
#include "whatif/edit_gains.h"

namespace reports {
namespace {

using analysis::Fix;
using analysis::FixKind;
using analysis::Replacement;

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint8_t kMarked = 1;  // of catalog::values::kYes
constexpr std::size_t kReplacements = 5;
constexpr std::uint32_t kMostWordsFrom = 30;  // links to a dead page whose anchors are read
constexpr std::size_t kMostSought = 2000;     // dead pages that a replacement is sought for, from the first on

// Guesses at the work, by FixKind.
constexpr std::array<std::uint32_t, 7> kMinutes = {10, 10, 15, 15, 15, 15, 5};

struct FixColumns {
  std::vector<std::uint8_t> kind, domain_links;
  std::vector<std::uint8_t> place;  // a MentionPlace + 1; 0: no mention
  std::vector<std::uint32_t> target, status, domain, source, title, anchor, links, source_domains, hops, minutes;
  std::vector<std::uint32_t> replacement, reason;
  std::vector<double> replacement_score, lead, p_success, strength, gain;
  std::vector<std::int32_t> day;
  std::vector<std::string> others, edits, sentence, task;
  table::Sentences p_from;
};

// What one's own server or pages can mend is mended for sure; what others have to do, a log of outreach tells.
void add_chance(const ReportContext& context, FixKind kind, FixColumns& owned) {
  const auto ask = [&](advise::ContactKind of) {
    const analysis::Chance chance = analysis::chance_of(lessons_of(context).outreach, of);
    owned.p_success.push_back(chance.p);
    owned.p_from.add(sentence_of(chance));
  };
  switch (kind) {
    case FixKind::kLost: return ask(advise::ContactKind::kLost);
    case FixKind::kNofollow: return ask(advise::ContactKind::kNofollow);
    case FixKind::kNoAlt: return ask(advise::ContactKind::kNoAlt);
    case FixKind::kMention: return ask(advise::ContactKind::kMention);
    case FixKind::kBroken:
    case FixKind::kChain:
    case FixKind::kOwnBroken: break;
  }
  owned.p_success.push_back(1);
  owned.p_from.add(catalog::Message("chance.own_site"));
}

// Those that a dead page may be redirected to. A redirect to the home page is taken for a page that is gone.
std::vector<std::uint32_t> live_pages(const ReportContext& context, const std::vector<analysis::PageState>& states) {
  std::vector<std::uint32_t> pages;
  for (const std::uint32_t page : context.analysis.site_pages) {
    const bool home = url::path_of(context.crawl.pages.urls[page]) == "/";
    if (analysis::may_be_listed(states[page]) && !home) pages.push_back(page);
  }
  return pages;
}

// [rows of dead pages] the anchors of some links that lead there.
std::vector<std::string> words_about(const crawl::Crawl& crawl, const std::vector<Fix>& fixes) {
  std::vector<std::uint32_t> row_of(crawl.pages.size(), base::kNone);
  for (std::uint32_t row = 0; row < fixes.size(); ++row) {
    if (fixes[row].kind == FixKind::kBroken) row_of[fixes[row].target.value] = row;
  }
  std::vector<std::string> words(fixes.size());
  std::vector<std::uint32_t> read(fixes.size(), 0);
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    const std::uint32_t row = row_of[crawl.links.target[link].value];
    if (row == base::kNone || read[row]++ >= kMostWordsFrom) continue;
    words[row].append(crawl.texts[crawl.links.anchor[link].value]).append(" ");
  }
  for (std::uint32_t row = 0; row < fixes.size(); ++row) {
    if (fixes[row].target.valid()) words[row] += crawl.texts[crawl.pages.title[fixes[row].target.value].value];
  }
  return words;
}

void add_replacement(const crawl::Crawl& crawl, const std::vector<Replacement>& found, FixColumns& owned) {
  const bool any = !found.empty() && found.front().score >= analysis::kGoodReplacement;
  owned.replacement.push_back(any ? found.front().page : base::kNone);
  owned.replacement_score.push_back(any ? found.front().score : kEmpty);
  owned.lead.push_back(any && found.size() > 1 ? found[0].score - found[1].score : kEmpty);
  std::string others;
  for (std::size_t i = any ? 1 : 0; i < found.size(); ++i) {
    others.append(others.empty() ? "" : " ").append(crawl.pages.urls[found[i].page]);
  }
  owned.others.push_back(std::move(others));
}

// A chain leads to its final page already: one redirect there is the fix.
void add_final_page(const ReportContext& context, const Fix& fix, FixColumns& owned) {
  const bool chain = fix.kind == FixKind::kChain;
  const std::uint32_t page = chain ? context.analysis.network.final_page[fix.target.value].value : base::kNone;
  const bool leads_on = chain && page != fix.target.value;
  owned.replacement.push_back(leads_on ? page : base::kNone);
  owned.replacement_score.push_back(kEmpty);
  owned.lead.push_back(kEmpty);
  owned.others.emplace_back();
}

void add(const ReportContext& context, const Fix& fix, const std::vector<analysis::Mention>& mentions,
         const analysis::DomainStrength& strength, FixColumns& owned) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Mention* const mention = fix.mention == base::kNone ? nullptr : &mentions[fix.mention];
  const base::PageId source = mention != nullptr ? mention->page : crawl.links.source[fix.link];
  const base::DomainId domain = crawl.domain_of(source);
  const base::PageId target = fix.target.valid()   ? fix.target
                              : mention != nullptr ? context.analysis.home
                                                   : crawl.links.target[fix.link];
  const bool known = target.valid() && crawl.pages.status[target.value] != 0;
  owned.kind.push_back(static_cast<std::uint8_t>(fix.kind));
  owned.target.push_back(target.value);
  owned.status.push_back(known ? crawl.pages.status[target.value] : base::kNone);
  owned.domain.push_back(domain.value);
  owned.source.push_back(source.value);
  owned.title.push_back(crawl.pages.title[source.value].value);
  owned.anchor.push_back(mention != nullptr ? base::kNone : crawl.links.anchor[fix.link].value);
  owned.links.push_back(fix.links);
  owned.source_domains.push_back(fix.source_domains);
  owned.hops.push_back(fix.kind == FixKind::kChain ? fix.hops : base::kNone);
  owned.reason.push_back(fix.reason.value);
  owned.day.push_back(fix.day);
  owned.domain_links.push_back(fix.domain_links ? kMarked : 0);
  owned.place.push_back(mention == nullptr ? std::uint8_t{0}
                                           : static_cast<std::uint8_t>(static_cast<unsigned>(mention->place) + 1));
  owned.sentence.push_back(mention == nullptr ? std::string() : mention->sentence);
  add_chance(context, fix.kind, owned);
  owned.minutes.push_back(kMinutes[static_cast<std::size_t>(fix.kind)]);
  owned.strength.push_back(fix.kind == FixKind::kOwnBroken ? kEmpty : strength.of_domain[domain.value]);
}

std::vector<analysis::Mention> mentions_of(const ReportContext& context) {
  std::vector<std::string> names = context.analysis.words.brands;
  names.push_back(anchor::brand_of_domain(context.crawl.domains.names[context.analysis.site.value]));
  std::vector<analysis::Mention> mentions;
  base::finish(analysis::find_mentions(context.crawl, context.analysis.site, names, mentions));
  return mentions;
}

std::string task_of(const crawl::Crawl& crawl, const FixColumns& owned, std::size_t row) {
  const auto kind = static_cast<TaskKind>(owned.kind[row]);
  const bool by_domain = is_of_others(kind) && owned.domain[row] != base::kNone;
  const std::string_view domain = by_domain ? crawl.domains.names[owned.domain[row]] : std::string_view();
  const std::string_view page = owned.target[row] == base::kNone ? "" : crawl.pages.urls[owned.target[row]];
  return task_key(kind, domain, page);
}

FixColumns columns_of(const ReportContext& context) {
  FixColumns owned;
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  if (!analysis.site.valid()) return owned;
  const std::vector<analysis::PageState> states = analysis::page_states(crawl, analysis.network);
  const std::vector<analysis::Mention> mentions = mentions_of(context);
  std::vector<Fix> fixes;
  base::finish(analysis::find_fixes(
      {.crawl = crawl, .site = analysis.site, .network = analysis.network, .states = states, .mentions = mentions},
      fixes));
  const std::vector<std::string> words = words_about(crawl, fixes);
  const analysis::DomainStrength strength = analysis::strength_of_linking(crawl, analysis.domain_ratings);
  const std::vector<std::uint32_t> live = live_pages(context, states);
  analysis::ReplacementFinder finder(crawl, live);
  whatif::EditGains gains(crawl, context.options, analysis);
  for (std::size_t row = 0; row < fixes.size(); ++row) {
    const Fix& fix = fixes[row];
    add(context, fix, mentions, strength, owned);
    if (fix.kind == FixKind::kBroken && row < kMostSought) {
      add_replacement(crawl, finder.best(crawl.pages.urls[fix.target.value], words[row], kReplacements), owned);
    } else {
      add_final_page(context, fix, owned);
    }
    const std::vector<whatif::Edit> edits = fix.mention == base::kNone
                                                ? edits_of(context, fix, owned.replacement.back())
                                                : edits_of(context, mentions[fix.mention]);
    owned.edits.push_back(whatif::to_json(edits));
    owned.task.push_back(task_of(crawl, owned, row));
    owned.gain.push_back(gains.of(edits));
  }
  return owned;
}

}  // namespace

TableResult reclaim_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const auto owned = std::make_shared<FixColumns>(columns_of(context));
  TableBuilder t("reclaim", owned->kind.size());
  t.code("kind", owned->kind, catalog::values::kFixKind);
  t.code("action", owned->kind, catalog::values::kFixAction);
  t.pooled("target", crawl.pages.urls, owned->target);
  t.count("status", owned->status);
  t.count("links", owned->links);
  t.count("source_domains", owned->source_domains);
  t.pooled("source_domain", crawl.domains.names, owned->domain);
  t.pooled("source", crawl.pages.urls, owned->source);
  t.pooled("source_title", crawl.texts, owned->title);
  t.pooled("anchor", crawl.texts, owned->anchor);
  t.text("sentence", owned->sentence);
  t.code("place", owned->place, catalog::values::kMentionPlace);
  t.code("domain_links", owned->domain_links, catalog::values::kYes);
  t.pooled("best_replacement", crawl.pages.urls, owned->replacement);
  t.number("replacement_score", owned->replacement_score);
  t.number("lead", owned->lead);
  t.text("other_replacements", owned->others);
  t.count("hops", owned->hops);
  t.pooled("reason", crawl.texts, owned->reason);
  t.day("day", owned->day);
  t.number("strength", owned->strength);
  t.number("gain", owned->gain);
  t.number("p_success", owned->p_success);
  t.sentence("p_from", owned->p_from);
  t.count("minutes", owned->minutes);
  t.text("edits", owned->edits);
  t.text("task", owned->task);
  return std::move(t).take(owned);
}

}  // namespace reports
