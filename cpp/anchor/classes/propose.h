// What the data itself says about a site: the Site that classification starts from, for a person to edit.
//   brands        the label of its domain; the part that ends or begins at least 30 % (and 3) of its titles
//   scripts       those with 5 % of the letters of its titles; without three titles, 20 % of all anchors' letters
//   languages     those that 10 % of the titles with a guess (text/language.h) are in; none without ten such titles
//   allowed_spam  families of the spam list that 20 % (and 3) of its titles fall into: its own trade
// Cost: one split of each title. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "anchor/classes/site.h"
#include "base/ids.h"
#include "crawl/crawl.h"

namespace anchor {

// `titles` are those of the site's own pages, one a page; `anchors` any distinct anchors of its links.
Site propose_site(std::string_view domain, const std::vector<std::string_view>& titles,
                  const std::vector<std::string_view>& anchors);

// Of a crawl: at most kMostProposing titles and anchors, evenly chosen, because more of them say the same.
inline constexpr std::uint32_t kMostProposing = 20'000;
Site propose_site(const crawl::Crawl& crawl, base::DomainId domain, std::span<const base::StringId> distinct_anchors);

}  // namespace anchor
