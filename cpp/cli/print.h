// What the commands write, to where --out and --settings say.
#pragma once

#include "base/result.h"
#include "cli/arguments.h"
#include "session/session.h"

namespace cli {

// Errors of all: kInternal where it cannot be written; of a report also what the session and the query say.
base::Result<void> print_text(const std::string& path, std::string_view text);
base::Result<void> print_summary(const session::Session& session, const Arguments& arguments);
base::Result<void> print_settings(session::Session& session, const Arguments& arguments);
base::Result<void> print_report(session::Session& session, const Arguments& arguments);

}  // namespace cli
