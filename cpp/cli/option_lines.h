// Options as help lists them.
#pragma once

#include <string>
#include <string_view>

namespace cli {

void append_option(std::string_view name, std::string& out);           // nothing where there is none of that name
void append_options(std::string_view names, std::string& out);         // parted by blanks
void append_group(std::string_view group, std::string& out);           // all options of a group of the catalogue

}  // namespace cli
