#include "anchor/classes/classes.h"

#include <vector>

#include "catalog/catalog.h"
#include "crawl/link.h"

namespace anchor {

// The catalogue lists classes in the order of their codes.
static_assert(catalog::values::kAnchorClass.size() == kClasses);

std::string_view name_of(Class c) { return catalog::values::kAnchorClass[static_cast<std::size_t>(c)]; }
std::span<const std::string_view> class_names() { return catalog::values::kAnchorClass; }

Class primary(Facts facts) {
  const auto has = [facts](Facts bit) { return (facts & bit) != 0; };
  const bool keyword = has(fact::kKeyword) && !has(fact::kUrl);  // words in an address are not said to anyone
  const Class branded = keyword ? Class::kBrandKeyword : Class::kBranded;
  if (has(fact::kEmpty)) return Class::kEmpty;
  if (has(fact::kImageAlt)) return Class::kImage;
  if (has(fact::kTitleFallback)) return Class::kTitle;
  if (has(fact::kSpam)) return Class::kSpam;
  if (has(fact::kOtherBrand)) return Class::kOtherBrand;
  if (has(fact::kOwnUrl)) return Class::kNakedUrl;
  if (has(fact::kBrand) && !has(fact::kLong)) return branded;
  if (has(fact::kGeneric)) return Class::kGeneric;
  if (has(fact::kBrand) && keyword) return branded;
  if (keyword) return has(fact::kExact) ? Class::kExact : Class::kPartial;
  if (has(fact::kOtherScript)) return Class::kOtherScript;
  if (has(fact::kUrl)) return Class::kNakedUrl;
  if (has(fact::kBrand)) return branded;
  return Class::kOther;
}

std::span<const Class> primary_of_all() {
  static const std::vector<Class> all = [] {
    std::vector<Class> classes;
    for (std::uint32_t facts = 0; facts <= UINT16_MAX; ++facts) classes.push_back(primary(static_cast<Facts>(facts)));
    return classes;
  }();
  return all;
}

Facts facts_of_link(Facts text, std::uint16_t crawl_flags, bool internal) {
  Facts facts = text;
  if ((crawl_flags & crawl::flag::kImageAnchor) != 0) facts |= fact::kImageAlt;
  if ((crawl_flags & crawl::flag::kTitleAnchor) != 0) facts |= fact::kTitleFallback;
  if (internal && (facts & fact::kGenericElsewhere) != 0) facts &= static_cast<Facts>(~fact::kGeneric);
  return facts;
}

}  // namespace anchor
