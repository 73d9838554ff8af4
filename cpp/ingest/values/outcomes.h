// What came of a contact, in the words that people and tools write into logs of outreach.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ingest {

enum class Outcome : std::uint8_t {  // codes of catalog::values::kOutcome
  kUnknown,    // nothing is said
  kYes,        // there is a link
  kNo,
  kOpen,       // written to, and no answer that settles it
  kNeverSent,
  kBounced,    // the mail did not arrive
};

// Upper and lower case are one, and so are blanks, hyphens and underscores. Nothing: not one of these words.
std::optional<Outcome> parse_outcome(std::string_view cell);

}  // namespace ingest
