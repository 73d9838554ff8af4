// What a misspelled word of the command line was probably meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cli {

// " Did you mean X?", or "" where no known word is near; `before`: what stands before the word, such as "--".
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known, std::string_view before = "");

base::Error unknown_command(std::string_view word);
base::Error unknown_report(std::string_view word);
base::Error unknown_topic(std::string_view word);    // of help: a command or a report
base::Error unknown_option(std::string_view word);   // as it was written, with its dashes

// The same error, with the word of these that `value`, a list parted by commas, was meant to hold.
base::Error with_guess(base::Error error, std::string_view value, std::span<const std::string_view> known);

}  // namespace cli
