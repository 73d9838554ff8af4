// The class of each link, found again from what judge() said of a crawl (judge.h): counts need the rows alone, and who
// lists links asks for them one by one.
#pragma once

#include <span>
#include <vector>

#include "anchor/classes.h"
#include "anchor/said_of_pages.h"
#include "crawl/crawl.h"

namespace anchor {

// `of_others`: Judgement::of_others. Cost for 10,000,000 links: about 0.3 s. Memory: the result, and 8 bytes a page
// meanwhile.
std::vector<Class> classes_of_links(const crawl::Crawl& crawl, const SaidOfPages& said,
                                    std::span<const Class> of_others);

}  // namespace anchor
