// Finds which lists of phrases a text holds a phrase of. Texts and phrases are folded (text/fold.h). Notation:
//   words      a phrase stands as whole words; * at its beginning or end lets a word go on there
//   ~          a blank, a hyphen or nothing
//   /          a run of blanks, hyphens and slashes
//   # ## …     a number of so many digits; with + behind them: of so many or more
//   a ... b    b begins a word at most 30 characters behind a
// A phrase begins with two bytes or more that are none of these marks; another one is passed over.
// One pass over a text finds the first bytes of all phrases (the automaton of Aho and Corasick 1975); what stands
// behind them is compared. Cost: about 3 ns a byte of text. Memory: about 500 KB for some hundreds of phrases, 64 MB at
// most.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace quality {

class PhraseMatcher {
 public:
  using Lists = std::uint32_t;  // set of lists, bit 1 << list

  void add(std::string_view phrase, unsigned list);  // list < 32
  void add_piece(std::string_view piece, unsigned list);  // found anywhere, and without marks: of two bytes or more
  void build();  // once, behind the last add()

  // Of the wanted lists those that hold a phrase that stands in the text.
  Lists find(std::string_view folded, Lists wanted = ~Lists{0}) const;

 private:
  struct Phrase {
    std::string text;  // without the * around it
    std::size_t literal = 0;  // bytes of it before its first mark
    std::size_t gap = std::string_view::npos;  // where " ... " stands
    unsigned list = 0;
    bool open_start = false, open_end = false;
    std::uint32_t known = 0;  // first bytes that its state stands for
  };
  using Ends = std::vector<std::vector<std::uint32_t>>;  // by state, the phrases whose first bytes it stands for
  static bool stands_at(const Phrase& phrase, std::string_view text, std::size_t at);

  void number_bytes();
  void add_states(Ends& ends);
  void join_states(Ends& ends);
  std::uint32_t& next(std::size_t state, std::size_t of_byte) { return states_[state * width_ + of_byte]; }

  std::vector<Phrase> phrases_;
  std::array<std::uint8_t, 256> number_{};  // of a byte: from 1 on; bytes that begin no phrase share one
  std::size_t width_ = 0;
  // [states][width]: first where the state's phrases begin in ends_ (0: it has none), then by a byte's number where the
  // next state begins.
  std::vector<std::uint32_t> states_;
  std::vector<std::uint32_t> ends_;  // phrases, each run ended by base::kNone
};

}  // namespace quality
