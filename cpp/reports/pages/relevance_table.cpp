// The report relevance: a row a link, how alike its two pages are, and how alike the words around it and its target.
#include <algorithm>
#include <limits>

#include "analysis/counts/hyperlinks.h"
#include "reports/columns/surroundings.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<std::string_view, 3> kContextNames = {"", "anchor", "anchor, context"};
constexpr std::uint32_t kMostContexts =
    200'000;   // placed in the space; further links are compared by their pages alone

struct RelevanceColumns {
  std::vector<std::uint32_t> link;
  std::vector<double> pages, context, english_pages, english_context;
  std::vector<std::uint8_t> source_from, target_from, context_from;
  std::vector<std::uint16_t> density;
};

// The words of a link and around it.
std::string words_around(const crawl::Crawl& crawl, std::uint32_t link) {
  const crawl::LinkTable& links = crawl.links;
  std::string text(crawl.texts[links.anchor[link].value]);
  if (links.before.empty()) return text;
  for (const base::StringId part : {links.before[link], links.after[link], links.heading[link]}) {
    if (part.valid()) text.append(" ").append(crawl.texts[part.value]);
  }
  return text;
}

std::uint8_t context_from(const crawl::Crawl& crawl, std::uint32_t link, std::string_view words) {
  const std::size_t anchor = crawl.texts[crawl.links.anchor[link].value].size();
  const bool more = std::ranges::any_of(words.substr(anchor), [](char c) { return c != ' '; });
  return more ? 2 : anchor > 0 ? 1 : 0;
}

}  // namespace

TableResult relevance_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const analysis::PageVectors& known = analysis::page_vectors_of(crawl, analysis);
  auto owned = std::make_shared<RelevanceColumns>();
  std::uint32_t placed = 0;
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (!analysis::is_live(crawl.links, link)) continue;
    const std::uint32_t source = known.document[crawl.links.source[link].value];
    const std::uint32_t target = known.document[crawl.links.target[link].value];
    if (source == base::kNone || target >= known.own) continue;
    owned->link.push_back(link);
    owned->source_from.push_back(known.from[source]);
    owned->target_from.push_back(known.from[target]);
    const bool judged = known.from[source] != 0 && known.from[target] != 0;
    owned->pages.push_back(judged ? known.space->similarity(source, target) : kEmpty);
    const std::string words = words_around(crawl, link);
    std::uint8_t from = placed < kMostContexts ? context_from(crawl, link, words) : 0;
    double score = kEmpty;
    if (from != 0 && known.from[target] != 0) {
      ++placed;
      const std::vector<double> place = known.space->place(words);
      if (std::ranges::any_of(place, [](double x) { return x != 0; })) {
        score = relevance::Space::similarity(place, known.space->vector(target));
      } else {
        from = 0;                                // no word that the site's pages know
      }
    }
    owned->context.push_back(score);
    owned->context_from.push_back(from);
    if (relevance::WordVectors* english = analysis.word_vectors) {
      const auto of = [&](std::uint32_t document) {
        return analysis::english_of(known, document, english->dimensions());
      };
      owned->english_pages.push_back(analysis::english_similarity(of(source), of(target)));
      owned->english_context.push_back(analysis::english_similarity(english->place(words), of(target)));
    }
  }

  TableBuilder t("relevance", owned->link.size());
  t.pooled("source", crawl.pages.urls, raw(crawl.links.source), owned->link);
  t.pooled("target", crawl.pages.urls, raw(crawl.links.target), owned->link);
  t.pooled("anchor", crawl.texts, raw(crawl.links.anchor), owned->link);
  t.number("page_similarity", owned->pages);
  t.number("context_similarity", owned->context);
  t.code("source_from", owned->source_from, analysis::evidence_names());
  t.code("target_from", owned->target_from, analysis::evidence_names());
  t.code("context_from", owned->context_from, kContextNames);
  add_surroundings(t, crawl, owned->link, owned->density);
  if (analysis.word_vectors != nullptr) {
    t.number("english_page_similarity", owned->english_pages);
    t.number("english_context_similarity", owned->english_context);
  }
  return std::move(t).take(owned);
}

}  // namespace reports
