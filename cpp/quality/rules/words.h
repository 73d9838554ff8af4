// The word lists of the rules. Built in from cpp/quality/data, one phrase a line; a person may pass others. Spam
// families are those of the anchors' list (anchor/lists/lists.h), and general anchors are that list's too.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quality/rules/phrase_matcher.h"

namespace quality {

enum class List : std::uint8_t {
  // Phrases in texts (titles, anchors):
  kTrade,
  kDirectory,
  kCommercial,
  kMachine,
  kLinkPages,
  // Phrases in names of hosts:
  kHostTrade,
  kHostDirectory,
  // Sets of whole words:
  kCheapSuffixes,
  kInstantHosts,
  kBlogHosts,
  kGeneric,
  kLanguages,
  kFillers,
  kPathWords,
  kNameStems,
  kListingFolders,
  kPlatforms,
  kSpam,  // the anchors' list, in its own notation (anchor/lists/lists.h)
};
inline constexpr std::size_t kLists = static_cast<std::size_t>(List::kSpam) + 1;

// Beside the lists: pieces of words that press releases are known by, in addresses and titles.
inline constexpr std::string_view kPressPieces =
    "pressrelease press-release newswire prweb prnewswire businesswire /release/ /releases/";
inline constexpr PhraseMatcher::Lists kPress = 1U << kLists;

std::string_view name_of(List list);               // "trade", "host_trade", …: the name of its file
std::string_view built_in(List list);              // its text
std::vector<std::string_view> phrases_of(std::string_view text);  // without comments and empty lines; into the text

// Words that a text may be one of.
class WordSet {
 public:
  void add(std::string_view word) { words_.emplace_back(word); }
  void build();                                    // once, behind the last add()
  bool contains(std::string_view word) const;
  std::span<const std::string> words() const { return words_; }  // ascending

 private:
  std::vector<std::string> words_;
  std::array<std::uint32_t, 257> starts_{};        // of words by their first byte
};

// All lists, ready to be asked. Texts that are asked for are folded (text/fold.h).
class Words {
 public:
  using Texts = std::array<std::string_view, kLists>;   // by List
  static Texts built_in_texts();

  Words() : Words(built_in_texts()) {}
  explicit Words(const Texts& texts);                   // which need not outlive it

  // Of the wanted lists, kPress among them, those with a phrase in the text.
  PhraseMatcher::Lists in_text(std::string_view folded, PhraseMatcher::Lists wanted) const {
    return in_texts_.find(folded, wanted);
  }
  PhraseMatcher::Lists in_host(std::string_view host) const { return in_hosts_.find(host); }
  bool contains(List set, std::string_view word) const { return sets_[static_cast<std::size_t>(set)].contains(word); }
  std::span<const std::string> name_stems() const { return name_stems_; }   // in the order of the list

 private:
  PhraseMatcher in_texts_, in_hosts_;
  std::array<WordSet, kLists> sets_;
  std::vector<std::string> name_stems_;
};

constexpr PhraseMatcher::Lists set_of(List list) { return 1U << static_cast<unsigned>(list); }

}  // namespace quality
