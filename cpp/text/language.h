// Codes of languages.
#pragma once

#include <string>
#include <string_view>

namespace text {

// "pt-BR" -> "pt", "DE" -> "de", "zh_Hans" -> "zh"; "" when it is no language tag.
std::string primary_subtag(std::string_view tag);

}  // namespace text
