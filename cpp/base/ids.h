// Typed 32-bit ids. An id is an index into one table; ids of different tables do not mix.
// `none()` is the one invalid value. A vector of ids has the layout of a vector of uint32_t.
#pragma once

#include <compare>
#include <cstdint>

namespace base {

inline constexpr std::uint32_t kNone = 0xFFFF'FFFF;

template <class Tag>
struct Id {
  std::uint32_t value = kNone;

  static constexpr Id none() { return {}; }
  constexpr bool valid() const { return value != kNone; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using StringId = Id<struct StringTag>;  // a text of Crawl::texts
using PageId = Id<struct PageTag>;      // a normalised URL, or a node's name in an edge list
using HostId = Id<struct HostTag>;
using DomainId = Id<struct DomainTag>;  // a registrable domain
using FileId = Id<struct FileTag>;

}  // namespace base
