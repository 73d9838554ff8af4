// What the rules say of one link: of its page, of its anchor, and of itself.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "quality/rules/rules.h"
#include "quality/values/anchor_values.h"

namespace quality {

enum class Told : std::uint8_t { kNot, kNo, kYes };     // kNot: no column says so, or its cell is empty

// Of one link, beside its page and its anchor. "": not known.
struct LinkFacts {
  std::string_view anchor, title;       // as kept (text::clean)
  Told follow = Told::kNot, image = Told::kNot;
  Told keyword = Told::kNot;            // the anchor's class is exact or partial, and it is not the target's title
  Told in_sentence = Told::kNot, in_block = Told::kNot, hidden = Told::kNot, in_template = Told::kNot;
};

class LinkReader {
 public:
  // `page` as PageReader gives it, `anchor` as AnchorReader does (null: the file has no anchors), campaigns as
  // find_campaigns does. About 0.1 us.
  Values read(const LinkFacts& link, const Values& page, const AnchorFacts* anchor,
              std::span<const std::uint64_t> campaigns);

 private:
  bool is_title(const LinkFacts& link);

  std::string anchor_, title_;
};

}  // namespace quality
