#include "html/element.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <initializer_list>

#include "html/markup.h"

namespace html {
namespace {

using TagSet = std::array<bool, GUMBO_TAG_LAST + 1>;

constexpr TagSet set_of(std::initializer_list<GumboTag> tags) {
  TagSet set{};
  for (const GumboTag tag : tags) set[tag] = true;
  return set;
}

constexpr TagSet kBlocks = set_of({
    GUMBO_TAG_HTML,    GUMBO_TAG_BODY,    GUMBO_TAG_ARTICLE,    GUMBO_TAG_SECTION,  GUMBO_TAG_NAV,
    GUMBO_TAG_ASIDE,   GUMBO_TAG_H1,      GUMBO_TAG_H2,         GUMBO_TAG_H3,       GUMBO_TAG_H4,
    GUMBO_TAG_H5,      GUMBO_TAG_H6,      GUMBO_TAG_HGROUP,     GUMBO_TAG_HEADER,   GUMBO_TAG_FOOTER,
    GUMBO_TAG_ADDRESS, GUMBO_TAG_P,       GUMBO_TAG_HR,         GUMBO_TAG_PRE,      GUMBO_TAG_BLOCKQUOTE,
    GUMBO_TAG_OL,      GUMBO_TAG_UL,      GUMBO_TAG_LI,         GUMBO_TAG_DL,       GUMBO_TAG_DT,
    GUMBO_TAG_DD,      GUMBO_TAG_FIGURE,  GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MAIN,     GUMBO_TAG_DIV,
    GUMBO_TAG_TABLE,   GUMBO_TAG_CAPTION, GUMBO_TAG_TBODY,      GUMBO_TAG_THEAD,    GUMBO_TAG_TFOOT,
    GUMBO_TAG_TR,      GUMBO_TAG_TD,      GUMBO_TAG_TH,         GUMBO_TAG_FORM,     GUMBO_TAG_FIELDSET,
    GUMBO_TAG_LEGEND,  GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,    GUMBO_TAG_MENU,     GUMBO_TAG_DIR,
    GUMBO_TAG_CENTER,  GUMBO_TAG_DIALOG,  GUMBO_TAG_SEARCH,     GUMBO_TAG_FRAMESET, GUMBO_TAG_BLINK,
    GUMBO_TAG_LISTING, GUMBO_TAG_XMP,     GUMBO_TAG_PLAINTEXT,
});
constexpr TagSet kSilent = set_of({
    GUMBO_TAG_SCRIPT,
    GUMBO_TAG_STYLE,
    GUMBO_TAG_TITLE,
    GUMBO_TAG_TEXTAREA,
    GUMBO_TAG_SELECT,
    GUMBO_TAG_IFRAME,
    GUMBO_TAG_NOEMBED,
    GUMBO_TAG_NOFRAMES,
    GUMBO_TAG_DATALIST,
});
constexpr TagSet kSections = set_of({
    GUMBO_TAG_ARTICLE,
    GUMBO_TAG_SECTION,
    GUMBO_TAG_NAV,
    GUMBO_TAG_ASIDE,
    GUMBO_TAG_MAIN,
});

// Does inline CSS hide? Looked at without its white space: "display : none" is "display:none".
bool style_hides(std::string_view style) {
  constexpr std::size_t kLooked = 2000;
  std::string packed;
  for (const char byte : style.substr(0, kLooked)) {
    if (!is_space(byte)) packed.push_back(lower(byte));
  }
  return packed.contains("display:none") || packed.contains("visibility:hidden");
}

}  // namespace

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }

std::optional<std::string_view> attribute(const GumboElement& element, const char* name) {
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* found = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    if (std::strcmp(found->name, name) == 0) return found->value;
  }
  return std::nullopt;
}

bool has_attribute(const GumboElement& element, const char* name) { return attribute(element, name).has_value(); }

void append_name(const GumboElement& element, std::string& to) {
  if (element.tag != GUMBO_TAG_UNKNOWN) {
    to += gumbo_normalized_tagname(element.tag);
    return;
  }
  constexpr std::size_t kMaxName = 64;
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  for (const char byte : std::string_view(piece.data, std::min(piece.length, kMaxName))) {
    if (ends_name(byte)) break;  // gumbo's piece goes on after a carriage return
    const char small = lower(byte);
    const bool plain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9') || small == '-' ||
                       small == '_' || small == '.' || small == ':';
    to.push_back(plain ? small : '_');
  }
}

bool is_block(GumboTag tag) { return kBlocks[tag]; }
bool is_silent(GumboTag tag) { return kSilent[tag]; }
bool is_unseen(const GumboElement& element) {
  if (element.tag_namespace != GUMBO_NAMESPACE_SVG) return false;
  if (element.tag == GUMBO_TAG_DESC) return true;
  if (element.tag != GUMBO_TAG_UNKNOWN) return false;
  std::string name;
  append_name(element, name);
  return is_any(name, {"metadata", "defs", "symbol", "clippath", "mask", "pattern", "marker"});
}

bool is_section(GumboTag tag) { return kSections[tag]; }

int heading_level(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0; }

std::string_view landmark_role(std::string_view role_attribute) {
  constexpr std::array<std::string_view, 6> kLandmarks = {"banner",        "navigation", "contentinfo",
                                                          "complementary", "main",       "article"};
  const auto* found =
      std::ranges::find_if(kLandmarks, [&](std::string_view role) { return has_token(role_attribute, role); });
  return found == kLandmarks.end() ? std::string_view{} : *found;
}

bool hides(const GumboElement& element) {
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* found = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    if (std::strcmp(found->name, "hidden") == 0) return true;
    if (std::strcmp(found->name, "style") == 0 && style_hides(found->value)) return true;
  }
  return false;
}

bool equals_folded(std::string_view text, std::string_view lower_case) {
  return std::ranges::equal(text, lower_case, [](char a, char b) { return lower(a) == b; });
}

bool has_token(std::string_view list, std::string_view token, char separator) {
  const auto parts = [separator](char byte) { return is_space(byte) || byte == separator; };
  while (!list.empty()) {
    const auto* begin = std::ranges::find_if_not(list, parts);
    const auto* end = std::find_if(begin, list.end(), parts);
    if (equals_folded({begin, end}, token)) return true;
    list = {end, list.end()};
  }
  return false;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace html
