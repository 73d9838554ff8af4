// A list of edits, as a person writes it. JSON: an array of at most kMaxEdits objects
//
//   {"edit": "add_link",      "from": PAGES, "to": URL, "region": "content"}
//   {"edit": "remove_link",   "from": PAGES, "to": PAGES, "region": …}     likewise nofollow_link, follow_link
//   {"edit": "redirect",      "page": PAGES, "to": URL}                    likewise canonical
//   {"edit": "delete",        "page": PAGES}                               likewise noindex
//
// URL is an address of these files; PAGES is one, or a pattern in which * stands for anything ("https://e.com/blog/*").
// A pattern of add_link means the site's pages that carry links: that is a template link. Of the links, region takes
// those in that landmark (content, navigation, header, footer, aside, head); left out: all; add_link: content.
// Edits are made in their order.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crawl/link.h"

namespace whatif {

enum class EditKind : std::uint8_t {
  kAddLink,
  kRemoveLink,
  kNofollowLink,
  kFollowLink,
  kRedirect,
  kCanonical,
  kDelete,
  kNoindex,
};

struct Edit {
  EditKind kind = EditKind::kAddLink;
  std::string from;  // or the page
  std::string to;  // "" where the kind has none
  std::optional<crawl::Region> region;
};

// `region`: none is one that the edit leaves out.
Edit add_link(std::string_view from, std::string_view to, std::optional<crawl::Region> region = {});

inline constexpr std::size_t kMaxEdits = 10'000;

// Errors: kBadOption, naming the edit by its number and what is expected.
base::Result<std::vector<Edit>> parse_edits(std::string_view json);

// The JSON that parse_edits reads as these edits; "" for none. Bytes that are not UTF-8 become U+FFFD.
std::string to_json(const std::vector<Edit>& edits);

}  // namespace whatif
