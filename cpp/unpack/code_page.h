// Code page 437: the names of a zip whose maker did not say UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace unpack {

std::string from_code_page_437(std::string_view bytes);  // -> UTF-8

}  // namespace unpack
