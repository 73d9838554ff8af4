// Why the system refused something, as a sentence.
#pragma once

#include <string>

namespace cli {

std::string reason(int error);   // of errno

}  // namespace cli
