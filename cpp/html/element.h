// What we need to know about one element: its attributes, its name, and what its kind means for
// text, landmarks and visibility.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <gumbo.h>

namespace html {

bool is_element(const GumboNode& node);  // not a template, whose content is not on the page

// The value as written (entities decoded); nullopt: no such attribute. `name` is lower case.
std::optional<std::string_view> attribute(const GumboElement& element, const char* name);
bool has_attribute(const GumboElement& element, const char* name);

// Its name, lower case, as a path step may hold it: what a path would take for syntax is '_'.
void append_name(const GumboElement& element, std::string& to);

bool is_block(GumboTag tag);      // text before it and after it is not one sentence
bool is_silent(GumboTag tag);     // its text is not the page's: script, style, textarea, …
bool is_unseen(const GumboElement& element);  // of a drawing, and not shown: desc, metadata, defs, … (SVG 2, 5.6, 5.9)
bool is_section(GumboTag tag);  // a heading inside does not speak for what follows
int heading_level(GumboTag tag);  // 1..6, 0: none

// The landmark role that an element has beyond its name: "banner", "navigation", "contentinfo",
// "complementary", "main", "article"; "" for none.
std::string_view landmark_role(std::string_view role_attribute);

bool hides(const GumboElement& element);  // hidden attribute, or inline display / visibility

// White-space separated tokens: does `list` hold `token` (lower case), whatever its case?
bool has_token(std::string_view list, std::string_view token, char separator = ' ');
bool equals_folded(std::string_view text, std::string_view lower);
std::string_view trimmed(std::string_view text);  // of HTML's white space

}  // namespace html
