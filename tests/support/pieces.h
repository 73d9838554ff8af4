// A text as it comes: some bytes at a time, cut where `cut` says that whole records end, handed to `take`.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace support {

// cut(gathered) -> bytes of whole records at its start; take(bytes) is called for each piece, and for what is left.
template <class Cut, class Take>
void in_pieces(std::string_view text, std::size_t step, Cut cut, Take take) {
  std::string gathered;
  while (!text.empty()) {
    gathered += text.substr(0, step);
    text.remove_prefix(std::min(step, text.size()));
    const std::size_t whole = cut(std::string_view(gathered));
    if (whole == 0) continue;
    take(std::string_view(gathered).substr(0, whole));
    gathered.erase(0, whole);
  }
  if (!gathered.empty()) take(std::string_view(gathered));
}

}  // namespace support
