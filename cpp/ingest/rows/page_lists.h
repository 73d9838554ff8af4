// advertools' crawls: a page is a record, its links are lists, once all of them in order, and those of a landmark
// once more. https://advertools.readthedocs.io/en/master/advertools.spider.html
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/rows/row_tables.h"

namespace ingest {

struct LinkLists {
  std::vector<std::string> targets, texts, nofollow;
};
inline constexpr std::array<std::string_view, 3> kListLandmarks = {"nav", "header", "footer"};

struct PageLists {
  std::string page, status, title, canonical, content_type, text;
  LinkLists all;
  std::array<LinkLists, kListLandmarks.size()> landmarks;
};

std::vector<std::string> split_list(std::string_view joined);  // at "@@"
TableRows rows_of(PageLists lists);                            // as json_page_columns() and json_link_columns()

}  // namespace ingest
