// A title's parts, and the words of an address: where keywords are found.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anchor {

// Parts between |, a dash, bullet, dot or arrow with blanks around it, and a colon with a blank behind.
// Trimmed, none empty. Views into title.
std::vector<std::string_view> title_parts(std::string_view title);

// The steps of a normalised address's path, percent-decoded, - and _ as blanks, without a file ending
// or a last "index" / "default". Ill-formed escapes stay as they are. The views live until the next read().
class PathSteps {
 public:
  std::span<const std::string_view> read(std::string_view normalised_url);

 private:
  std::string_view readable(std::string_view step, std::size_t first);

  std::string text_;                           // the steps, one behind the other
  std::vector<std::string_view> steps_;
};

}  // namespace anchor
