// Files of this machine as the core reads them: anywhere in it, or, for a pipe, one byte after the other.
#pragma once

#include <memory>
#include <string>

#include "unpack/stream.h"

namespace cli {

// "-" is standard input; a zip that comes down a pipe is laid in a nameless temporary file first, because its list
// stands at its end. Error: kNotALinkFile for a path that cannot be opened.
base::Result<std::unique_ptr<unpack::Bytes>> open_bytes(const std::string& path);

}  // namespace cli
