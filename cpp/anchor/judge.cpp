#include "anchor/judge.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "anchor/brands_of_others.h"
#include "anchor/class_tally.h"
#include "anchor/keywords.h"
#include "anchor/match.h"
#include "crawl/link.h"

namespace anchor {
namespace {

namespace mark {                               // of a page
constexpr std::uint8_t kOwn = 1U << 0;         // of the domain
constexpr std::uint8_t kOfSite = 1U << 1;
}  // namespace mark

constexpr std::size_t kBlock = 256;

// What the class of a link depends on, beside its anchor and its target; a row keeps it in `marks` until it is judged.
namespace link_mark {
constexpr std::uint8_t kFromOwn = 1U << 0;     // from a page of the domain
constexpr std::uint8_t kFlags = crawl::flag::kImageAnchor | crawl::flag::kTitleAnchor;
}  // namespace link_mark

// Links that are judged together.
struct Block {
  std::size_t size = 0;
  std::array<base::PageId, kBlock> target;
  std::array<AnchorId, kBlock> anchor;
  std::array<std::uint8_t, kBlock> marks{};    // link_mark
  std::array<std::uint32_t, kBlock> links{};   // that count for the class of its anchor
  std::array<Class, kBlock> of{};

  void add(base::PageId to, AnchorId said, std::uint8_t mark, std::uint32_t counted_links) {
    target[size] = to;
    anchor[size] = said;
    marks[size] = mark;
    links[size++] = counted_links;
  }
  bool says_the_same(std::size_t i, std::size_t k) const {
    return anchor[i] == anchor[k] && target[i] == target[k] && marks[i] == marks[k];
  }
};
// What a link is asked, in views that stay where they are while a loop writes.
struct LinksInSlice {
  std::span<const crawl::LinkType> type;
  std::span<const base::PageId> source, target;
  std::span<const base::StringId> anchor, path;
  std::span<const std::uint16_t> flags;
  std::span<const AnchorId> anchor_of_text;
  std::span<const std::uint8_t> marks;         // [pages]
  SaidOfPages::Filling said;
  bool all_own;                                // the pages of the site are all of the domain

  bool is_own(base::PageId page) const { return (marks[page.value] & mark::kOwn) != 0; }
};

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
  void take(const LinksInSlice& links, std::uint32_t first, std::uint32_t end);
  void judge_others();
  void judge_kinds(const SaidOfPages::Part& part);
  void judge_rows(const SaidOfPages::Part& part, std::size_t first);
  bool has(base::PageId page, std::uint8_t mark) const { return (marks_[page.value] & mark) != 0; }
  bool is_outside(const LinksInSlice& links, std::uint32_t link, bool from_own) const;
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
  ClassTally tally_;
  Block block_;
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

// Of links to pages of the site.
bool Judging::is_outside(const LinksInSlice& links, std::uint32_t link, bool from_own) const {
  const base::PageId target = links.target[link];
  if (links.all_own) return !from_own;
  if (from_own != links.is_own(target)) return true;
  return !from_own && crawl_->domain_of(links.source[link]) != crawl_->domain_of(target);
}

// Other links (canonicals, images) mostly say nothing, or what a hyperlink says.
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
  const auto read_others = [&](std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t link = first; link < end; ++link) {
      if (links.type[link] != crawl::LinkType::kHyperlink) number_anchor(links.anchor[link], anchors);
    }
    read_numbered(*classifier_, crawl_->texts, anchors);
  };
  co_await base::for_ranges(links.size(), read_others, kTextsASlice);
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
  co_await keywords_->finish();
}

Facts Judging::facts_outside(AnchorId anchor, base::PageId target, Facts facts) {
  facts &= static_cast<Facts>(~(fact::kBrand | fact::kOwnUrl));
  if (!others_.names(anchor, crawl_->domain_of(target))) return facts;
  return facts | ((facts & fact::kUrl) != 0 ? fact::kOwnUrl : fact::kBrand);
}

// Look-ups first, then decisions, then what is written: anchors are all over the memory, and a processor reaches for
// many at once where nothing has to be decided in between.
void Judging::judge_block(Block& block) {
  const std::span<const Class> classes = primary_of_all();
  std::array<Facts, kBlock> of_text;
  for (std::size_t i = 0; i < block.size; ++i)
    of_text[i] = matcher_.words_of(block.anchor[i], block.target[i].value).facts;
  for (std::size_t i = 0; i < block.size; ++i) {
    const base::PageId target = block.target[i];
    if (i > 0 && block.says_the_same(i, i - 1)) {
      block.of[i] = block.of[i - 1];             // nearly all links of a template
      continue;
    }
    Facts known = of_text[i];
    if (!has(target, mark::kOwn)) known = facts_outside(block.anchor[i], target, known);
    known |= matcher_.match(block.anchor[i], target.value);
    const std::uint8_t marks = block.marks[i];
    block.of[i] = classes[facts_of_link(known, marks & link_mark::kFlags, (marks & link_mark::kFromOwn) != 0)];
  }
  for (std::size_t i = 0, end = 0; i < block.size; i = end) {
    std::uint32_t counted = block.links[i];
    for (end = i + 1; end < block.size && block.anchor[i] == block.anchor[end] && block.of[i] == block.of[end]; ++end)
      counted += block.links[end];
    if (counted > 0) tally_.add(matcher_.counts_of(block.anchor[i]), block.of[i], counted);
  }
}

// Links that are said of the site's pages wait for the others of their targets.
void Judging::take(const LinksInSlice& links, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t link = first; link < end; ++link) {
    const base::PageId source = links.source[link], target = links.target[link];
    const AnchorId anchor = links.anchor_of_text[links.anchor[link].value];
    const bool from_own = links.is_own(source), hyperlink = links.type[link] == crawl::LinkType::kHyperlink;
    const auto marks =
        static_cast<std::uint8_t>((links.flags[link] & link_mark::kFlags) | (from_own ? link_mark::kFromOwn : 0));
    const std::uint16_t part = hyperlink ? links.said.part_of(target) : SaidOfPages::kNoPart;
    if (part != SaidOfPages::kNoPart) {
      links.said.put(part, target, is_outside(links, link, from_own),
                     {.source = source, .anchor = anchor, .place = links.path[link], .marks = marks});
      continue;
    }
    block_.add(target, anchor, marks, hyperlink ? 1 : 0);
    if (block_.size == kBlock) judge_others();
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
  for (std::size_t first = 0; first < kinds.size(); first += kBlock) {
    const std::size_t size = std::min(kBlock, kinds.size() - first);
    for (std::size_t i = first; i < first + size; ++i)
      block_.add({part.first_page}, kinds[i].anchor, kinds[i].marks, rows[i]);
    judge_block(block_);
    for (std::size_t i = 0; i < size; ++i) kinds[first + i].of = block_.of[i];
    block_.size = 0;
  }
}

// From `first` on.
void Judging::judge_rows(const SaidOfPages::Part& part, std::size_t first) {
  const std::span<Said> rows = part.all().subspan(first, std::min(kBlock, part.size - first));
  for (const Said& row : rows) block_.add(part.target(row), row.anchor, row.marks, 1);
  judge_block(block_);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].of = block_.of[i];
    rows[i].marks = 0;
  }
  block_.size = 0;
}

base::Slices Judging::judge_links() {
  const auto rows_of_page = [this](std::uint32_t page) { return has({page}, mark::kOfSite) ? of_.inlinks[page] : 0; };
  SaidOfPages& said = result_->said;
  said = SaidOfPages(crawl_->pages.size(), rows_of_page);
  co_yield base::kGiveWay;
  const crawl::LinkTable& table = crawl_->links;
  const LinksInSlice links{table.type,
                           table.source,
                           table.target,
                           table.anchor,
                           table.path,
                           table.flags,
                           result_->anchors.anchor_of_text,
                           marks_,
                           said.filling(),
                           std::ranges::all_of(of_.pages, [&](std::uint32_t page) { return has({page}, mark::kOwn); })};
  co_await base::for_ranges(table.size(), [&](std::uint32_t first, std::uint32_t end) { take(links, first, end); });
  judge_others();
  std::size_t rows = 0;
  for (std::size_t part = 0; part < said.parts().size(); ++part) {
    if (said.parts()[part].repeated != nullptr) judge_kinds(said.parts()[part]);
    for (std::size_t at = 0; at < said.parts()[part].all().size(); at += kBlock) {
      judge_rows(said.parts()[part], at);
      rows += kBlock;
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
