#include "anchor/profile/source_domains.h"

#include <algorithm>
#include <utility>

namespace anchor {
namespace {

constexpr std::uint32_t kFewestOpinions = 3;   // that make words more than one person's choice
constexpr double kRepeatedShare = 0.1;         // one phrase over it is worth a look (backlinkchecker.pro)
constexpr double kFamilyShare = 0.3;           // keyword anchors over it are a warning in audit code

using Pair = std::pair<std::uint32_t, base::DomainId>;

void sort_once(std::vector<Pair>& pairs) {
  std::ranges::sort(pairs);
  const auto twice = std::ranges::unique(pairs);
  pairs.erase(twice.begin(), twice.end());
}

// take(first of a pair, how many domains) for each, ascending.
template <class Take>
void count_each(std::vector<Pair>& pairs, Take take) {
  sort_once(pairs);
  for (std::size_t first = 0, end = 0; first < pairs.size(); first = end) {
    while (end < pairs.size() && pairs[end].first == pairs[first].first) ++end;
    take(pairs[first].first, static_cast<std::uint32_t>(end - first));
  }
}

std::uint32_t distinct_domains(std::span<const Backlink> by_domain) {
  std::uint32_t domains = 0;
  for (std::size_t i = 0; i < by_domain.size(); ++i)
    domains += i == 0 || by_domain[i].domain != by_domain[i - 1].domain ? 1 : 0;
  return domains;
}

// The class of a text that an image or a title says is that of its words.
bool may_hide(Class of) {
  return of == Class::kOther || of == Class::kOtherScript || of == Class::kImage || of == Class::kTitle;
}

class Counting {
 public:
  Counting(std::span<const Backlink> by_domain, MoneyPhrases& phrases, SourceDomains& out)
      : links_(by_domain), phrases_(phrases), out_(out) {}

  void run() {
    find_repeated();
    find_family();
    for (std::size_t first = 0, end = 0; first < links_.size(); first = end) {
      while (end < links_.size() && links_[end].domain == links_[first].domain) ++end;
      count_one(links_.subspan(first, end - first));
    }
  }

 private:
  const MoneyPhrases::Phrase* phrase_of(const Backlink& link) {
    if (!may_hide(link.of)) return nullptr;
    const MoneyPhrases::Phrase& phrase = phrases_.of(link.anchor);
    return phrase.number == base::kNone ? nullptr : &phrase;
  }
  bool is_repeated(std::uint32_t phrase) const { return std::ranges::binary_search(repeated_, phrase); }

  void find_repeated() {
    std::vector<Pair> said;
    for (const Backlink& link : links_) {
      const MoneyPhrases::Phrase* phrase = phrase_of(link);
      if (phrase != nullptr && phrase->is_short) said.emplace_back(phrase->number, link.domain);
    }
    count_each(said, [this](std::uint32_t phrase, std::uint32_t opinions) {
      if (opinions < kFewestOpinions || opinions < kRepeatedShare * out_.opinions) return;
      repeated_.push_back(phrase);
      out_.repeated.push_back({AnchorId::none(), opinions});
    });
    for (const Backlink& link : links_) {
      const MoneyPhrases::Phrase* phrase = phrase_of(link);
      if (phrase == nullptr || !is_repeated(phrase->number)) continue;
      const auto at = std::ranges::lower_bound(repeated_, phrase->number) - repeated_.begin();
      AnchorId& anchor = out_.repeated[static_cast<std::size_t>(at)].anchor;
      anchor = std::min(anchor, link.anchor);    // none is the largest
    }
    std::ranges::stable_sort(out_.repeated, std::ranges::greater(), &SourceDomains::Repeated::opinions);
  }

  void find_family() {
    std::vector<Pair> said;
    for (const Backlink& link : links_) {
      const MoneyPhrases::Phrase* phrase = phrase_of(link);
      if (phrase == nullptr) continue;
      for (const std::uint32_t head : phrases_.heads(*phrase)) said.emplace_back(head, link.domain);
    }
    std::uint32_t family = base::kNone;
    count_each(said, [&](std::uint32_t head, std::uint32_t opinions) {
      if (opinions < out_.in_family) return;   // of two, that which stands later in a phrase
      family = head;
      out_.in_family = opinions;
    });
    if (out_.in_family < kFewestOpinions || out_.in_family < kFamilyShare * out_.opinions) {
      out_.in_family = 0;
      return;
    }
    family_ = family;
    out_.family = phrases_.head(family);
  }

  void count_one(std::span<const Backlink> of_domain) {
    std::uint32_t classes = 0;
    bool in_family = false, repeats = false;
    for (const Backlink& link : of_domain) {
      classes |= 1U << static_cast<unsigned>(link.of);
      const MoneyPhrases::Phrase* phrase = phrase_of(link);
      if (phrase == nullptr) continue;
      const auto heads = phrases_.heads(*phrase);
      in_family |= std::ranges::find(heads, family_) != heads.end();
      repeats |= is_repeated(phrase->number);
    }
    const auto has = [classes](Class c) { return (classes >> static_cast<unsigned>(c) & 1) != 0; };
    for (int c = 0; c < kClasses; ++c) out_.by_class[static_cast<std::size_t>(c)] += has(static_cast<Class>(c)) ? 1 : 0;
    const bool exact = has(Class::kExact);
    out_.named += has(Class::kBranded) || has(Class::kBrandKeyword) || has(Class::kNakedUrl) ? 1 : 0;
    out_.exact += exact || repeats ? 1 : 0;
    out_.keyword += exact || has(Class::kPartial) || has(Class::kBrandKeyword) || in_family ? 1 : 0;
  }

  std::span<const Backlink> links_;
  MoneyPhrases& phrases_;
  SourceDomains& out_;
  std::vector<std::uint32_t> repeated_;        // ascending, as out_.repeated until that is sorted
  std::uint32_t family_ = base::kNone;
};

}  // namespace

bool is_name(Class c) { return c == Class::kBranded || c == Class::kBrandKeyword || c == Class::kNakedUrl; }

SourceDomains count_domains(std::span<Backlink> links, MoneyPhrases& phrases) {
  SourceDomains found;
  std::ranges::stable_sort(links, {}, &Backlink::domain);
  found.domains = distinct_domains(links);
  found.networks = join_networks(links);
  for (const Network& network : found.networks) {
    if (!is_name(network.of) && network.of != Class::kGeneric) found.networked += network.domains;
  }
  found.networked = std::min(found.networked, found.domains);
  std::ranges::stable_sort(links, {}, &Backlink::domain);
  found.opinions = distinct_domains(links);
  Counting(links, phrases, found).run();
  return found;
}

}  // namespace anchor
