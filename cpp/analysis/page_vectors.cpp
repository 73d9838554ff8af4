#include "analysis/page_vectors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "analysis/analysis.h"
#include "analysis/anchor_classes.h"
#include "analysis/counts/hyperlinks.h"
#include "anchor/classes/title.h"
#include "text/path_words.h"
#include "url/url.h"

namespace analysis {
namespace {

using crawl::Crawl;

// How much a word counts by where it stands: a title is written to say what a page is about, what stands around a
// link may be about something else.
constexpr double kTitleWeight = 3, kAddressWeight = 1, kHeadingWeight = 2, kContextWeight = 1, kAnchorWeight = 1;
constexpr std::uint32_t kMostContexts = 60;    // of one page
constexpr std::uint32_t kMostAnchors = 30;
constexpr std::uint32_t kRank = 64;

// Words that fit any page, and addresses, say nothing of this one.
bool names_target(anchor::Class of) {
  return of != anchor::Class::kGeneric && of != anchor::Class::kNakedUrl && of != anchor::Class::kEmpty;
}

// "wp-content", "2024", "uploads"
bool says_nothing(std::string_view step) {
  std::string lower(step);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return text::is_path_words(lower);
}

// The site's pages with most links first, then the pages that link to it; by number within a count.
void choose_pages(const Crawl& crawl, const Analysis& analysis, PageVectors& out) {
  std::vector<std::uint32_t> links(crawl.pages.size(), 0);
  std::vector<std::uint8_t> own(crawl.pages.size(), 0);
  for (const std::uint32_t page : analysis.site_pages) own[page] = 1;
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    const std::uint32_t source = crawl.links.source[link].value, target = crawl.links.target[link].value;
    if (!is_live(crawl.links, link) || own[target] == 0) continue;
    ++links[source];
    ++links[target];
  }
  std::vector<std::uint32_t> pages = analysis.site_pages;
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    if (own[page] == 0 && links[page] > 0) pages.push_back(page);
  }
  std::ranges::stable_sort(pages, [&](std::uint32_t a, std::uint32_t b) {
    return own[a] != own[b] ? own[a] > own[b] : links[a] > links[b];
  });
  if (pages.size() > kMostCompared) pages.resize(kMostCompared);
  out.own =
      static_cast<std::uint32_t>(std::ranges::count_if(pages, [&](std::uint32_t page) { return own[page] != 0; }));
  out.document.assign(crawl.pages.size(), base::kNone);
  for (std::uint32_t i = 0; i < pages.size(); ++i) out.document[pages[i]] = i;
  out.page = std::move(pages);
}

// Up to so many links of each document that `document_of(link)` names, in their order.
template <class DocumentOf>
std::vector<std::vector<std::uint32_t>> some_links(const Crawl& crawl, std::size_t documents, std::uint32_t most,
                                                   DocumentOf document_of) {
  std::vector<std::vector<std::uint32_t>> chosen(documents);
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (!is_live(crawl.links, link)) continue;
    const std::uint32_t document = document_of(link);
    if (document != base::kNone && chosen[document].size() < most) chosen[document].push_back(link);
  }
  return chosen;
}

class Writer {
 public:
  Writer(const Crawl& crawl, const Analysis& analysis, PageVectors& out)
      : crawl_(crawl),
        english_(analysis.word_vectors),
        out_(out),
        sum_(english_ == nullptr ? 0 : english_->dimensions()) {
    const std::vector<anchor::Class>& classes = analysis.link_class;
    const auto count = out.page.size();
    if (!crawl.links.before.empty()) {
      contexts_ = some_links(crawl, count, kMostContexts,
                             [&](std::uint32_t link) { return out.document[crawl.links.source[link].value]; });
    }
    namings_ = some_links(crawl, count, kMostAnchors, [&](std::uint32_t link) {
      const std::uint32_t page = crawl.links.target[link].value;
      const bool names = !analysis.links_aside[link] && names_target(classes[link]) && title_of(page).empty();
      return names ? out.document[page] : base::kNone;
    });
  }

  void write(std::uint32_t document) {
    const std::uint32_t page = out_.page[document];
    out_.texts.begin();
    out_.from.push_back(0);
    std::ranges::fill(sum_, 0.0);
    add(title_of(page), kTitleWeight, evidence::kTitle);
    if (url::is_web(crawl_.pages.urls[page])) {
      for (const std::string_view step : steps_.read(crawl_.pages.urls[page])) {
        if (!says_nothing(step)) add(step, kAddressWeight, evidence::kAddress);
      }
    }
    if (!contexts_.empty()) add_contexts(contexts_[document]);
    seen_.clear();
    for (const std::uint32_t link : namings_[document]) {
      const base::StringId text = crawl_.links.anchor[link];
      if (std::ranges::find(seen_, text) != seen_.end()) continue;
      seen_.push_back(text);
      add(crawl_.texts[text.value], kAnchorWeight, evidence::kAnchors);
    }
    double norm = 0;
    for (const double x : sum_) norm += x * x;
    for (const double x : sum_) out_.english.push_back(norm > 0 ? x / std::sqrt(norm) : 0);
  }

 private:
  std::string_view title_of(std::uint32_t page) const {
    const bool has = page < crawl_.pages.title.size() && crawl_.pages.title[page].valid();
    return has ? crawl_.texts[crawl_.pages.title[page].value] : std::string_view();
  }
  void add(std::string_view text, double weight, std::uint8_t what) {
    if (text.empty()) return;
    out_.texts.add(text, weight);
    out_.from.back() |= what;
    if (english_ == nullptr) return;
    const std::vector<double> place = english_->place(text);
    for (std::size_t i = 0; i < sum_.size(); ++i) sum_[i] += weight * place[i];
  }
  // Neighbouring links share most of their context: a text already given does not count again.
  void add_contexts(std::span<const std::uint32_t> links) {
    seen_.clear();
    for (const std::uint32_t link : links) {
      const std::array parts = {std::pair{crawl_.links.heading[link], kHeadingWeight},
                                std::pair{crawl_.links.before[link], kContextWeight},
                                std::pair{crawl_.links.after[link], kContextWeight}};
      for (const auto& [text, weight] : parts) {
        if (!text.valid() || std::ranges::find(seen_, text) != seen_.end()) continue;
        seen_.push_back(text);
        add(crawl_.texts[text.value], weight, evidence::kContext);
      }
    }
  }

  const Crawl& crawl_;
  relevance::WordVectors* english_;
  PageVectors& out_;
  std::vector<double> sum_;                    // of the English vectors of the page at hand
  std::vector<std::vector<std::uint32_t>> contexts_, namings_;
  std::vector<base::StringId> seen_;
  anchor::PathSteps steps_;
};

}  // namespace

std::span<const std::string_view> evidence_names() {
  static const std::array<std::string, 16> texts = [] {
    constexpr std::array<std::string_view, 4> kNames = {"title", "address", "context", "anchors"};
    std::array<std::string, 16> all;
    for (std::size_t bits = 0; bits < all.size(); ++bits) {
      for (std::size_t i = 0; i < kNames.size(); ++i) {
        if ((bits >> i & 1) != 0) all[bits] += (all[bits].empty() ? "" : ", ") + std::string(kNames[i]);
      }
    }
    return all;
  }();
  static const std::array<std::string_view, 16> names = [] {
    std::array<std::string_view, 16> all;
    std::ranges::copy(texts, all.begin());
    return all;
  }();
  return names;
}

double english_similarity(std::span<const double> a, std::span<const double> b) {
  const auto known = [](std::span<const double> v) { return std::ranges::any_of(v, [](double x) { return x != 0; }); };
  return known(a) && known(b) ? relevance::Space::similarity(a, b) : std::numeric_limits<double>::quiet_NaN();
}

const PageVectors& page_vectors_of(const Crawl& crawl, const Analysis& analysis) {
  if (analysis.page_vectors) return *analysis.page_vectors;
  auto made = std::make_unique<PageVectors>();
  choose_pages(crawl, analysis, *made);
  Writer writer(crawl, analysis, *made);
  for (std::uint32_t document = 0; document < made->page.size(); ++document) writer.write(document);
  made->space =
      std::make_unique<relevance::Space>(made->texts, made->texts.counts(), relevance::SvdOptions{.rank = kRank});
  made->topics = relevance::find_topics(*made->space, {}, made->own);
  analysis.page_vectors = std::move(made);
  return *analysis.page_vectors;
}

}  // namespace analysis
