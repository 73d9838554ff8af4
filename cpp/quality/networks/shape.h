// Shapes: what is left of a title or a path when what differs between the sites of one maker is taken out. Marks:
//   ¤ the linking domain's own name     § the site's name     # a number     % (paths) a hash
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quality/rules/words.h"
#include "quality/values/site_names.h"

namespace quality {

inline constexpr std::string_view kOwnMark = "¤", kSiteMark = "§";

// Whose names stand in a text.
struct Owner {
  std::string_view domain;    // of the linking page
  std::string_view label;     // that it begins with; "": it is a public suffix
};

// Appends the words of a folded title, marked, with single blanks between.
void append_title_shape(std::string_view folded, const Owner& owner, const SiteNames& site, std::string& shape);

// Appends a folded path (path_values.h), marked.
void append_path_shape(std::string_view lower, const SiteNames& site, std::string& shape);

// The parts of a folded title between marks that part ("Oak - Floors | Leeds" -> three); views into it.
void parts_of_title(std::string_view folded, std::vector<std::string_view>& parts);

// Does the shape of a part of a title tell: three words besides fillers and twelve characters?
bool title_tells(std::string_view shape, const Words& words);
// Does the shape of a path tell who made it: a hash beside words, or a number beside a word of no system?
bool path_tells(std::string_view shape, const Words& words);

}  // namespace quality
