// How often a link that was cut out of a site is found again (advise/fit.h), on pages of which somebody else cut links.
//   build/release/hidden_links_bench CUT FILE…
// CUT: a line a link: source, target and words, with tabs between (tests/bench/hidden-links.mjs makes it); FILE…: the
// site without these links. Of each source, all pages that it does not link are ordered by score; what is printed is
// the place of the page that it had linked, among pages that it never linked: other links that were cut are none of
// them (the filtered ranking of Bordes et al. 2013). "random" is what an order by chance gives. Words are the same
// without chapter numbers, which no name has.
#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/opportunities/candidates.h"
#include "analysis/opportunities/name_uses.h"
#include "analysis/opportunities/page_names.h"
#include "analysis/opportunities/pair_features.h"
#include "analysis/opportunities/text_vectors.h"
#include "analysis/page_vectors.h"
#include "analysis/site/site.h"
#include "analysis/stages.h"
#include "cli/read.h"
#include "session/session.h"

namespace {

struct Cut {
  std::uint32_t source, target;
  std::string words;
};

// Without links of the site's template: those to pages that at least half of the pages with links link.
std::vector<Cut> read_cuts(const char* path, const crawl::Crawl& crawl, const analysis::Analysis& analysis,
                           const analysis::LinkCandidates& candidates) {
  const auto pages = std::ranges::count_if(analysis.tally.unique_outlinks, [](auto links) { return links > 0; });
  std::ifstream file(path);
  std::vector<Cut> cuts;
  std::size_t unknown = 0;
  for (std::string source, target, words;
       std::getline(file, source, '\t') && std::getline(file, target, '\t') && std::getline(file, words);) {
    const std::uint32_t from = crawl.pages.urls.find(source), to = crawl.pages.urls.find(target);
    if (from == base::kNone || to == base::kNone || candidates.source[from] == 0 || candidates.target[to] == 0 ||
        2 * std::ptrdiff_t{analysis.tally.unique_inlinks[to]} >= pages)
      ++unknown;
    else
      cuts.push_back({from, to, words});
  }
  std::printf("%zu links cut, %zu more of the template, or whose ends are no candidates\n", cuts.size(), unknown);
  return cuts;
}

// Without what is no letter and no digit of ASCII, in lower case.
std::string plain(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (byte >= 'A' && byte <= 'Z')
      result += static_cast<char>(byte + 32);
    else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
      result += byte;
  }
  return result;
}

// All stages of the analysis, by the usual options. False: no site can be told.
bool analyze(const crawl::Crawl& crawl, const analysis::Options& options, analysis::Analysis& analysis) {
  const auto site = analysis::choose_site(crawl, options.site);
  if (!site) return false;
  analysis.site = site->domain;
  analysis.every_page = site->every_page;
  analysis.evidence = analysis::evidence_of(crawl, *site);
  for (std::size_t stage = 1; stage <= static_cast<std::size_t>(analysis::kLastStage); ++stage) {
    base::finish(analysis::run(static_cast<analysis::Stage>(stage), crawl, options, analysis));
  }
  return true;
}

struct Found {
  double all = 0, recall = 0, reciprocal = 0, random = 0, places = 0, words = 0;
  std::array<double, 3> kept{};  // of the cut links, with a fit of 0.10, 0.25, 0.50 or more
};

void print(const Found& found) {
  const double all = std::max(found.all, 1.0);
  std::printf("recall@10 %.3f   MRR %.3f   random %.3f\n", found.recall / all, found.reciprocal / all,
              found.random / all);
  std::printf("fit of 0.10 %.2f   0.25 %.2f   0.50 %.2f of them\n", found.kept[0] / all, found.kept[1] / all,
              found.kept[2] / all);
  std::printf("a place %.2f of them, the same words %.2f of places\n", found.places / all,
              found.words / std::max(found.places, 1.0));
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fputs("hidden_links_bench CUT FILE…\n", stderr);
    return 2;
  }
  session::Session session;
  const std::vector<std::string> files(arguments + 2, arguments + count);
  cli::read_files(files, "", session);
  const crawl::Crawl& crawl = session.crawl();
  const analysis::Options options;
  analysis::Analysis analysis;
  if (!analyze(crawl, options, analysis)) return 1;
  const graph::Csr content = analysis::content_links(crawl, analysis);
  const analysis::LinkCandidates candidates = analysis::link_candidates(crawl, options, analysis, content);
  analysis::PageNaming naming;
  base::finish(
      analysis::read_naming({.crawl = crawl, .pages = analysis.site_pages, .link_class = analysis.link_class}, naming));
  const analysis::PageVectors& vectors = analysis::page_vectors_of(crawl, analysis);
  const analysis::NameUses* const names = naming.uses.get();
  analysis::TextVectors read;
  const analysis::TextVectors* const texts = names != nullptr ? &read : nullptr;
  if (texts != nullptr) base::finish(analysis::read_texts(crawl, vectors, read));
  std::unique_ptr<advise::Fit> fit;
  base::finish(analysis::calibrate_fit(crawl, vectors, content, candidates, names, texts, fit));

  const std::vector<Cut> cuts = read_cuts(arguments[1], crawl, analysis, candidates);
  std::map<std::uint32_t, std::vector<std::pair<double, std::uint32_t>>> scores;  // by source: of each target
  for (const Cut& cut : cuts) scores[cut.source];
  analysis::PairFeatures pairs(crawl, vectors, content, names, texts);
  analysis::ExistingLinks existing(crawl, analysis);
  for (const std::uint32_t target : analysis.site_pages) {
    if (candidates.target[target] == 0) continue;
    pairs.aim(target);
    existing.aim(target);
    for (auto& [source, of] : scores) {
      if (!existing.has(source)) of.emplace_back(fit->score(pairs.of(source)), target);
    }
  }

  std::set<std::pair<std::uint32_t, std::uint32_t>> linked;
  for (const Cut& cut : cuts) linked.emplace(cut.source, cut.target);
  Found found;
  for (const Cut& cut : cuts) {
    const auto& of = scores[cut.source];
    const auto own = std::ranges::find(of, cut.target, &std::pair<double, std::uint32_t>::second);
    if (own == of.end()) continue;  // another link leads there, too
    ++found.all;
    const auto better = std::ranges::count_if(of, [&](const auto& other) {
      return other.first > own->first && !linked.contains({cut.source, other.second});
    });
    found.recall += better < 10 ? 1 : 0;
    found.reciprocal += 1 / static_cast<double>(better + 1);
    found.random += std::min(1.0, 10 / static_cast<double>(of.size()));
    const double part = fit->of(own->first);
    found.kept[0] += part >= 0.10 ? 1 : 0;
    found.kept[1] += part >= 0.25 ? 1 : 0;
    found.kept[2] += part >= 0.50 ? 1 : 0;
    const auto place = naming.uses ? naming.uses->place(cut.source, cut.target) : std::nullopt;
    if (!place) continue;
    found.places += 1;
    const std::string_view text = crawl.texts[crawl.pages.text[cut.source].value];
    found.words += plain(text.substr(place->at, place->size)) == plain(analysis::head_of_title(cut.words)) ? 1 : 0;
  }
  print(found);
  return 0;
}
