// The command "network": what the scores flow along, as a file that "rank" reads.
#pragma once

#include "base/result.h"
#include "cli/arguments.h"
#include "session/session.h"

namespace cli {

// Needs the analysis up to its stage "graph". Errors: kInternal where it cannot be written.
base::Result<void> write_network(const session::Session& session, const Arguments& arguments);

// A graph that WebGraph has compressed, by its name, and perhaps the names of its nodes.
bool is_compressed_graph(const Arguments& arguments);
// The same file out of such a graph, without an analysis. Errors: what is wrong with it or its properties; kInternal
// where it cannot be written.
base::Result<void> convert_graph(const Arguments& arguments);

}  // namespace cli
