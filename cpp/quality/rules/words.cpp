#include "quality/rules/words.h"

#include <algorithm>

#include "anchor/lists/lists.h"
#include "base/bytes.h"
#include "quality/rules/letters.h"
#include "text/fold.h"

namespace quality {
namespace {

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed: a file system is not at hand in a browser
constexpr char kTradeText[] = {
#embed "../data/trade.txt"
};
constexpr char kDirectoryText[] = {
#embed "../data/directory.txt"
};
constexpr char kCommercialText[] = {
#embed "../data/commercial.txt"
};
constexpr char kMachineText[] = {
#embed "../data/machine.txt"
};
constexpr char kLinkPagesText[] = {
#embed "../data/link_pages.txt"
};
constexpr char kHostTradeText[] = {
#embed "../data/host_trade.txt"
};
constexpr char kHostDirectoryText[] = {
#embed "../data/host_directory.txt"
};
constexpr char kCheapSuffixesText[] = {
#embed "../data/cheap_suffixes.txt"
};
constexpr char kInstantHostsText[] = {
#embed "../data/instant_hosts.txt"
};
constexpr char kBlogHostsText[] = {
#embed "../data/blog_hosts.txt"
};
constexpr char kGenericText[] = {
#embed "../data/generic.txt"
};
constexpr char kLanguagesText[] = {
#embed "../data/languages.txt"
};
constexpr char kFillersText[] = {
#embed "../data/fillers.txt"
};
constexpr char kPathWordsText[] = {
#embed "../data/path_words.txt"
};
constexpr char kNameStemsText[] = {
#embed "../data/name_stems.txt"
};
constexpr char kListingFoldersText[] = {
#embed "../data/listing_folders.txt"
};
constexpr char kPlatformsText[] = {
#embed "../data/platforms.txt"
};
#pragma clang diagnostic pop

template <std::size_t Size>
constexpr std::string_view view(const char (&text)[Size]) {
  return {text, Size};
}

struct BuiltIn {
  std::string_view name, text;
};
constexpr std::array<BuiltIn, kLists> kBuiltIn = {{
    {"trade", view(kTradeText)},
    {"directory", view(kDirectoryText)},
    {"commercial", view(kCommercialText)},
    {"machine", view(kMachineText)},
    {"link_pages", view(kLinkPagesText)},
    {"host_trade", view(kHostTradeText)},
    {"host_directory", view(kHostDirectoryText)},
    {"cheap_suffixes", view(kCheapSuffixesText)},
    {"instant_hosts", view(kInstantHostsText)},
    {"blog_hosts", view(kBlogHostsText)},
    {"generic", view(kGenericText)},
    {"languages", view(kLanguagesText)},
    {"fillers", view(kFillersText)},
    {"path_words", view(kPathWordsText)},
    {"name_stems", view(kNameStemsText)},
    {"listing_folders", view(kListingFoldersText)},
    {"platforms", view(kPlatformsText)},
    {"spam", {}},
}};

constexpr std::size_t kFew = 16;   // words that are looked through one by one: most differ in length

constexpr std::size_t place(List list) { return static_cast<std::size_t>(list); }

std::string folded(std::string_view phrase) {
  std::string result;
  text::fold(phrase, result);
  return result;
}

// The family of the anchors' list that the list kTrade stands for here: one word is one reason.
constexpr std::string_view kTradeFamily = "seo_sales";

bool is_phrase_list(List list) { return list < List::kCheapSuffixes; }
bool is_of_hosts(List list) { return list == List::kHostTrade || list == List::kHostDirectory; }

}  // namespace

std::string_view name_of(List list) { return kBuiltIn[place(list)].name; }

std::string_view built_in(List list) {
  return list == List::kSpam ? anchor::built_in_spam() : kBuiltIn[place(list)].text;
}

std::vector<std::string_view> phrases_of(std::string_view text) {
  std::vector<std::string_view> phrases;
  while (!text.empty()) {
    const std::string_view line = trimmed(next_piece(text, '\n'));
    if (!line.empty() && !line.starts_with('#')) phrases.push_back(line);
  }
  return phrases;
}

void WordSet::build() {
  std::ranges::sort(words_);
  const auto twice = std::ranges::unique(words_);
  words_.erase(twice.begin(), twice.end());
  std::erase(words_, std::string());
  starts_.fill(0);
  for (const std::string& word : words_) ++starts_[static_cast<unsigned char>(word.front()) + 1U];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

bool WordSet::contains(std::string_view word) const {
  if (word.empty()) return false;
  const auto first = static_cast<unsigned char>(word.front());
  const std::span same = std::span(words_).subspan(starts_[first], starts_[first + 1U] - starts_[first]);
  if (same.size() > kFew) return std::ranges::binary_search(same, word);
  return std::ranges::any_of(same, [&](std::string_view known) { return base::same_bytes(known, word); });
}

Words::Texts Words::built_in_texts() {
  Texts texts;
  for (std::size_t i = 0; i < kLists; ++i) texts[i] = built_in(static_cast<List>(i));
  return texts;
}

Words::Words(const Texts& texts) {
  for (std::size_t i = 0; i < kLists; ++i) {
    const auto list = static_cast<List>(i);
    if (list == List::kSpam) continue;
    for (const std::string_view phrase : phrases_of(texts[i])) {
      if (is_phrase_list(list)) {
        (is_of_hosts(list) ? in_hosts_ : in_texts_).add(folded(phrase), static_cast<unsigned>(i));
      } else {
        sets_[i].add(folded(phrase));
      }
      if (list == List::kNameStems) name_stems_.push_back(folded(phrase));
    }
  }
  for (const anchor::ListEntry& entry : anchor::parse_list(texts[place(List::kSpam)])) {
    if (entry.name != kTradeFamily) in_texts_.add(folded(entry.phrase), static_cast<unsigned>(List::kSpam));
  }
  for (const anchor::ListEntry& entry : anchor::parse_list(anchor::built_in_generic())) {
    sets_[place(List::kGeneric)].add(folded(entry.phrase));
  }
  for (std::string_view pieces = kPressPieces; !pieces.empty();) {
    in_texts_.add_piece(next_piece(pieces, ' '), static_cast<unsigned>(kLists));
  }
  in_texts_.build();
  in_hosts_.build();
  for (WordSet& set : sets_) set.build();
}

}  // namespace quality
