// The commands about judging links: "decide" and "disavow".
#pragma once

#include <string_view>

#include "base/result.h"
#include "cli/arguments.h"
#include "session/session.h"

namespace cli {

// Adds a row to the log that --decisions names; the bytes that are there stay. Errors: kBadOption for a decision that
// makes no sense, kInternal where it cannot be written.
base::Result<void> decide(session::Session& session, const Arguments& arguments);

// Writes the list that --out names, with the program's version in its comment; what it changes is said on standard
// error. Errors: kInternal also where no list fits the limits of Google: then nothing is written.
base::Result<void> disavow(const session::Session& session, const Arguments& arguments, std::string_view version);

}  // namespace cli
