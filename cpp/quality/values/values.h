// What the rules say of one link beside its page and its anchor.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "quality/rules/rules.h"

namespace quality {

enum class Told : std::uint8_t { kNot, kNo, kYes };     // kNot: no column says so, or its cell is empty

struct LinkFacts {
  std::optional<std::string_view> anchor, title;  // folded, the anchor trimmed; none: not known
  Told follow = Told::kNot, image = Told::kNot;
  Told keyword = Told::kNot;  // the anchor's class is exact or partial, and it is not the target's title
  Told in_sentence = Told::kNot, in_block = Told::kNot, hidden = Told::kNot, in_template = Told::kNot;
};

// link_*, context_*, fact_follow, anchor_keyword and anchor_is_title.
Values link_values(const LinkFacts& link);

}  // namespace quality
