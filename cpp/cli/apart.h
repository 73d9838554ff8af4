// What is written never takes the place of what is read.
#pragma once

#include "base/result.h"
#include "cli/arguments.h"

namespace cli {

// Errors: kBadOption, naming both, where --out, --settings or an appended standard output is one of the files that are
// read: by the same name, by a link to it or from inside of a folder that is read; or where two outputs are one.
base::Result<void> keep_apart(const Arguments& arguments);

}  // namespace cli
