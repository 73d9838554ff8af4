#include "html/landmark.h"

#include "html/element.h"

namespace html {
namespace {

using crawl::Region;

std::string_view role_of_name(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEADER: return "banner";
    case GUMBO_TAG_FOOTER: return "contentinfo";
    case GUMBO_TAG_ASIDE: return "complementary";
    case GUMBO_TAG_NAV: return "navigation";
    case GUMBO_TAG_MAIN: return "main";
    case GUMBO_TAG_ARTICLE: return "article";
    default: return {};
  }
}

std::string_view role_of(const GumboElement& element) {
  if (element.attributes.length == 0) return role_of_name(element.tag);
  const auto attribute_value = attribute(element, "role");
  const std::string_view role = attribute_value ? landmark_role(*attribute_value) : std::string_view{};
  return role.empty() ? role_of_name(element.tag) : role;
}

Region region_of_role(std::string_view role) {
  if (role == "banner") return Region::kHeader;
  if (role == "contentinfo") return Region::kFooter;
  if (role == "complementary") return Region::kAside;
  return Region::kUnknown;
}

}  // namespace

std::string_view telling_role(const GumboElement& element) {
  const std::string_view role = role_of(element);
  return role == role_of_name(element.tag) ? std::string_view{} : role;
}

Place Place::inside(const GumboElement& element) const {
  Place place = *this;
  if (!in_head_ && element.attributes.length != 0) place.hidden_ = hidden_ || hides(element);
  if (!in_body_ && element.tag == GUMBO_TAG_HEAD) place.in_head_ = true;
  if (element.tag == GUMBO_TAG_BODY) place.in_body_ = true;
  if (element.tag == GUMBO_TAG_LI || element.tag == GUMBO_TAG_DD) place.in_list_ = true;
  if (!place.in_body_) return place;
  const std::string_view role = role_of(element);
  if (role.empty()) return place;
  if (role == "main" || role == "article") place.in_text_ = true;
  if (role == "navigation") place.in_navigation_ = true;
  if (!place.in_text_ && outermost_ == Region::kUnknown) place.outermost_ = region_of_role(role);
  return place;
}

Region Place::region() const {
  if (in_head_) return Region::kHead;
  if (!in_body_) return Region::kUnknown;
  if (outermost_ != Region::kUnknown) return outermost_;
  return in_navigation_ ? Region::kNavigation : Region::kContent;
}

}  // namespace html
