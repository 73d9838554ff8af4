// Who shows which print.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/slices.h"
#include "quality/networks/prints.h"

namespace quality {

// Prints of all links and domains, in pieces by their hash, so that sorting can give way between them.
class PrintTable {
 public:
  static constexpr std::size_t kPieces = 64;

  void add(PrintKind kind, std::string_view key, std::uint32_t domain, std::uint32_t link) {
    const PrintId id = print_id(kind, key);
    pieces_[id >> 58].push_back({id, domain, link});
  }
  // Sorts, and leaves of each print and domain the first link.
  base::Slices sort();
  std::span<const Print> piece(std::size_t i) const { return pieces_[i]; }
  std::span<const Print> all_shown(PrintId id) const;  // behind sort(): one a domain. O(log prints)
  Print first_shown(PrintId id) const;  // behind sort(): by its first link. O(log prints + its domains)

 private:
  std::array<std::vector<Print>, kPieces> pieces_;
};

}  // namespace quality
