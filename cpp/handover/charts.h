// Charts of a report, as figures with SVG of bars: what each is of, and its number, stand there as text.
#pragma once

#include <string>

#include "handover/context.h"

namespace handover {

// Those that suit what was read, two at most; "" where there are none.
std::string charts_of(const Context& context);

}  // namespace handover
