#include "ingest/rows/page_lists.h"

#include <algorithm>
#include <map>

namespace ingest {
namespace {

struct Link {
  std::string target, text, nofollow;
  auto operator<=>(const Link&) const = default;
};

// A text that holds "@@" itself shifts all that follow: then no text is better than a wrong one.
std::vector<Link> links_of(LinkLists&& lists, bool& mismatch) {
  const auto fits = [&](std::vector<std::string>& list) {
    if (list.size() == lists.targets.size()) return;
    mismatch |= !list.empty();
    list.assign(lists.targets.size(), "");
  };
  fits(lists.texts);
  fits(lists.nofollow);
  std::vector<Link> out;
  for (std::size_t i = 0; i < lists.targets.size(); ++i) {
    out.push_back({std::move(lists.targets[i]), std::move(lists.texts[i]), std::move(lists.nofollow[i])});
  }
  return out;
}

}  // namespace

std::vector<std::string> split_list(std::string_view joined) {
  std::vector<std::string> out;
  for (std::size_t start = 0; !joined.empty() && start <= joined.size();) {
    const std::size_t end = std::min(joined.find("@@", start), joined.size());
    out.emplace_back(joined.substr(start, end - start));
    start = end + 2;
  }
  return out;
}

TableRows rows_of(PageLists lists) {
  TableRows rows;
  if (lists.page.empty()) return {.kind = TableRows::Kind::kBad};
  // Each link of a landmark takes the first of all links that equals it.
  std::map<Link, std::vector<std::string_view>> positions;
  bool landmark_mismatch = false;  // says nothing about the links themselves
  for (std::size_t i = 0; i < kListLandmarks.size(); ++i) {
    for (Link& link : links_of(std::move(lists.landmarks[i]), landmark_mismatch)) {
      positions[std::move(link)].push_back(kListLandmarks[i]);
    }
  }
  for (const Link& link : links_of(std::move(lists.all), rows.mismatch)) {
    const auto found = positions.find(link);
    std::string_view position;
    if (found != positions.end() && !found->second.empty()) {
      position = found->second.back();
      found->second.pop_back();
    }
    rows.links.push_back({lists.page, link.target, link.text, link.nofollow, "", std::string(position), "", ""});
  }
  rows.pages.push_back({std::move(lists.page), std::move(lists.status), std::move(lists.title),
                        std::move(lists.canonical), std::move(lists.content_type), std::move(lists.text)});
  return rows;
}

}  // namespace ingest
