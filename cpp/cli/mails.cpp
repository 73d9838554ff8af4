#include "cli/mails.h"

#include <string>

#include "cli/destination.h"
#include "cli/say.h"

namespace cli {

base::Result<void> print_mails(session::Session& session, std::span<const std::uint32_t> ids,
                               const Arguments& arguments) {
  if (arguments.report != "outreach") {
    return base::fail(base::ErrorCode::kBadOption, "--tool: only the report outreach is a list for a tool.");
  }
  const auto list = session.mail_list(ids, arguments.tool);
  if (!list) return std::unexpected(list.error());
  if (list->left_out > 0) {
    say(std::to_string(list->left_out) +
        " mails are left out: a spreadsheet might run them as a formula (see: checks).");
  }
  if (list->large) say(std::to_string(list->mails) + " mails: campaigns of more than 100 bring fewer replies each.");
  return print_text(arguments.out, list->csv);
}

}  // namespace cli
