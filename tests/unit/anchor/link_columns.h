// A handful of links, packed, for tests of what is counted over them.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "anchor/anchor_texts.h"
#include "anchor/distribution.h"
#include "anchor/placements.h"
#include "anchor/said_of_pages.h"

namespace anchor_test {

struct Link {
  std::uint32_t source, target;
  std::string_view anchor;
  anchor::Class c = anchor::Class::kOther;
  std::uint32_t path = 0;
  bool outside = false;
};

struct Links {
  base::StringPool texts;
  anchor::AnchorTexts anchors;
  std::vector<base::DomainId> domain_of_page;
  anchor::SaidOfPages said;

  // Page p is of domain domains[p]. All rows are marked.
  Links(const std::vector<Link>& links, const std::vector<std::uint32_t>& domains)
      : said(static_cast<std::uint32_t>(domains.size()), [&](std::uint32_t page) {
          return static_cast<std::uint32_t>(std::ranges::count(links, page, &Link::target));
        }) {
    std::vector<base::StringId> column;
    domain_of_page.reserve(domains.size());
    for (const Link& link : links) column.push_back(base::StringId{texts.intern(link.anchor)});
    for (const std::uint32_t domain : domains) domain_of_page.push_back({domain});
    anchor::Classifier classifier{anchor::Site{}};
    anchors = anchor::read_anchors(classifier, texts, column);
    for (std::size_t i = 0; i < links.size(); ++i) {
      const auto filling = said.filling();
      filling.put(filling.part_of({links[i].target}), {links[i].target}, links[i].outside,
                  {.source = {links[i].source},
                   .anchor = anchors.anchor_of_text[column[i].value],
                   .place = {links[i].path},
                   .of = links[i].c});
    }
    for (std::size_t part = 0; part < said.parts().size(); ++part) said.settle(part);
    said.forget_parts();
    anchor::Placements placements(domain_of_page);
    for (std::uint32_t page = 0; page < said.pages(); ++page) placements.mark(said.to_mark(page));
  }
  anchor::Distributor distributor() const {
    return {domain_of_page, anchors.size(), static_cast<std::uint32_t>(domain_of_page.size())};
  }
  anchor::Distribution of_target(std::uint32_t page) const { return distributor().of(said.of(page)); }
};

}  // namespace anchor_test
