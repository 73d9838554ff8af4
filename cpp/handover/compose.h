// A report to hand over: one HTML file of a few pages about an analysis, for a decision maker or a developer. It holds
// no script and allows itself none, asks for nothing, and every text from a file is in it as text. The same session,
// words and request give the same bytes, in the page as on the command line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "handover/words.h"
#include "session/session.h"

namespace handover {

// Characters: a title or a note that is longer is refused.
inline constexpr std::size_t kMostTitle = 200;
inline constexpr std::size_t kMostNote = 2'000;

struct Request {
  std::string edition = "decision";   // or "developer", who gets tables of addresses, too
  std::string title;                  // "": that of the site
  std::string note;
  std::string day;                    // "2026-11-30", or "": left out
  std::string logo;                   // the bytes of a picture, or ""
  std::vector<std::string> ignored;   // findings that somebody does not want to see
};

// Whether a report can be made so: that its edition is one, its title and note are not too long, its logo is a picture.
// Errors: kBadOption.
base::Result<void> check(const Request& request);

// From JSON: {"edition": …, "title": …, "note": …, "day": …, "ignored": […]}. Errors: kBadOption.
base::Result<Request> read_request(std::string_view json);

// The text of the file. Costs what its reports cost, a few dozen rows of each. Errors: kBadOption, for a part of the
// request that cannot be; as of Session::view.
base::Result<std::string> compose(session::Session& session, const Words& words, const Request& request);

}  // namespace handover
