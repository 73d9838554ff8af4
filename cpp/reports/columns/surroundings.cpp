#include "reports/columns/surroundings.h"

#include <algorithm>

namespace reports {
namespace {

constexpr unsigned kSevenths = 7;

unsigned sevenths(std::uint16_t flags) { return (flags & crawl::flag::kLinkDensity) >> crawl::flag::kLinkDensityShift; }

}  // namespace

void add_surroundings(table::Table& table, const crawl::Crawl& crawl, Index of_row,
                      std::vector<std::uint16_t>& density) {
  const std::vector<std::uint16_t>& flags = crawl.links.flags;
  if (std::ranges::none_of(flags, [](std::uint16_t of) { return sevenths(of) != 0; })) return;
  density.reserve(flags.size());
  for (const std::uint16_t of : flags) {
    density.push_back(static_cast<std::uint16_t>((sevenths(of) * 100 + kSevenths / 2) / kSevenths));
  }
  const auto flag = [&](std::string name, std::string label, std::string help, std::uint16_t mask) {
    Column column = flag_of(std::move(name), std::move(label), std::move(help), flags, mask);
    column.index = of_row;
    table.columns.push_back(std::move(column));
  };
  flag("hidden", "Hidden", "Its markup hides the link: the hidden attribute, or inline display or visibility.",
       crawl::flag::kHidden);
  flag("in_list", "In a list", "An item of a list holds the link.", crawl::flag::kInList);
  flag("in_sentence", "In a sentence", "Beside the link, its block has text that is no link's.",
       crawl::flag::kInSentence);
  table.columns.push_back({"link_density", "Link density %",
                           "How much of the text of the block around the link is text of links, rounded up to a "
                           "seventh: 100 where there is nothing else, as in menus. Empty: not known.",
                           Unit::kNone, of_row, table::SmallInteger{density, true}});
}

}  // namespace reports
