// A handful of links, by target, for tests of what is counted over them.
#pragma once

#include <string_view>
#include <vector>

#include "anchor/classes/anchor_texts.h"
#include "anchor/inlinks/distribution.h"
#include "anchor/inlinks/inlink_sorter.h"
#include "anchor/inlinks/inlinks_by_page.h"
#include "anchor/inlinks/placements.h"

namespace anchor_test {

struct Link {
  std::uint32_t source, target;
  std::string_view anchor;
  anchor::Class c = anchor::Class::kOther;
  std::uint32_t path = 0;
  bool external = false;
};

struct Links {
  base::StringPool texts;
  anchor::AnchorTexts anchors;
  std::vector<base::DomainId> domain_of_page;
  anchor::InlinksByPage inlinks;

  // Page p is of domain domains[p]. All rows are flagged.
  Links(const std::vector<Link>& links, const std::vector<std::uint32_t>& domains) {
    anchor::InlinkSorter sorter(static_cast<std::uint32_t>(domains.size()));
    std::vector<base::StringId> column;
    domain_of_page.reserve(domains.size());
    for (const Link& link : links) column.push_back(base::StringId{texts.intern(link.anchor)});
    for (const std::uint32_t domain : domains) domain_of_page.push_back({domain});
    anchor::Classifier classifier{anchor::Site{}};
    anchors = anchor::read_anchors(classifier, texts, column);
    for (const Link& link : links) sorter.count(anchor::InlinksByPage::group_of(link.target, link.external));
    base::finish(sorter.make_room());
    for (std::size_t i = 0; i < links.size(); ++i) {
      sorter.append(anchor::InlinksByPage::group_of(links[i].target, links[i].external),
                    {.source = {links[i].source},
                     .anchor = anchors.anchor_of_text[column[i].value],
                     .place = {links[i].path},
                     .cls = links[i].c});
    }
    base::finish(sorter.sort());
    inlinks = sorter.take();
    anchor::Placements placements(domain_of_page);
    for (std::uint32_t page = 0; page < inlinks.pages(); ++page) placements.flag(inlinks.mutable_rows(page));
  }
  anchor::Distributor distributor() const {
    return {domain_of_page, anchors.size(), static_cast<std::uint32_t>(domain_of_page.size())};
  }
  anchor::Distribution of_target(std::uint32_t page) const { return distributor().of(inlinks.of(page)); }
};

}  // namespace anchor_test
