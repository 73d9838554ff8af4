// Which links are template: the same container on page after page leading to the same target.
//
// container  the link's path without its last step and without places ([3]), classes kept:
//            //body/div[2]/main/ul[@class='related'][1]/li[4]/a  ->  //body/div/main/ul[@class='related']/li
// ratio      pages on which the container leads to the target / pages that have the container
// boilerplate when ratio >= 0.5 on at least 10 pages that have the container
//
// The ratio is over the container's pages, not the site's: a banner on a tenth of the site that always leads to
// the same page is template all the same. Neither anchors nor in-degrees are looked at. Links without a path are
// never boilerplate. A declared rule of thumb (a public Screaming Frog pipeline's), not a measured one.
// Five passes over the links, and as many over those that may be template: few of those in texts. Memory while it runs:
// 12 bytes a link that may be, 4 a link where those of a page do not stand together, 8 a page and 4 a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/bit_column.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace network {

struct BoilerplateRule {
  double least_ratio = 0.5;
  std::uint32_t least_pages = 10;
};

// result: [links] set: boilerplate.
base::Slices find_boilerplate(const crawl::Crawl& crawl, base::BitColumn& result, BoilerplateRule rule = {});

std::string container_of(std::string_view path);

}  // namespace network
