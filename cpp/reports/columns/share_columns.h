// A row a group of links (a section, a linking domain), and how its anchors are distributed.
#pragma once

#include <vector>

#include "analysis/analysis.h"
#include "anchor/inlinks/distribution.h"
#include "reports/columns/table_builder.h"

namespace reports {

struct ShareColumns {
  std::vector<std::uint32_t> links, pages, domains, placements, anchors, top_anchor;
  std::vector<double> top_share, diversity;
  std::array<std::vector<double>, anchor::kClasses> share;     // of placements, by class

  void add(const analysis::Analysis& analysis, const anchor::Distribution& found);   // a group with links
};

// Columns "links" … "diversity" and "<class>_share" for the classes that people look at; of a `ShareColumns` that lives
// as long as the table. `domains`: also how many source domains there are.
void append_columns(const crawl::Crawl& crawl, const ShareColumns& shares, bool domains, TableBuilder& t);

}  // namespace reports
