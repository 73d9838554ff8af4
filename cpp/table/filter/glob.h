// Globs: * stands for any bytes, ? for one; ASCII case does not matter. What stands between two * is sought from left
// to right, each piece in time linear in the text; a long one with a ? costs text * piece / 64.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table/filter/needle.h"

namespace table {

class Glob {
 public:
  explicit Glob(std::string_view pattern);
  bool operator()(std::string_view text) const;

 private:
  struct Piece {                          // between two *
    std::string text;                     // folded
    Needle needle;                        // of a piece without ?
    std::vector<std::uint64_t> fits;      // of a long one with ?: a bit for each place that a byte may stand at
  };

  static Piece piece_of(std::string_view text);
  static std::size_t end_in(const Piece& piece, std::string_view text);   // of the first match, or npos
  static std::size_t end_by_bits(const Piece& piece, std::string_view text);

  std::vector<Piece> pieces_;
  std::size_t least_ = 0;                 // bytes of a text that matches
};

}  // namespace table
