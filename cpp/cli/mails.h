// The report `outreach` as a list for a tool that sends mails.
#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "cli/arguments.h"
#include "session/session.h"

namespace cli {

// Mails in which braces are left stop it all; those that a spreadsheet might run are left out, and said.
// Errors: kBadOption for another report, an unknown tool and for braces; kInternal where it cannot be written.
base::Result<void> print_mails(session::Session& session, std::span<const std::uint32_t> ids,
                               const Arguments& arguments);

}  // namespace cli
