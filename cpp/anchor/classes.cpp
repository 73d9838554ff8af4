#include "anchor/classes.h"

#include <array>

#include "crawl/link.h"

namespace anchor {
namespace {

constexpr std::array<std::string_view, kClasses> kNames = {
    "empty",         "image",   "title", "spam",    "other_brand",  "naked_url", "branded",
    "brand_keyword", "generic", "exact", "partial", "other_script", "other"};

}  // namespace

std::string_view name_of(Class c) { return kNames[static_cast<std::size_t>(c)]; }
std::span<const std::string_view> class_names() { return kNames; }

Class primary(Facts facts) {
  const auto has = [facts](Facts bit) { return (facts & bit) != 0; };
  const Class branded = has(fact::kKeyword) ? Class::kBrandKeyword : Class::kBranded;
  if (has(fact::kEmpty)) return Class::kEmpty;
  if (has(fact::kImageAlt)) return Class::kImage;
  if (has(fact::kTitleFallback)) return Class::kTitle;
  if (has(fact::kSpam)) return Class::kSpam;
  if (has(fact::kOtherBrand)) return Class::kOtherBrand;
  if (has(fact::kOwnUrl)) return Class::kNakedUrl;
  if (has(fact::kBrand) && !has(fact::kLong)) return branded;
  if (has(fact::kGeneric)) return Class::kGeneric;
  if (has(fact::kBrand) && has(fact::kKeyword)) return branded;
  if (has(fact::kExact)) return Class::kExact;
  if (has(fact::kKeyword)) return Class::kPartial;
  if (has(fact::kOtherScript)) return Class::kOtherScript;
  if (has(fact::kUrl)) return Class::kNakedUrl;
  if (has(fact::kBrand)) return branded;
  return Class::kOther;
}

Facts facts_of_link(std::uint16_t crawl_flags) {
  Facts facts = 0;
  if ((crawl_flags & crawl::flag::kImageAnchor) != 0) facts |= fact::kImageAlt;
  if ((crawl_flags & crawl::flag::kTitleAnchor) != 0) facts |= fact::kTitleFallback;
  return facts;
}

}  // namespace anchor
