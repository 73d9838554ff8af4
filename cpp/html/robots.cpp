#include "html/robots.h"

#include <algorithm>

#include "html/element.h"
#include "html/markup.h"

namespace html {
namespace {

// Takes what stands before the next comma.
std::string_view take_part(std::string_view& list) {
  const std::size_t comma = std::min(list.find(','), list.size());
  const std::string_view part = list.substr(0, comma);
  list.remove_prefix(std::min(comma + 1, list.size()));
  return trimmed(part);
}

std::string_view take_word(std::string_view& text) {
  text = trimmed(text);
  const auto* end = std::ranges::find_if(text, is_space);
  const std::string_view word(text.begin(), end);
  text.remove_prefix(word.size());
  return word;
}

Robots said_by(std::string_view word) {
  const bool none = equals_folded(word, "none");
  return {none || equals_folded(word, "noindex"), none || equals_folded(word, "nofollow")};
}

// Words of one part, without those that are the value of a rule: "max-snippet: 5", "max-image-preview :none".
Robots robots_of_part(std::string_view part) {
  Robots robots;
  std::string_view waiting;  // a rule's name, if a colon follows
  bool value = false;
  for (std::string_view word = take_word(part); !word.empty(); word = take_word(part)) {
    if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
      waiting = {};
      value = colon + 1 == word.size();
      if (colon == 0) continue;
    } else if (value) {
      value = false;
    } else {
      robots = both(robots, said_by(waiting));
      waiting = word;
    }
  }
  return both(robots, said_by(waiting));
}

// "unavailable_after: …" and the like: rules with a value, no robots.
bool is_rule(std::string_view name) {
  return is_any(name, {"unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"});
}

}  // namespace

Robots robots_of(std::string_view directives) {
  Robots robots;
  while (!directives.empty()) robots = both(robots, robots_of_part(take_part(directives)));
  return robots;
}

Robots robots_of_header(std::string_view value) {
  Robots robots;
  bool for_us = true;
  while (!value.empty()) {
    std::string_view part = take_part(value);
    const std::size_t colon = std::min(part.find(':'), part.size());
    const std::string_view name = trimmed(part.substr(0, colon));
    if (colon < part.size() && !is_rule(name) && std::ranges::none_of(name, is_space)) {
      for_us = is_robots_name(name) || name == "*";
      part.remove_prefix(colon + 1);
    }
    if (for_us) robots = both(robots, robots_of_part(part));
  }
  return robots;
}

bool is_robots_name(std::string_view name) { return is_any(trimmed(name), {"robots", "googlebot"}); }

}  // namespace html
