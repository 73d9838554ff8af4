// Memory given back: `column = {}` and column.clear() empty a vector and keep what it holds.
#pragma once

#include <vector>

namespace base {

template <class... T>
void give_back(std::vector<T>&... columns) {
  ((columns = std::vector<T>()), ...);
}

}  // namespace base
