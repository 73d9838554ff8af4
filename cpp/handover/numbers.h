// Numbers as a language writes them. Its signs come with its words (catalog/words/*.json, page.htmlReport.numbers).
#pragma once

#include <string>

namespace handover {

struct Signs {
  std::string decimal = ".";
  std::string thousands = ",";
  std::string percent = "%";  // with the blank that stands in front of it
};

// With so many decimals. A negative number has a minus sign that ends no line; one that is rounded to nothing is 0. NaN
// is "".
std::string fixed(double value, int decimals, const Signs& signs);
// A whole number by its digits, another with four of them.
std::string plain(double value, const Signs& signs);
// 0 to 1 as a percentage; what is too small for the decimals reads "<0.1%", for it is not nothing.
std::string share(double value, int decimals, const Signs& signs);
// With a plus, too, where it is not nothing.
std::string change(double value, int decimals, const Signs& signs);

}  // namespace handover
