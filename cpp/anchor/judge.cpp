#include "anchor/judge.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "anchor/brands_of_others.h"
#include "anchor/class_tally.h"
#include "anchor/keywords.h"
#include "anchor/match.h"
#include "anchor/put_links.h"

namespace anchor {
namespace {

class Judging {
 public:
  Judging(const crawl::Crawl& crawl, const Judged& of, std::vector<PagePhrase> phrases, Judgement& result)
      : crawl_(&crawl),
        of_(of),
        result_(&result),
        phrases_(std::move(phrases)),
        classifier_(std::make_unique<Classifier>(of.site)),
        keywords_(std::make_unique<Keywords>(*classifier_)),
        matcher_(result.anchors, *keywords_),
        others_(crawl, result.anchors) {}

  base::Slices run() {
    co_await mark_pages();
    co_await read_texts();
    co_await read_pages();
    co_await matcher_.group_words(*classifier_);
    classifier_ = nullptr;
    co_await matcher_.read();
    result_->anchors.forget_words();
    keywords_ = nullptr;
    co_await judge_links();
  }

 private:
  base::Slices mark_pages();
  base::Slices read_texts();
  base::Slices read_pages();
  base::Slices judge_links();
  void judge_block(Block& block);
  void judge_others();
  void judge_kinds(const SaidOfPages::Part& part);
  void judge_rows(const SaidOfPages::Part& part, std::span<Said> rows);
  Facts facts_of_text(AnchorId anchor, base::PageId target) const {
    return matcher_.words_of(anchor, target.value).facts;
  }
  // Inline: a call for each of millions is an eighth of all judging.
  [[gnu::always_inline]] Class class_of(AnchorId anchor, base::PageId target, std::uint8_t marks, Facts of_text) {
    Facts known = of_text;
    if (!has(target, page_mark::kOwn)) known = facts_outside(anchor, target, known);
    known |= matcher_.match(anchor, target.value);
    return classes_[facts_of_link(known, marks & link_mark::kFlags, (marks & link_mark::kFromOwn) != 0)];
  }
  bool has(base::PageId page, std::uint8_t mark) const { return (marks_[page.value] & mark) != 0; }
  Facts facts_outside(AnchorId anchor, base::PageId target, Facts facts);

  const crawl::Crawl* crawl_;
  Judged of_;
  Judgement* result_;
  std::vector<PagePhrase> phrases_;
  // Gone when the matcher has what it needs: their memory is that of the rows.
  std::unique_ptr<Classifier> classifier_;
  std::unique_ptr<Keywords> keywords_;
  Matcher matcher_;
  BrandsOfOthers others_;
  std::span<const Class> classes_ = primary_of_all();
  ClassTally tally_;
  Block block_;
  std::vector<std::uint8_t> marks_;  // [pages] a byte a page stays in the cache, the tables do not
};

base::Slices Judging::mark_pages() {
  const auto mark = [this](std::uint32_t page) {
    marks_.push_back(crawl_->domain_of({page}) == of_.domain ? page_mark::kOwn : 0);
  };
  marks_.reserve(crawl_->pages.size());
  co_await base::for_each(crawl_->pages.size(), mark);
  for (const std::uint32_t page : of_.pages) marks_[page] |= page_mark::kOfSite;
}

// Other links (canonicals, images, those put aside) mostly say nothing, or what a hyperlink says.
base::Slices Judging::read_texts() {
  constexpr std::uint32_t kTextsASlice = 50'000;
  const crawl::LinkTable& links = crawl_->links;
  AnchorTexts& anchors = result_->anchors;
  anchors.make_room(crawl_->texts.size(), of_.anchors.size());
  const auto read = [&](std::uint32_t first, std::uint32_t end) {
    for (const base::StringId anchor : of_.anchors.subspan(first, end - first)) number_anchor(anchor, anchors);
    read_numbered(*classifier_, crawl_->texts, anchors);
  };
  co_await base::for_ranges(static_cast<std::uint32_t>(of_.anchors.size()), read, kTextsASlice);
  // As many as a slice may read; gives the number of the next link.
  const auto number_others = [&](std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t link = first; link < end; ++link) {
      if (links.type[link] == crawl::LinkType::kHyperlink && !of_.aside[link]) continue;
      number_anchor(links.anchor[link], anchors);
      if (anchors.size() - anchors.facts.size() == kTextsASlice) return link + 1;
    }
    return end;
  };
  for (std::uint32_t next = 0; next < links.size();) {
    next = number_others(next, next + std::min(base::kLinksASlice, links.size() - next));
    read_numbered(*classifier_, crawl_->texts, anchors);
    co_yield base::kGiveWay;
  }
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
    if (!is_target || !has({page}, page_mark::kOwn)) return;
    for (auto every = of_every_page; every != phrases_.end(); ++every) keywords_->add_phrase(every->phrase);
  };
  co_await base::for_each(pages.size(), read, kPagesASlice);
  co_await keywords_->finish();
}

Facts Judging::facts_outside(AnchorId anchor, base::PageId target, Facts facts) {
  facts &= static_cast<Facts>(~(fact::kBrand | fact::kOwnUrl));
  if (!others_.names(anchor, crawl_->domain_of(target))) return facts;
  return facts | ((facts & fact::kUrl) != 0 ? fact::kOwnUrl : fact::kBrand);
}

// In both, look-ups first: anchors are all over the memory, and a processor reaches for many at once where nothing has
// to be decided in between.
void Judging::judge_block(Block& block) {
  std::array<Facts, Block::kMost> of_text;
  for (std::size_t i = 0; i < block.size; ++i) of_text[i] = facts_of_text(block.anchor[i], block.target[i]);
  for (std::size_t i = 0, end = 0; i < block.size; i = end) {
    block.of[i] = class_of(block.anchor[i], block.target[i], block.marks[i], of_text[i]);
    std::uint32_t counted = block.links[i];
    for (end = i + 1; end < block.size && block.says_the_same(i, end); ++end) {  // nearly all links of a template
      block.of[end] = block.of[i];
      counted += block.links[end];
    }
    if (counted > 0) tally_.add(matcher_.counts_of(block.anchor[i]), block.of[i], counted);
  }
}

void Judging::judge_rows(const SaidOfPages::Part& part, std::span<Said> rows) {
  std::array<Facts, Block::kMost> of_text;
  for (std::size_t i = 0; i < rows.size(); ++i) of_text[i] = facts_of_text(rows[i].anchor, part.target(rows[i]));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Said& row = rows[i];
    row.of = class_of(row.anchor, part.target(row), row.marks, of_text[i]);
    row.marks = 0;
    tally_.add(matcher_.counts_of(row.anchor), row.of);
  }
}

void Judging::judge_others() {
  judge_block(block_);
  result_->of_others.insert(result_->of_others.end(), block_.of.begin(), block_.of.begin() + block_.size);
  block_.size = 0;
}

void Judging::judge_kinds(const SaidOfPages::Part& part) {
  const std::vector<std::uint32_t> rows = part.repeated->rows_of_kinds(part.size);
  const std::span<Repeated::Kind> kinds = part.repeated->kinds();
  for (std::size_t first = 0; first < kinds.size(); first += Block::kMost) {
    const std::size_t size = std::min(Block::kMost, kinds.size() - first);
    for (std::size_t i = first; i < first + size; ++i)
      block_.add({part.first_page}, kinds[i].anchor, kinds[i].marks, rows[i]);
    judge_block(block_);
    for (std::size_t i = 0; i < size; ++i) kinds[first + i].of = block_.of[i];
    block_.size = 0;
  }
}

base::Slices Judging::judge_links() {
  std::vector<std::uint32_t> rows_to(crawl_->pages.size(), 0);
  const auto count = [&](std::uint32_t link) {
    const bool is_said = crawl_->links.type[link] == crawl::LinkType::kHyperlink && !of_.aside[link];
    rows_to[crawl_->links.target[link].value] += is_said ? 1 : 0;
  };
  co_await base::for_each(crawl_->links.size(), count);
  const auto rows_of_page = [&](std::uint32_t page) { return has({page}, page_mark::kOfSite) ? rows_to[page] : 0; };
  SaidOfPages& said = result_->said;
  said = SaidOfPages(crawl_->pages.size(), rows_of_page);
  co_yield base::kGiveWay;
  const crawl::LinkTable& table = crawl_->links;
  const bool all_own = std::ranges::all_of(of_.pages, [&](std::uint32_t page) { return has({page}, page_mark::kOwn); });
  const LinksAtHand links{.type = table.type,
                          .source = table.source,
                          .target = table.target,
                          .anchor = table.anchor,
                          .path = table.path,
                          .flags = table.flags,
                          .anchor_of_text = result_->anchors.anchor_of_text,
                          .marks = marks_,
                          .host_of_page = crawl_->pages.host,
                          .domain_of_host = crawl_->hosts.domain,
                          .aside = &of_.aside,
                          .said = said.filling(),
                          .all_own = all_own};
  const auto put = [&](std::uint32_t first, std::uint32_t end) {
    while (first < end) {
      first = put_links(links, first, end, block_);
      if (block_.is_full()) judge_others();
    }
  };
  co_await base::for_ranges(table.size(), put);
  judge_others();
  std::size_t rows = 0;
  for (std::size_t part = 0; part < said.parts().size(); ++part) {
    if (said.parts()[part].repeated != nullptr) judge_kinds(said.parts()[part]);
    const std::span<Said> all = said.parts()[part].all();
    for (std::size_t at = 0; at < all.size(); at += Block::kMost) {
      judge_rows(said.parts()[part], all.subspan(at, std::min(Block::kMost, all.size() - at)));
      rows += Block::kMost;
      if (rows < base::kLinksASlice) continue;
      rows = 0;
      co_yield base::kGiveWay;
    }
    said.settle(part);
  }
  said.forget_parts();
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
