#include "reports/columns/surroundings.h"

#include <algorithm>

namespace reports {
namespace {

constexpr unsigned kSevenths = 7;

unsigned sevenths(std::uint16_t flags) { return (flags & crawl::flag::kLinkDensity) >> crawl::flag::kLinkDensityShift; }

}  // namespace

void add_surroundings(TableBuilder& t, const crawl::Crawl& crawl, Index of_row, std::vector<std::uint16_t>& density) {
  const std::vector<std::uint16_t>& flags = crawl.links.flags;
  if (std::ranges::none_of(flags, [](std::uint16_t of) { return sevenths(of) != 0; })) return;
  density.reserve(flags.size());
  for (const std::uint16_t of : flags) {
    density.push_back(static_cast<std::uint16_t>((sevenths(of) * 100 + kSevenths / 2) / kSevenths));
  }
  t.flag("hidden", flags, crawl::flag::kHidden, of_row);
  t.flag("in_list", flags, crawl::flag::kInList, of_row);
  t.flag("in_sentence", flags, crawl::flag::kInSentence, of_row);
  t.cells("link_density", table::SmallInteger{density, true}, of_row);
}

}  // namespace reports
