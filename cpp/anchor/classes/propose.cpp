#include "anchor/classes/propose.h"

#include <algorithm>
#include <array>

#include "anchor/classes/classify.h"
#include "anchor/classes/title.h"
#include "base/string_pool.h"
#include "text/language.h"
#include "text/vocabulary.h"
#include "text/words.h"

namespace anchor {
namespace {

constexpr std::size_t kFew = 3;                // fewer titles than that prove nothing
constexpr std::size_t kLongestBrand = 40;      // bytes

// The commonest first or last part of titles, "" when none is common enough. Ties: the one seen first.
std::string_view common_part(const std::vector<std::string_view>& titles) {
  base::StringPool parts;
  std::vector<std::uint32_t> count;
  for (const std::string_view title : titles) {
    const auto in_title = title_parts(title);
    if (in_title.size() < 2) continue;
    for (const std::string_view part : {in_title.front(), in_title.back()}) {
      const std::uint32_t id = parts.intern(part);
      if (id == count.size()) count.push_back(0);
      ++count[id];
    }
  }
  const auto most = std::ranges::max_element(count);
  if (most == count.end() || *most < kFew || *most * std::size_t{10} < titles.size() * 3) return {};
  const std::string_view found = parts[static_cast<std::uint32_t>(most - count.begin())];
  // The pool dies here; the same bytes stand in a title.
  for (const std::string_view title : titles) {
    const std::size_t at = title.find(found);
    if (at != std::string_view::npos) return title.substr(at, found.size());
  }
  return {};
}

class TitleStats {
 public:
  void read(std::string_view text) {
    row_.clear();
    for (const std::string_view part : splitter_.split(text)) row_.push_back(words_.intern(part));
    for (const text::WordId word : row_)
      letters_[static_cast<std::size_t>(words_.script(word))] += words_.letters(word);
    const text::Language language = languages_.guess(row_, words_).language;
    if (!language.valid()) return;
    ++texts_[language.index];
    ++guessed_;
  }
  text::ScriptSet scripts_with(std::uint64_t per_hundred) const {
    std::uint64_t all = 0;
    for (std::size_t i = 1; i < letters_.size(); ++i) all += letters_[i];
    text::ScriptSet set = 0;
    for (std::size_t i = 1; i < letters_.size(); ++i) {
      if (letters_[i] > 0 && letters_[i] * 100 >= all * per_hundred) set |= 1U << i;
    }
    return set;
  }
  std::vector<std::string> languages() const {
    constexpr std::uint32_t kEnough = 10;
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < texts_.size() && guessed_ >= kEnough; ++i) {
      if (texts_[i] * 10 >= guessed_) codes.emplace_back(languages_.code({static_cast<std::uint8_t>(i)}));
    }
    return codes;
  }

 private:
  text::WordSplitter splitter_;
  text::Vocabulary words_;
  text::Languages languages_{words_};
  std::vector<text::WordId> row_;
  std::array<std::uint64_t, text::kScripts> letters_{};
  std::array<std::uint32_t, text::kMostLanguages> texts_{};
  std::uint32_t guessed_ = 0;
};

std::vector<std::string> own_trade(const std::vector<std::string_view>& titles) {
  Classifier classifier{Site{}};
  std::vector<std::size_t> count(classifier.spam_families().size(), 0);
  for (const std::string_view title : titles) {
    const std::uint8_t family = classifier.classify(title).spam_family;
    if (family != 0) ++count[family - 1U];
  }
  std::vector<std::string> families;
  for (std::size_t i = 0; i < count.size(); ++i) {
    if (count[i] >= kFew && count[i] * 5 >= titles.size()) families.push_back(classifier.spam_families()[i]);
  }
  return families;
}

template <class T>
std::vector<T> some_of(std::span<const T> all) {
  const std::size_t step = std::max<std::size_t>(1, (all.size() + kMostProposing - 1) / kMostProposing);
  std::vector<T> some;
  for (std::size_t i = 0; i < all.size(); i += step) some.push_back(all[i]);
  return some;
}

}  // namespace

Site propose_site(std::string_view domain, const std::vector<std::string_view>& titles,
                  const std::vector<std::string_view>& anchors) {
  Site site;
  site.domain = domain;
  const std::string label = brand_of_domain(domain);
  if (!label.empty()) site.brands.push_back(label);
  const std::string_view part = common_part(titles);
  if (!part.empty() && part.size() <= kLongestBrand) site.brands.emplace_back(part);

  TitleStats stats;
  const bool from_titles = titles.size() >= kFew;
  for (const std::string_view text : from_titles ? titles : anchors) stats.read(text);
  site.scripts = stats.scripts_with(from_titles ? 5 : 20);
  if (from_titles) site.languages = stats.languages();
  site.allowed_spam = own_trade(titles);
  return site;
}

Site propose_site(const crawl::Crawl& crawl, base::DomainId domain, std::span<const base::StringId> distinct_anchors) {
  std::vector<std::string_view> titles, anchors;
  for (std::uint32_t page = 0; page < crawl.pages.title.size(); ++page) {
    if (!crawl.pages.title[page].valid() || crawl.domain_of({page}) != domain) continue;
    const std::string_view title = crawl.texts[crawl.pages.title[page].value];
    if (!title.empty()) titles.push_back(title);
  }
  for (const base::StringId anchor : some_of(distinct_anchors)) anchors.push_back(crawl.texts[anchor.value]);
  const std::string_view name = domain.valid() ? crawl.domains.names[domain.value] : std::string_view();
  return propose_site(name, some_of(std::span<const std::string_view>(titles)), anchors);
}

}  // namespace anchor
