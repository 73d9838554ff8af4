// The command "handover": a report to hand over, as the page writes it.
#pragma once

#include "base/result.h"
#include "cli/arguments.h"
#include "session/session.h"

namespace cli {

// Before anything is read: that the language, the edition, the title, the note and the logo can be used. Errors:
// kBadOption.
base::Result<void> check_handover(const Arguments& arguments);
// Errors: kInternal where it cannot be written; as of handover::compose.
base::Result<void> hand_over(session::Session& session, const Arguments& arguments);

}  // namespace cli
