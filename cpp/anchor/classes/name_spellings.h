// How people write the letters of a name that addresses and many keyboards lack: Müller is muller or mueller,
// Smørrebrød is smorrebrod or smoerrebroed. A name and a text that share a spelling say the same name.
#pragma once

#include <string>
#include <string_view>

namespace anchor {

// Of a folded word (text/fold.h). Both without marks; they are the same where no such letter stands.
std::string with_base_letters(std::string_view folded);   // ø -> o, ł -> l, æ -> ae; ü -> u as all marks
std::string with_letters_spelled_out(std::string_view folded);   // ä -> ae, ö -> oe, ü -> ue, å -> aa, ø -> oe

}  // namespace anchor
