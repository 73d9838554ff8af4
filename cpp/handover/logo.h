// A picture in a report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace handover {

inline constexpr std::size_t kMostLogoBytes = 300'000;

// The bytes of a PNG, JPEG or SVG as a data: URL, in which a browser runs no script. Errors: kBadOption.
base::Result<std::string> data_url(std::string_view bytes);

}  // namespace handover
