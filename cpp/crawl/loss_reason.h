// Why a backlink is gone, in one vocabulary for the words of all tools.
#pragma once

#include <cstdint>
#include <string_view>

namespace crawl {

enum class LossReason : std::uint8_t {  // codes of catalog::values::kLossReason
  kNone,
  kUnknown,       // its tool gives no reason, or one that is not known here
  kRemoved,       // the page is there, the link is not
  kNotFound,      // the page is gone: 404, 410
  kPageError,     // its server fails or gives no answer
  kPageMoved,     // the page redirects
  kRedirectLost,  // the redirect that led the link to the site is gone
  kNoindex,
  kNotCanonical,  // another page stands for the linking one
  kNofollowed,    // it is there and passes on nothing
  // Words of Ahrefs that are no losses:
  kDropped,   // the tool does not list the row any more: too old, a duplicate, disallowed
  kRestored,  // it is there again
};
inline constexpr int kLossReasons = static_cast<int>(LossReason::kRestored) + 1;

// `words` as the tool writes them; letter case, blanks and punctuation do not matter. kNone: "".
LossReason loss_reason_of(std::string_view words);

}  // namespace crawl
