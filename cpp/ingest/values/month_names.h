// Names of months and weekdays as dates hold them, in English and the languages of exports.
#pragma once

#include <string_view>

namespace ingest {

// "May", "mai", "Okt", "févr", "sept", …: 1 to 12; 0: no month. What follows the letters that tell months apart does
// not matter.
int month_named(std::string_view word);

bool is_weekday(std::string_view word);  // English, as HTTP and mail write it: "Fri", "Friday"

}  // namespace ingest
