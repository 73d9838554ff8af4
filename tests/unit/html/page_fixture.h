// Short pages for tests.
#pragma once

#include <algorithm>
#include <string>

#include <catch_amalgamated.hpp>

#include "html/page.h"

namespace html_test {

inline html::RawPage page_of(std::string_view markup) {
  auto page = html::extract(markup);
  REQUIRE(page.has_value());
  return std::move(*page);
}

// The one link with this href.
inline html::RawLink link_to(std::string_view href, std::string_view markup) {
  const html::RawPage page = page_of(markup);
  INFO(markup);
  const auto is_it = [href](const html::RawLink& link) { return link.href == href; };
  REQUIRE(std::ranges::count_if(page.links, is_it) == 1);
  return *std::ranges::find_if(page.links, is_it);
}

}  // namespace html_test
