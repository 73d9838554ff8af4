#include "html/content_text.h"

#include <algorithm>

#include "html/element.h"
#include "text/code_points.h"

namespace html {
namespace {

bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20; }

}  // namespace

ContentText::Kept ContentText::inside(const GumboElement& element, const Place& place, Kept around) {
  const crawl::Region region = place.region();
  const bool is_content = region == crawl::Region::kContent || region == crawl::Region::kUnknown;
  if (!around.kept || place.hidden() || !is_content) return {.kept = false, .kind = around.kind};
  if (heading_level(element.tag) != 0) return {.kind = crawl::BlockKind::kHeading};
  switch (element.tag) {
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_NOSCRIPT: return {.kept = false, .kind = around.kind};
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FIGCAPTION: return {.kind = crawl::BlockKind::kCaption};
    case GUMBO_TAG_PRE: return {.kind = crawl::BlockKind::kCode};
    default: return around;
  }
}

bool ContentText::is_inline_code(GumboTag tag) {
  return tag == GUMBO_TAG_CODE || tag == GUMBO_TAG_KBD || tag == GUMBO_TAG_SAMP;
}

void ContentText::add(std::string_view text, Kept how) {
  if (!how.kept || cut_) return;
  kind_ = how.kind;
  has_words_ |= std::ranges::any_of(text, [](char byte) { return !is_control(byte) && byte != ' '; });
  // Control characters, white space among them, part words.
  while (!text.empty()) {
    const auto end = std::ranges::find_if(text, is_control);
    const auto size = static_cast<std::size_t>(end - text.begin());
    block_.add(text.substr(0, size));
    if (end != text.end()) block_.gap();
    text.remove_prefix(std::min(size + 1, text.size()));
  }
}

void ContentText::end_block() {
  if (has_words_ && !cut_) {
    const std::size_t room = crawl::kMostPageText - characters_;
    const std::size_t size = text::count_code_points(block_.text());
    cut_ = size > room;
    const std::string_view kept =
        cut_ ? first_characters(block_.text(), static_cast<int>(room)) : std::string_view(block_.text());
    if (!kept.empty()) {
      text_.push_back(static_cast<char>(kind_));
      text_.append(kept);
      text_.push_back(crawl::kBlockEnd);
    }
    characters_ += std::min(size, room);
  }
  block_.clear();
  has_words_ = false;
}

}  // namespace html
