// What stands in XML text and tags, where the markup itself has been found.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unpack {

// "ns:loc" -> "loc"
std::string_view without_xml_prefix(std::string_view name);

// Appends `raw` with the five entities of XML and its character references read. Others stay as written.
void append_xml_text(std::string_view raw, std::string& out);

// The value of an attribute of the inside of a tag, by its name without a prefix.
std::optional<std::string> xml_attribute(std::string_view inside, std::string_view name);

}  // namespace unpack
