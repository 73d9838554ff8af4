// The command "rank": PageRank of a network file, and "rank verify": how far scores are from it.
#pragma once

#include "base/result.h"
#include "cli/arguments.h"

namespace cli {

// Writes a row a node: node, pagerank and, where the file has names, name. Errors: what is wrong with the file;
// kInternal where it cannot be written.
base::Result<void> rank(const Arguments& arguments);

// Says the L1 residual of a table of scores. Errors: what is wrong with the files; kInternal where the residual is
// above the tolerance.
base::Result<void> verify(const Arguments& arguments);

}  // namespace cli
