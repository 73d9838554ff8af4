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

Keywords keywords_of_targets(const crawl::Crawl& crawl, Classifier& classifier, std::span<const PagePhrase> phrases) {
  std::vector<bool> is_target(crawl.pages.size(), false);
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (crawl.links.type[link] == crawl::LinkType::kHyperlink) is_target[crawl.links.target[link].value] = true;
  }
  Keywords keywords(classifier);
  auto phrase = phrases.begin();
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    keywords.begin_page();
    if (is_target[page]) {
      if (page < crawl.pages.title.size() && crawl.pages.title[page].valid()) {
        keywords.add_title(crawl.texts[crawl.pages.title[page].value]);
      }
      keywords.add_address(crawl.pages.urls[page]);
    }
    for (; phrase != phrases.end() && phrase->page.value <= page; ++phrase) {
      if (phrase->page.value == page) keywords.add_phrase(crawl.texts[phrase->phrase.value]);
    }
  }
  return keywords;
}

std::vector<Class> commonest_class(const crawl::LinkTable& links, const Judgement& judged) {
  std::vector<std::array<std::uint32_t, kClasses>> counts(judged.anchors.size());
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (links.type[link] != crawl::LinkType::kHyperlink) continue;
    const AnchorId anchor = judged.anchors.anchor_of_text[links.anchor[link].value];
    ++counts[anchor.value][static_cast<std::size_t>(judged.of_link[link])];
  }
  std::vector<Class> classes;
  classes.reserve(counts.size());
  for (const auto& of_class : counts) {
    classes.push_back(static_cast<Class>(std::ranges::max_element(of_class) - of_class.begin()));
  }
  return classes;
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
  return propose_site(name, titles, anchors);
}

Judgement judge(const crawl::Crawl& crawl, base::DomainId domain, const Site& site,
                std::span<const PagePhrase> phrases) {
  const crawl::LinkTable& links = crawl.links;
  Classifier classifier(site);
  Judgement result;
  result.anchors = read_anchors(classifier, crawl.texts, links.anchor);
  const Keywords keywords = keywords_of_targets(crawl, classifier, phrases);
  const Matcher matcher(classifier, result.anchors, keywords);
  BrandsOfOthers others(crawl, classifier, result.anchors);

  std::vector<std::uint8_t> own(crawl.pages.size());   // a byte a page stays in the cache, the tables do not
  for (std::uint32_t page = 0; page < own.size(); ++page) own[page] = crawl.domain_of({page}) == domain ? 1 : 0;
  result.of_link.resize(links.size());
  result.facts.resize(links.size());
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    const AnchorId anchor = result.anchors.anchor_of_text[links.anchor[link].value];
    const base::PageId target = links.target[link];
    Facts facts = result.anchors.facts[anchor.value].facts;
    if (own[target.value] == 0) {
      facts &= static_cast<Facts>(~(fact::kBrand | fact::kOwnUrl));
      const bool named = others.names(anchor, crawl.domain_of(target));
      if (named) facts |= (facts & fact::kUrl) != 0 ? fact::kOwnUrl : fact::kBrand;
    }
    facts |= matcher.match(anchor, target.value);
    facts = facts_of_link(facts, links.flags[link], own[links.source[link].value] != 0);
    result.facts[link] = facts;
    result.of_link[link] = primary(facts);
  }
  result.of_anchor = commonest_class(links, result);
  result.spam_families.assign(classifier.spam_families().begin(), classifier.spam_families().end());
  return result;
}

}  // namespace anchor
