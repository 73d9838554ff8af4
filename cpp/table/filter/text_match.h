// What a filter says about texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table/columns/cells.h"
#include "table/filter/filter.h"
#include "table/filter/glob.h"
#include "table/filter/needle.h"

namespace table {

class TextMatch {
 public:
  TextMatch(Op op, std::string_view value);   // kNotEqual is read as kEqual

  bool operator()(std::string_view text) const;

  // holds[id] becomes 1 for the entries that match, and stays for others. `wanted`: empty for all of them, else those
  // with 1.
  void judge(const TextEntries& entries, const std::vector<std::uint8_t>& wanted,
             std::vector<std::uint8_t>& holds) const;

 private:
  void search(const TextEntries& entries, std::vector<std::uint8_t>& holds) const;

  Op op_;
  std::string value_;
  Needle needle_;
  Glob glob_;
};

}  // namespace table
