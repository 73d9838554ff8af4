#include "anchor/profile/prints.h"

#include <algorithm>

#include "text/path_words.h"
#include "url/url.h"

namespace anchor {
namespace {

constexpr std::size_t kFewestWords = 3, kFewestBytes = 12;   // of a title or a path that tells
constexpr std::size_t kFewestAround = 24;                    // bytes around a link
constexpr std::size_t kShortestName = 4;                     // of a site, to be found in its titles

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool in_word(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

// Lower case, and each number as one '#'.
void append_shape(std::string_view text, std::string& shape) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) {
      shape += is_letter(text[i]) ? static_cast<char>(text[i] | 0x20) : text[i];
    } else if (i == 0 || !is_digit(text[i - 1])) {
      shape += '#';
    }
  }
}

// Words of three letters or more that are no part of how servers name their folders.
std::size_t telling_words(std::string_view shape) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < shape.size();) {
    std::size_t end = at;
    while (end < shape.size() && in_word(shape[end])) ++end;
    if (end - at >= 3 && !text::is_path_word(shape.substr(at, end - at))) ++words;
    at = std::max(end, at + 1);
  }
  return words;
}

bool tells(std::string_view shape) { return shape.size() >= kFewestBytes && telling_words(shape) >= kFewestWords; }

}  // namespace

Prints PrintReader::of(std::uint32_t link) {
  const crawl::LinkTable& links = crawl_->links;
  const base::PageId source = links.source[link];
  Prints prints = {title(source), path(source), context(link), base::kNone};
  if (link < links.first_seen.size() && links.first_seen[link] != crawl::kNoDate)
    prints[static_cast<std::size_t>(Print::kDay)] = static_cast<std::uint32_t>(links.first_seen[link]);
  return prints;
}

// Templates put the name of the site that they stand on into it.
std::uint32_t PrintReader::title(base::PageId page) {
  const auto& titles = crawl_->pages.title;
  if (page.value >= titles.size() || !titles[page.value].valid()) return base::kNone;
  shape_.clear();
  append_shape(crawl_->texts[titles[page.value].value], shape_);
  std::string_view name = crawl_->domains.names[crawl_->domain_of(page).value];
  name = name.substr(0, name.find('.'));
  const std::size_t at = name.size() < kShortestName ? std::string::npos : shape_.find(name);
  if (at != std::string::npos) shape_.replace(at, name.size(), "@");
  return tells(shape_) ? shapes_.intern(shape_) : base::kNone;
}

std::uint32_t PrintReader::path(base::PageId page) {
  const std::string_view address = crawl_->pages.urls[page.value];
  if (!url::is_web(address)) return base::kNone;
  shape_.clear();
  append_shape(url::path_of(address), shape_);
  return tells(shape_) ? shapes_.intern(shape_) : base::kNone;
}

std::uint32_t PrintReader::context(std::uint32_t link) {
  const crawl::LinkTable& links = crawl_->links;
  shape_.clear();
  for (const auto* column : {&links.before, &links.after}) {
    if (link >= column->size() || !(*column)[link].valid()) continue;
    append_shape(crawl_->texts[(*column)[link].value], shape_);
    shape_ += '\n';                              // before and after are told apart
  }
  return shape_.size() >= kFewestAround ? shapes_.intern(shape_) : base::kNone;
}

}  // namespace anchor
