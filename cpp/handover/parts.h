// The parts of a report, in HTML, in words for somebody who knows neither the program nor SEO. Of what is not known
// nothing is said: the part is "".
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "handover/claims.h"
#include "handover/context.h"

namespace handover {

std::string summary_part(const Context& context, const std::vector<Finding>& found);
std::string findings_part(const Context& context, const std::vector<Finding>& found);
std::string gaps_part(const Context& context);
// Errors: as of Session::view.
base::Result<std::string> tasks_part(const Context& context);
base::Result<std::string> equity_part(const Context& context);
base::Result<std::string> details_part(const Context& context, const std::vector<Finding>& found);
base::Result<std::string> method_part(const Context& context);

}  // namespace handover
