// What was wrong with the files, on standard error: a line each for few files, one line for many.
#pragma once

#include "session/session.h"

namespace cli {

void warn_of_problems(const session::Session& session);

}  // namespace cli
