#include "anchor/judge.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

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

// The commonest class of each anchor. Nearly all have one only: those are a count and need no row of thirteen.
class ClassTally {
 public:
  explicit ClassTally(std::uint32_t anchors) : of_(anchors) {}

  void add(AnchorId anchor, Class c) {
    Entry& entry = of_[anchor.value];
    if (entry.count == 0) entry.only = c;
    if (entry.row == base::kNone && entry.only == c) {
      ++entry.count;
      return;
    }
    if (entry.row == base::kNone) {
      entry.row = static_cast<std::uint32_t>(rows_.size());
      rows_.emplace_back()[static_cast<std::size_t>(entry.only)] = entry.count;
    }
    ++rows_[entry.row][static_cast<std::size_t>(c)];
  }
  std::vector<Class> take() const {
    std::vector<Class> classes;
    classes.reserve(of_.size());
    for (const Entry& entry : of_) {
      if (entry.row == base::kNone) {
        classes.push_back(entry.only);
      } else {
        const auto& row = rows_[entry.row];
        classes.push_back(static_cast<Class>(std::ranges::max_element(row) - row.begin()));
      }
    }
    return classes;
  }

 private:
  struct Entry {
    std::uint32_t count = 0, row = base::kNone;
    Class only = Class::kEmpty;
  };
  std::vector<Entry> of_;
  std::vector<std::array<std::uint32_t, kClasses>> rows_;
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

struct Judge::State {
  State(const crawl::Crawl& read, base::DomainId of, const Site& known, std::span<const PagePhrase> given)
      : crawl(&read), domain(of), phrases(given.begin(), given.end()), classifier(known), keywords(classifier) {
    const auto last = std::ranges::find(phrases, base::PageId::none(), &PagePhrase::page);
    of_every_page = static_cast<std::size_t>(last - phrases.begin());
  }

  const crawl::Crawl* crawl;
  base::DomainId domain;
  std::vector<PagePhrase> phrases;
  Classifier classifier;
  Keywords keywords;
  Judgement result;
  std::vector<std::uint8_t> own, is_target;    // [pages] a byte a page stays in the cache, the tables do not
  std::unique_ptr<Matcher> matcher;
  std::unique_ptr<BrandsOfOthers> others;
  std::unique_ptr<ClassTally> tally;
  enum class Phase : std::uint8_t { kTexts, kPages, kWords, kLinks, kDone } phase = Phase::kTexts;
  std::uint32_t at = 0;                        // of the phase's links or pages
  std::size_t phrase = 0, of_every_page = 0;   // in phrases

  void enter(Phase next) {
    phase = next;
    at = 0;
  }
  void read_texts();
  void read_pages();
  void read_words();
  void judge_links();
  void judge_block(std::uint32_t first, std::uint32_t count);
  Facts facts_outside(AnchorId anchor, base::PageId target, Facts facts);
};

void Judge::State::read_texts() {
  constexpr std::uint32_t kAtOnce = 100'000;
  const crawl::LinkTable& links = crawl->links;
  const std::uint32_t end = std::min(links.size(), at + kAtOnce);
  read_anchors(classifier, crawl->texts, std::span(links.anchor).subspan(at, end - at), result.anchors);
  is_target.resize(crawl->pages.size());
  for (std::uint32_t link = at; link < end; ++link) {
    if (links.type[link] == crawl::LinkType::kHyperlink) is_target[links.target[link].value] = 1;
  }
  at = end;
  if (end == links.size()) enter(Phase::kPages);
}

void Judge::State::read_pages() {
  constexpr std::uint32_t kAtOnce = 20'000;
  const crawl::PageTable& pages = crawl->pages;
  own.resize(pages.size());
  const std::uint32_t end = std::min(pages.size(), at + kAtOnce);
  for (; at < end; ++at) {
    own[at] = crawl->domain_of({at}) == domain ? 1 : 0;
    keywords.begin_page();
    if (is_target[at] != 0) {
      if (at < pages.title.size() && pages.title[at].valid()) keywords.add_title(crawl->texts[pages.title[at].value]);
      if (at < pages.h1.size() && pages.h1[at].valid()) keywords.add_phrase(crawl->texts[pages.h1[at].value]);
      keywords.add_address(pages.urls[at]);
    }
    for (; phrase < phrases.size() && phrases[phrase].page.value == at; ++phrase) {
      keywords.add_phrase(phrases[phrase].phrase);
    }
    if (own[at] == 0 || is_target[at] == 0) continue;
    for (std::size_t i = of_every_page; i < phrases.size(); ++i) keywords.add_phrase(phrases[i].phrase);
  }
  if (end == pages.size()) enter(Phase::kWords);
}

void Judge::State::read_words() {
  if (!matcher) {
    matcher = std::make_unique<Matcher>(classifier, result.anchors, keywords);
    return;
  }
  if (!matcher->prepare()) return;
  others = std::make_unique<BrandsOfOthers>(*crawl, classifier, result.anchors);
  tally = std::make_unique<ClassTally>(result.anchors.size());
  result.of_link.resize(crawl->links.size());
  enter(Phase::kLinks);
}

Facts Judge::State::facts_outside(AnchorId anchor, base::PageId target, Facts facts) {
  facts &= static_cast<Facts>(~(fact::kBrand | fact::kOwnUrl));
  if (!others->names(anchor, crawl->domain_of(target))) return facts;
  return facts | ((facts & fact::kUrl) != 0 ? fact::kOwnUrl : fact::kBrand);
}

constexpr std::uint32_t kBlock = 512;

// Look-ups first, decisions after: anchors and pages are all over the memory, and a processor fetches many at once
// where nothing has to be decided in between.
void Judge::State::judge_block(std::uint32_t first, std::uint32_t count) {
  const crawl::LinkTable& links = crawl->links;
  const std::span<const Class> classes = primary_of_all();
  std::array<AnchorId, kBlock> anchor;
  std::array<Facts, kBlock> facts;
  std::array<std::uint8_t, kBlock> may_match;
  for (std::uint32_t i = 0; i < count; ++i) {
    anchor[i] = result.anchors.anchor_of_text[links.anchor[first + i].value];
    facts[i] = result.anchors.facts[anchor[i].value].facts;
    may_match[i] = matcher->may_match(anchor[i], links.target[first + i].value) ? 1 : 0;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t link = first + i;
    const base::PageId target = links.target[link];
    Facts known = facts[i];
    if (own[target.value] == 0) known = facts_outside(anchor[i], target, known);
    if (may_match[i] != 0) known |= matcher->match(anchor[i], target.value);
    const Class c = classes[facts_of_link(known, links.flags[link], own[links.source[link].value] != 0)];
    result.of_link[link] = c;
    if (links.type[link] == crawl::LinkType::kHyperlink) tally->add(anchor[i], c);
  }
}

void Judge::State::judge_links() {
  constexpr std::uint32_t kAtOnce = 512 * kBlock;
  const std::uint32_t all = crawl->links.size();
  const std::uint32_t end = std::min(all, at + kAtOnce);
  for (; at < end; at += std::min(kBlock, end - at)) judge_block(at, std::min(kBlock, end - at));
  if (end < all) return;
  result.of_anchor = tally->take();
  result.spam_families.assign(classifier.spam_families().begin(), classifier.spam_families().end());
  enter(Phase::kDone);
}

Judge::Judge(const crawl::Crawl& crawl, base::DomainId domain, const Site& site, std::span<const PagePhrase> phrases)
    : state_(std::make_unique<State>(crawl, domain, site, phrases)) {}
Judge::~Judge() = default;

bool Judge::step() {
  switch (state_->phase) {
    case State::Phase::kTexts: state_->read_texts(); break;
    case State::Phase::kPages: state_->read_pages(); break;
    case State::Phase::kWords: state_->read_words(); break;
    case State::Phase::kLinks: state_->judge_links(); break;
    case State::Phase::kDone: break;
  }
  return state_->phase == State::Phase::kDone;
}

double Judge::done() const {
  const auto part = [&](std::uint32_t all) { return all == 0 ? 0.0 : static_cast<double>(state_->at) / all; };
  switch (state_->phase) {
    case State::Phase::kTexts: return 0.3 * part(state_->crawl->links.size());
    case State::Phase::kPages: return 0.3 + 0.25 * part(state_->crawl->pages.size());
    case State::Phase::kWords: return 0.55;
    case State::Phase::kLinks: return 0.65 + 0.35 * part(state_->crawl->links.size());
    case State::Phase::kDone: return 1;
  }
  return 1;
}

Judgement Judge::take() { return std::move(state_->result); }

Judgement judge(const crawl::Crawl& crawl, base::DomainId domain, const Site& site,
                std::span<const PagePhrase> phrases) {
  Judge work(crawl, domain, site, phrases);
  while (!work.step()) {
  }
  return work.take();
}

}  // namespace anchor
