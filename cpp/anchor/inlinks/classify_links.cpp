#include "anchor/inlinks/classify_links.h"

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <utility>

#include "anchor/classes/brands_of_others.h"
#include "anchor/classes/keywords.h"
#include "anchor/classes/match.h"
#include "anchor/inlinks/inlink_sorter.h"
#include "crawl/link.h"

namespace anchor {
namespace {

constexpr std::size_t kBlock = 256;            // links whose look-ups are made together

// In InlinkRow::flags until the link has a class.
constexpr std::uint8_t kFromOwn = 1U << 0;     // from a page of the site's domain
constexpr std::uint8_t kLinkFlags = crawl::flag::kImageAnchor | crawl::flag::kTitleAnchor;
static_assert((kFromOwn & kLinkFlags) == 0);

class ClassifyJob {
 public:
  ClassifyJob(const crawl::Crawl& crawl, const ClassifyInput& input, std::vector<PagePhrase> phrases,
              LinkClasses& result)
      : crawl_(crawl),
        links_(crawl.links),
        input_(input),
        result_(result),
        phrases_(std::move(phrases)),
        classifier_(std::make_unique<Classifier>(input.site)),
        keywords_(std::make_unique<Keywords>(*classifier_)),
        matcher_(result.anchors, *keywords_),
        others_(crawl, result.anchors),
        sorter_(crawl.pages.size()) {}

  base::Slices run() {
    co_await mark_pages();
    co_await read_texts();
    co_await read_pages();
    co_await matcher_.group_words(*classifier_);
    classifier_ = nullptr;
    co_await matcher_.read();
    result_.anchors.forget_words();
    keywords_ = nullptr;
    co_await count_inlinks();
    co_await classify_links();
    co_await sorter_.sort();
    result_.inlinks = sorter_.take();
    co_await choose_classes();
  }

 private:
  base::Slices mark_pages();
  base::Slices read_texts();
  base::Slices read_pages();
  base::Slices count_inlinks();
  base::Slices classify_links();
  void classify_partition(std::uint32_t partition);
  std::uint8_t flags_of(std::uint32_t link) const;
  Class class_of(AnchorId anchor, base::PageId target, std::uint8_t flags, Facts of_text);
  Facts facts_of_foreign(AnchorId anchor, base::PageId target, Facts of_text);
  base::Slices choose_classes();

  AnchorId anchor_of(std::uint32_t link) const { return result_.anchors.anchor_of_text[links_.anchor[link].value]; }
  base::DomainId domain_of(base::PageId page) const { return input_.domain_of_page[page.value]; }
  bool is_own(base::PageId page) const { return is_own_[page.value]; }
  bool is_hyperlink(std::uint32_t link) const { return links_.type[link] == crawl::LinkType::kHyperlink; }
  bool is_inlink(std::uint32_t link) const {
    return is_hyperlink(link) && !input_.aside[link] && is_of_site_[links_.target[link].value];
  }
  std::size_t group_of(std::uint32_t inlink) const {   // for InlinkSorter
    const base::PageId source = links_.source[inlink], target = links_.target[inlink];
    const bool external = is_own(target) ? !is_own(source) : domain_of(source) != domain_of(target);
    return InlinksByPage::group_of(target.value, external);
  }

  const crawl::Crawl& crawl_;
  const crawl::LinkTable& links_;
  ClassifyInput input_;
  LinkClasses& result_;
  std::vector<PagePhrase> phrases_;
  // Gone when the matcher has what it needs: the rows take their memory.
  std::unique_ptr<Classifier> classifier_;
  std::unique_ptr<Keywords> keywords_;
  Matcher matcher_;
  BrandsOfOthers others_;
  std::span<const Class> classes_ = primary_of_all();
  base::BitColumn is_own_, is_of_site_;                 // [pages]
  InlinkSorter sorter_;
  std::vector<std::uint16_t> classes_of_anchor_;   // [anchors] of its hyperlinks: bit 1 << Class
};

// A bit a page stays in the cache, a column of domains does not.
base::Slices ClassifyJob::mark_pages() {
  is_own_ = is_of_site_ = base::BitColumn(crawl_.pages.size());
  for (const std::uint32_t page : input_.pages) is_of_site_.set(page);
  co_await base::for_each(crawl_.pages.size(), [this](std::uint32_t page) {
    if (domain_of({page}) == input_.domain) is_own_.set(page);
  });
}

// Other links (canonicals, images, those put aside) mostly say nothing, or what a hyperlink says.
base::Slices ClassifyJob::read_texts() {
  constexpr std::uint32_t kTextsASlice = 50'000;
  AnchorTexts& anchors = result_.anchors;
  anchors.make_room(crawl_.texts.size(), input_.anchors.size());
  const auto read = [&](std::uint32_t first, std::uint32_t end) {
    for (const base::StringId anchor : input_.anchors.subspan(first, end - first)) number_anchor(anchor, anchors);
    read_numbered(*classifier_, crawl_.texts, anchors);
  };
  co_await base::for_ranges(static_cast<std::uint32_t>(input_.anchors.size()), read, kTextsASlice);
  // As many as a slice may read; gives the number of the next link.
  const auto number_others = [&](std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t link = first; link < end; ++link) {
      if (is_hyperlink(link) && !input_.aside[link]) continue;
      number_anchor(links_.anchor[link], anchors);
      if (anchors.size() - anchors.facts.size() == kTextsASlice) return link + 1;
    }
    return end;
  };
  for (std::uint32_t next = 0; next < links_.size();) {
    next = number_others(next, next + std::min(base::kLinksASlice, links_.size() - next));
    read_numbered(*classifier_, crawl_.texts, anchors);
    co_yield base::kGiveWay;
  }
}

base::Slices ClassifyJob::read_pages() {
  constexpr std::uint32_t kPagesASlice = 20'000;
  const crawl::PageTable& pages = crawl_.pages;
  const auto of_every_page = std::ranges::find(phrases_, base::PageId::none(), &PagePhrase::page);
  auto phrase = phrases_.begin();
  const auto read = [&](std::uint32_t page) {
    keywords_->begin_page();
    const bool is_target = input_.inlinks[page] > 0;
    if (is_target) {
      if (page < pages.title.size() && pages.title[page].valid())
        keywords_->add_title(crawl_.texts[pages.title[page].value]);
      if (page < pages.h1.size() && pages.h1[page].valid()) keywords_->add_phrase(crawl_.texts[pages.h1[page].value]);
      keywords_->add_address(pages.urls[page]);
    }
    for (; phrase != phrases_.end() && phrase->page.value == page; ++phrase) keywords_->add_phrase(phrase->phrase);
    if (!is_target || !is_own({page})) return;
    for (auto every = of_every_page; every != phrases_.end(); ++every) keywords_->add_phrase(every->phrase);
  };
  co_await base::for_each(pages.size(), read, kPagesASlice);
  co_await keywords_->finish();
}

// Where the rows of each page will stand.
base::Slices ClassifyJob::count_inlinks() {
  co_await base::for_each(links_.size(), [this](std::uint32_t link) {
    if (is_inlink(link)) sorter_.count(group_of(link));
  });
  co_await sorter_.make_room();
}

// Inlinks are classified target by target, where what is known of targets is in the cache; other links as they come.
base::Slices ClassifyJob::classify_links() {
  result_.of_link.resize(links_.size());
  co_await base::for_each(links_.size(), [this](std::uint32_t link) {
    const AnchorId anchor = anchor_of(link);
    if (is_inlink(link)) {
      sorter_.append(
          group_of(link),
          {.source = links_.source[link], .anchor = anchor, .place = links_.path[link], .flags = flags_of(link)});
    } else {
      const std::uint32_t target = links_.target[link].value;
      result_.of_link[link] = class_of(anchor, {target}, flags_of(link), matcher_.words_of(anchor, target).facts);
    }
  });
  constexpr std::uint32_t kPartitionsASlice = 8;
  co_await base::for_each(
      sorter_.partitions(), [this](std::uint32_t partition) { classify_partition(partition); }, kPartitionsASlice);
  classes_of_anchor_.resize(result_.anchors.size());
  sorter_.rewind();
  co_await base::for_each(links_.size(), [this](std::uint32_t link) {
    Class& cls = result_.of_link[link];
    if (is_inlink(link)) cls = sorter_.next(group_of(link)).cls;
    if (!is_hyperlink(link)) return;
    classes_of_anchor_[anchor_of(link).value] |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(cls));
  });
}

// Anchors are all over the memory. They are looked up first, some hundred at a time: where nothing is decided in
// between, a processor waits for many cache misses at once.
void ClassifyJob::classify_partition(std::uint32_t partition) {
  std::array<Facts, kBlock> of_text;
  const std::span<InlinkRow> all = sorter_.rows(partition);
  for (std::size_t at = 0; at < all.size(); at += kBlock) {
    const std::span<InlinkRow> rows = all.subspan(at, std::min<std::size_t>(kBlock, all.size() - at));
    for (std::size_t i = 0; i < rows.size(); ++i)
      of_text[i] = matcher_.words_of(rows[i].anchor, sorter_.target(partition, rows[i]).value).facts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      InlinkRow& row = rows[i];
      row.cls = class_of(row.anchor, sorter_.target(partition, row), std::exchange(row.flags, 0), of_text[i]);
    }
  }
}

// What the class of a link depends on beside its anchor and its target.
std::uint8_t ClassifyJob::flags_of(std::uint32_t link) const {
  const auto flags = static_cast<std::uint8_t>(links_.flags[link] & kLinkFlags);
  return is_own(links_.source[link]) ? flags | kFromOwn : flags;
}

Class ClassifyJob::class_of(AnchorId anchor, base::PageId target, std::uint8_t flags, Facts of_text) {
  Facts facts = is_own(target) ? of_text : facts_of_foreign(anchor, target, of_text);
  facts |= matcher_.match(anchor, target.value);
  return classes_[facts_of_link(facts, flags & kLinkFlags, (flags & kFromOwn) != 0)];
}

// Of a link to another site: whether the text names that site.
Facts ClassifyJob::facts_of_foreign(AnchorId anchor, base::PageId target, Facts of_text) {
  const auto facts = static_cast<Facts>(of_text & ~(fact::kBrand | fact::kOwnUrl));
  if (!others_.names(anchor, domain_of(target))) return facts;
  return facts | ((facts & fact::kUrl) != 0 ? fact::kOwnUrl : fact::kBrand);
}

// The links of the few anchors that have several classes are counted.
base::Slices ClassifyJob::choose_classes() {
  std::vector<std::uint32_t> count_of_anchor(result_.anchors.size(), base::kNone);
  std::vector<std::array<std::uint32_t, kClasses>> counts;
  for (std::uint32_t anchor = 0; anchor < count_of_anchor.size(); ++anchor) {
    if (std::popcount(classes_of_anchor_[anchor]) < 2) continue;
    count_of_anchor[anchor] = static_cast<std::uint32_t>(counts.size());
    counts.emplace_back();
  }
  co_await base::for_each(links_.size(), [&](std::uint32_t link) {
    const std::uint32_t count = count_of_anchor[anchor_of(link).value];
    if (count != base::kNone && is_hyperlink(link)) ++counts[count][static_cast<std::size_t>(result_.of_link[link])];
  });
  for (std::uint32_t anchor = 0; anchor < count_of_anchor.size(); ++anchor) {
    // The first class where there is no hyperlink.
    std::ptrdiff_t cls = std::countr_zero(classes_of_anchor_[anchor]) % 16;
    if (count_of_anchor[anchor] != base::kNone) {
      const auto& of_class = counts[count_of_anchor[anchor]];
      cls = std::ranges::max_element(of_class) - of_class.begin();
    }
    result_.of_anchor.push_back(static_cast<Class>(cls));
  }
}

}  // namespace

base::Slices classify_links(const crawl::Crawl& crawl, ClassifyInput input, std::vector<PagePhrase> phrases,
                            LinkClasses& result) {
  ClassifyJob job(crawl, input, std::move(phrases), result);
  co_await job.run();
}

}  // namespace anchor
