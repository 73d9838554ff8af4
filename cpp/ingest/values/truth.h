// Yes and no, and no value at all, in the words of every tool and spreadsheet that we know.
#pragma once

#include <optional>
#include <string_view>

namespace ingest {

// What tools and spreadsheets write where they have no value, of whatever kind the column is: "", -, n/a, null, nan,
// None, #N/A, … `word` is trimmed.
bool says_nothing(std::string_view word);

enum class Truth : unsigned char { kNothing, kNo, kYes, kUnknown };

// TRUE, yes, 1, 1.0, +, x, WAHR, VRAI, ИСТИНА, …
Truth truth_of(std::string_view cell);
// Of a column that says whether a link is followed: these, and "follow", "dofollow", "nofollow", "ugc".
Truth follow_of(std::string_view cell);
// Of a column that says whether it is not: these, where "nofollow" is yes.
Truth nofollow_of(std::string_view cell);

// Yes or no; nothing where the cell says neither.
std::optional<bool> parse_truth(std::string_view cell);

}  // namespace ingest
