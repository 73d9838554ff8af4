// The command "network": what the scores flow along, as a file that "rank" reads.
#pragma once

#include "base/result.h"
#include "cli/arguments.h"
#include "session/session.h"

namespace cli {

// Needs the analysis up to its stage "graph". Errors: kInternal where it cannot be written.
base::Result<void> write_network(const session::Session& session, const Arguments& arguments);

}  // namespace cli
