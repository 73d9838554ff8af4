// What robots are told of a page: the content of a robots meta element, and the header X-Robots-Tag.
// https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
#pragma once

#include <string_view>

namespace html {

struct Robots {
  bool noindex = false;
  bool nofollow = false;
};

// "noindex, follow", "none", "max-image-preview:none" (no word about the index), …: the strictest word counts.
Robots robots_of(std::string_view directives);

// The value of one X-Robots-Tag header. "otherbot: noindex" is about that robot, up to the next one that is named; only
// Google's, and those for all, count.
Robots robots_of_header(std::string_view value);

// Is a meta element with this name about the index, for all robots or for Google's?
bool is_robots_name(std::string_view name);

inline Robots both(Robots a, Robots b) { return {a.noindex || b.noindex, a.nofollow || b.nofollow}; }

}  // namespace html
