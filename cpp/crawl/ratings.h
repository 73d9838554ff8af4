// The ratings of tools: how strong they think that a domain or a page is. Higher is stronger in all of them.
#pragma once

#include <span>
#include <string_view>

namespace crawl {

struct Rating {
  std::string_view name;       // of a domain, as a metric
  std::string_view of_pages;   // the metric of pages whose highest is a domain's, where none is about the domain
  std::string_view label;
};

std::span<const Rating> ratings();
// Is this metric a rating of pages or domains?
bool is_rating(std::string_view metric);

}  // namespace crawl
