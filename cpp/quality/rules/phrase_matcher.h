// Finds which lists of phrases a text holds a phrase of. Texts and phrases are folded (text/fold.h). Notation:
//   words      a phrase stands as whole words; * at its beginning or end lets a word go on there
//   ~          a blank, a hyphen or nothing
//   /          a run of blanks, hyphens and slashes
//   # ## …     a number of so many digits; with + behind them: of so many or more
//   a ... b    b begins a word at most 30 characters behind a
// A phrase begins with two bytes or more that are none of these marks; another one is passed over.
// Cost: about 2 ns a byte of text for some hundreds of phrases, which are looked up by their first two bytes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quality {

class PhraseMatcher {
 public:
  using Lists = std::uint32_t;  // set of lists, bit 1 << list

  void add(std::string_view phrase, unsigned list);        // list < 32
  void add_piece(std::string_view piece, unsigned list);   // found anywhere, and without marks: of two bytes or more
  void build();                                      // once, behind the last add()

  // Of the wanted lists those that hold a phrase that stands in the text.
  Lists find(std::string_view folded, Lists wanted = ~Lists{0}) const;

 private:
  static constexpr std::size_t kSlots = 4096;

  struct Phrase {
    std::string text;             // without the * around it
    std::size_t literal = 0;      // bytes of it before its first mark
    unsigned list = 0;
    bool open_start = false, open_end = false;
  };
  static std::size_t slot_of(char first, char second) {
    return (static_cast<std::size_t>(static_cast<unsigned char>(first)) % 64) * 64 +
           static_cast<unsigned char>(second) % 64;
  }
  static bool stands_at(const Phrase& phrase, std::string_view text, std::size_t at);

  std::vector<Phrase> phrases_;                        // by slot once built
  std::array<std::uint32_t, kSlots + 1> starts_{};
};

}  // namespace quality
