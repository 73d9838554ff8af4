// Text and elements of HTML. What comes from files goes in as text alone.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace handover {

std::string joined(std::initializer_list<std::string_view> parts);

// As text of an element or a value in double quotes. Bytes that are not UTF-8 and control characters become U+FFFD.
std::string escaped(std::string_view text);
// <tag>content</tag>, where `tag` is a name and perhaps attributes: element("td class=n", "7").
std::string element(std::string_view tag, std::string_view content);
// The same of a text: element("td", escaped("a < b")).
std::string text_element(std::string_view tag, std::string_view text);
// As many characters of a text as there is room for, with … in the place of the others.
std::string shortened(std::string_view text, std::size_t room);
std::size_t characters_of(std::string_view text);

}  // namespace handover
