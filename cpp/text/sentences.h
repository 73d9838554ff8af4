// Sentences of a text: they end with . ! ? … or their wide forms, where white space or the end follows.
#pragma once

#include <cstddef>
#include <string_view>

namespace text {

// The first sentence of `text`, white space after it included; all of it where nothing ends one. O(its bytes)
std::string_view first_sentence(std::string_view text);

}  // namespace text
