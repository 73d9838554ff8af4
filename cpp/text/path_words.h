// Words that servers and content systems put into addresses: they say nothing of what a page is about.
#pragma once

#include <string_view>

namespace text {

bool is_path_word(std::string_view lower_case);
// Is there nothing in it but such words, numbers and blanks?
bool is_path_words(std::string_view lower_case);

}  // namespace text
