// The hidden file that is being written, at most one at a time. A signal that ends the program removes it.
#pragma once

#include <string>

namespace cli {

// Beside `place`, new and empty, its mode that of the file that is there. Returns a descriptor, or -1 and errno.
int begin_half_file(const std::string& place);
// In the place of what was there, once it is on the disk. False: errno says why, and the half file is still there.
bool move_half_file(int file, const std::string& place);
void remove_half_file();

}  // namespace cli
