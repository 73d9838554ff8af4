// Values that grow with a figure: 0 up to `low`, 1 from `high` on, in between by the straight line or its logarithm.
#pragma once

#include <algorithm>

#include "base/math.h"

namespace quality {

struct Ramp {
  double low = 0, high = 1;
};

// Of a figure that is not known (NaN) it is not known.
constexpr double ramp(double figure, Ramp over) {
  return figure != figure ? figure : std::clamp((figure - over.low) / (over.high - over.low), 0.0, 1.0);
}
constexpr double log_ramp(double figure, Ramp over) {
  return figure != figure ? figure
                          : ramp(base::log(std::max(figure, 1.0)), {base::log(over.low), base::log(over.high)});
}

}  // namespace quality
