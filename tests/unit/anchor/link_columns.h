// A handful of links as columns, for tests of what is counted over them.
#pragma once

#include <string_view>
#include <vector>

#include "anchor/anchor_texts.h"
#include "anchor/distribution.h"

namespace anchor_test {

struct Link {
  std::uint32_t source, target;
  std::string_view anchor;
  anchor::Class c = anchor::Class::kOther;
  std::uint32_t path = 0;
};

struct Links {
  base::StringPool texts;
  anchor::AnchorTexts anchors;
  std::vector<base::PageId> source, target;
  std::vector<anchor::AnchorId> anchor;
  std::vector<anchor::Class> of_link;
  std::vector<base::StringId> path;
  std::vector<base::DomainId> domain_of_page;
  anchor::LinkGroups by_target;

  // Page p is of domain domains[p].
  Links(const std::vector<Link>& links, const std::vector<std::uint32_t>& domains) {
    std::vector<base::StringId> column;
    domain_of_page.reserve(domains.size());
    for (const Link& link : links) {
      source.push_back({link.source});
      target.push_back({link.target});
      column.push_back(base::StringId{texts.intern(link.anchor)});
      of_link.push_back(link.c);
      path.push_back({link.path});
    }
    for (const std::uint32_t domain : domains) domain_of_page.push_back({domain});
    anchor::Classifier classifier{anchor::Site{}};
    anchors = anchor::read_anchors(classifier, texts, column);
    for (const base::StringId id : column) anchor.push_back(anchors.anchor_of_text[id.value]);
    std::vector<std::uint32_t> group;
    for (const base::PageId page : target) group.push_back(page.value);
    by_target = anchor::group_links(static_cast<std::uint32_t>(domains.size()), group);
  }
  anchor::LinkColumns columns() const { return {source, target, anchor, of_link, path, domain_of_page}; }
  anchor::Distribution of_target(std::uint32_t page) const {
    const auto marks = anchor::mark_placements(columns(), by_target);
    anchor::Distributor distributor(columns(), marks, anchors.size(),
                                    static_cast<std::uint32_t>(domain_of_page.size()));
    return distributor.of(by_target[page]);
  }
};

}  // namespace anchor_test
