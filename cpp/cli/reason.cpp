#include "cli/reason.h"

#include <cerrno>
#include <system_error>

namespace cli {

std::string reason(int error) {
  switch (error) {
    case EACCES:
    case EPERM: return "You have no permission for it.";
    case ENOSPC:
    case EDQUOT: return "The disk is full.";
    case EFBIG: return "It would be larger than a file may be here.";
    case ENOENT: return "There is no such file or folder.";
    case EISDIR: return "It is a folder.";
    default: return std::generic_category().message(error) + ".";
  }
}

}  // namespace cli
