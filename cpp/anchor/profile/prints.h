// What a link shows of whoever made it. Links that say the same words to the same page and share a print come from one
// hand: pages under one title, at the same place of every site, with the same words around the link, or first seen on
// one day.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/string_pool.h"
#include "crawl/crawl.h"

namespace anchor {

enum class Print : std::uint8_t { kTitle, kPath, kContext, kDay };
inline constexpr std::size_t kPrints = static_cast<std::size_t>(Print::kDay) + 1;
using Prints = std::array<std::uint32_t, kPrints>;   // by Print; base::kNone: not known, or too common to tell

class PrintReader {
 public:
  explicit PrintReader(const crawl::Crawl& crawl) : crawl_(&crawl) {}   // has to outlive it
  // About 1 us.
  Prints of(std::uint32_t link);

 private:
  std::uint32_t title(base::PageId page);
  std::uint32_t path(base::PageId page);
  std::uint32_t context(std::uint32_t link);

  const crawl::Crawl* crawl_;
  base::StringPool shapes_;
  std::string shape_;
};

}  // namespace anchor
