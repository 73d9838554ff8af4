#include "anchor/classes/site.h"

#include <algorithm>

#include "url/idn.h"

namespace anchor {

std::string brand_of_domain(std::string_view domain) {
  const std::string_view label = domain.substr(0, domain.find('.'));
  const bool letters = std::ranges::any_of(label, [](char c) { return c < '0' || c > '9'; });
  return letters ? url::unicode_host(label) : std::string();
}

}  // namespace anchor
