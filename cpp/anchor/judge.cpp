#include "anchor/judge.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "anchor/class_tally.h"
#include "anchor/keywords.h"
#include "anchor/match.h"
#include "anchor/propose.h"

namespace anchor {
namespace {

// Does a run of words spell the first label of a domain ("Git Hub" for github.com)? Remembers the last
// answers, because the same few anchors lead to the same few domains.
class BrandsOfOthers {
 public:
  BrandsOfOthers(const crawl::Crawl& crawl, const Classifier& classifier, const AnchorTexts& anchors)
      : crawl_(&crawl), words_(&classifier.words()), anchors_(&anchors) {}

  bool names(AnchorId anchor, base::DomainId domain) {
    const std::size_t slot = (anchor.value * std::size_t{31} + domain.value) % kSlots;
    Entry& entry = cache_[slot];
    if (entry.anchor != anchor || entry.domain != domain) entry = {anchor, domain, spells(anchor, domain)};
    return entry.yes;
  }

 private:
  static constexpr std::size_t kSlots = 1U << 12;
  struct Entry {
    AnchorId anchor;
    base::DomainId domain;
    bool yes = false;
  };

  bool spells(AnchorId anchor, base::DomainId domain) {
    label_.clear();
    for (const char c : brand_of_domain(crawl_->domains.names[domain.value])) {
      if (c != '-') label_.push_back(c);
    }
    if (label_.empty()) return false;
    const auto row = anchors_->words_of(anchor);
    for (std::size_t start = 0; start < row.size(); ++start) {
      std::string_view rest = label_;
      for (std::size_t at = start; at < row.size() && !rest.empty(); ++at) {
        const std::string_view word = words_->plain_text(words_->plain(row[at]));
        if (!rest.starts_with(word)) break;
        rest.remove_prefix(word.size());
      }
      if (rest.empty()) return true;
    }
    return false;
  }

  const crawl::Crawl* crawl_;
  const text::Vocabulary* words_;
  const AnchorTexts* anchors_;
  std::string label_;
  std::vector<Entry> cache_ = std::vector<Entry>(kSlots);
};

std::vector<std::string_view> some_of(std::vector<std::string_view> all) {
  const std::size_t step = (all.size() + kMostProposing - 1) / kMostProposing;
  if (step < 2) return all;
  std::vector<std::string_view> some;
  for (std::size_t i = 0; i < all.size(); i += step) some.push_back(all[i]);
  return some;
}

}  // namespace

Site site_of(const crawl::Crawl& crawl, base::DomainId domain) {
  std::vector<std::string_view> titles, anchors;
  for (std::uint32_t page = 0; page < crawl.pages.title.size(); ++page) {
    if (!crawl.pages.title[page].valid() || crawl.domain_of({page}) != domain) continue;
    const std::string_view title = crawl.texts[crawl.pages.title[page].value];
    if (!title.empty()) titles.push_back(title);
  }
  std::vector<bool> seen(crawl.texts.size(), false);
  for (const base::StringId anchor : crawl.links.anchor) {
    if (seen[anchor.value]) continue;
    seen[anchor.value] = true;
    anchors.push_back(crawl.texts[anchor.value]);
  }
  const std::string_view name = domain.valid() ? crawl.domains.names[domain.value] : std::string_view();
  return propose_site(name, some_of(std::move(titles)), some_of(std::move(anchors)));
}

namespace {

namespace mark {                               // of a page
constexpr std::uint8_t kOwn = 1U << 0;         // of the domain
constexpr std::uint8_t kOfSite = 1U << 1;
}  // namespace mark

constexpr std::uint32_t kBlock = 512;

class Judging {
 public:
  Judging(const crawl::Crawl& crawl, const Judged& of, std::vector<PagePhrase> phrases, Judgement& result)
      : crawl_(&crawl),
        of_(of),
        result_(&result),
        phrases_(std::move(phrases)),
        classifier_(of.site),
        keywords_(std::make_unique<Keywords>(classifier_)),
        matcher_(classifier_, result.anchors, *keywords_),
        others_(crawl, classifier_, result.anchors) {}

  base::Slices run() {
    co_await mark_pages();
    co_await read_texts();
    co_await read_pages();
    co_await matcher_.prepare();
    keywords_ = nullptr;
    co_await judge_links();
    co_await result_->said.finish();
  }

 private:
  base::Slices mark_pages();
  base::Slices read_texts();
  base::Slices read_pages();
  base::Slices judge_links();
  void judge_block(std::uint32_t first, std::uint32_t count);
  bool has(base::PageId page, std::uint8_t mark) const { return (marks_[page.value] & mark) != 0; }
  bool is_outside(std::uint32_t link) const;
  bool is_said(std::uint32_t link) const;
  Facts facts_outside(AnchorId anchor, base::PageId target, Facts facts);

  const crawl::Crawl* crawl_;
  Judged of_;
  Judgement* result_;
  std::vector<PagePhrase> phrases_;
  Classifier classifier_;
  std::unique_ptr<Keywords> keywords_;         // gone when the matcher has read them
  Matcher matcher_;
  BrandsOfOthers others_;
  ClassTally tally_;
  std::vector<std::uint8_t> marks_;            // [pages] a byte a page stays in the cache, the tables do not
};

base::Slices Judging::mark_pages() {
  const auto mark = [this](std::uint32_t page) {
    marks_.push_back(crawl_->domain_of({page}) == of_.domain ? mark::kOwn : 0);
  };
  marks_.reserve(crawl_->pages.size());
  co_await base::for_each(crawl_->pages.size(), mark);
  for (const std::uint32_t page : of_.pages) marks_[page] |= mark::kOfSite;
}

bool Judging::is_said(std::uint32_t link) const {
  return crawl_->links.type[link] == crawl::LinkType::kHyperlink && has(crawl_->links.target[link], mark::kOfSite);
}

bool Judging::is_outside(std::uint32_t link) const {
  const base::PageId source = crawl_->links.source[link], target = crawl_->links.target[link];
  if (has(source, mark::kOwn) != has(target, mark::kOwn)) return true;
  return !has(source, mark::kOwn) && crawl_->domain_of(source) != crawl_->domain_of(target);
}

base::Slices Judging::read_texts() {
  constexpr std::uint32_t kLinksASlice = 100'000;
  const crawl::LinkTable& links = crawl_->links;
  const auto read = [&](std::uint32_t link) {
    read_anchor(classifier_, crawl_->texts, links.anchor[link], result_->anchors);
  };
  result_->anchors.anchor_of_text.resize(crawl_->texts.size());
  co_await base::for_each(links.size(), read, kLinksASlice);
}

base::Slices Judging::read_pages() {
  constexpr std::uint32_t kPagesASlice = 20'000;
  const crawl::PageTable& pages = crawl_->pages;
  const auto of_every_page = std::ranges::find(phrases_, base::PageId::none(), &PagePhrase::page);
  auto phrase = phrases_.begin();
  const auto read = [&](std::uint32_t page) {
    keywords_->begin_page();
    const bool is_target = of_.inlinks[page] > 0;
    if (is_target) {
      if (page < pages.title.size() && pages.title[page].valid())
        keywords_->add_title(crawl_->texts[pages.title[page].value]);
      if (page < pages.h1.size() && pages.h1[page].valid()) keywords_->add_phrase(crawl_->texts[pages.h1[page].value]);
      keywords_->add_address(pages.urls[page]);
    }
    for (; phrase != phrases_.end() && phrase->page.value == page; ++phrase) keywords_->add_phrase(phrase->phrase);
    if (!is_target || !has({page}, mark::kOwn)) return;
    for (auto every = of_every_page; every != phrases_.end(); ++every) keywords_->add_phrase(every->phrase);
  };
  co_await base::for_each(pages.size(), read, kPagesASlice);
}

Facts Judging::facts_outside(AnchorId anchor, base::PageId target, Facts facts) {
  facts &= static_cast<Facts>(~(fact::kBrand | fact::kOwnUrl));
  if (!others_.names(anchor, crawl_->domain_of(target))) return facts;
  return facts | ((facts & fact::kUrl) != 0 ? fact::kOwnUrl : fact::kBrand);
}

// Look-ups first, then decisions, then what is written: anchors are all over the memory, and a processor reaches for
// many at once where nothing has to be decided in between.
void Judging::judge_block(std::uint32_t first, std::uint32_t count) {
  const crawl::LinkTable& links = crawl_->links;
  const std::span<const Class> classes = primary_of_all();
  std::array<AnchorWords, kBlock> words;
  std::array<Said, kBlock> said;
  for (std::uint32_t i = 0; i < count; ++i) {
    said[i].anchor = result_->anchors.anchor_of_text[links.anchor[first + i].value];
    words[i] = matcher_.words_of(said[i].anchor, links.target[first + i].value);
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t link = first + i;
    const base::PageId target = links.target[link];
    Facts known = words[i].facts;
    if (!has(target, mark::kOwn)) known = facts_outside(said[i].anchor, target, known);
    known |= matcher_.match(words[i], target.value);
    said[i].source = links.source[link];
    said[i].place = links.path[link];
    said[i].of = classes[facts_of_link(known, links.flags[link], has(links.source[link], mark::kOwn))];
    result_->of_link[link] = said[i].of;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    if (links.type[first + i] == crawl::LinkType::kHyperlink)
      tally_.add(matcher_.counts_of(said[i].anchor), said[i].of);
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    if (is_said(first + i)) result_->said.put(links.target[first + i], is_outside(first + i), said[i]);
  }
}

base::Slices Judging::judge_links() {
  const auto rows = [this](std::uint32_t page) { return has({page}, mark::kOfSite) ? of_.inlinks[page] : 0; };
  result_->said = SaidOfPages(crawl_->pages.size(), rows);
  co_yield base::kGiveWay;
  const std::uint32_t links = crawl_->links.size();
  result_->of_link.resize(links);
  const auto judge = [&](std::uint32_t block) {
    judge_block(block * kBlock, std::min(kBlock, links - block * kBlock));
  };
  co_await base::for_each((links + kBlock - 1) / kBlock, judge, base::kLinksASlice / kBlock);
  result_->of_anchor.reserve(result_->anchors.size());
  for (std::uint32_t anchor = 0; anchor < result_->anchors.size(); ++anchor)
    result_->of_anchor.push_back(tally_.commonest(matcher_.counts_of({anchor})));
}

}  // namespace

base::Slices judge(const crawl::Crawl& crawl, Judged judged, std::vector<PagePhrase> phrases, Judgement& result) {
  Judging judging(crawl, judged, std::move(phrases), result);
  co_await judging.run();
}

}  // namespace anchor
