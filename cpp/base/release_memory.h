// Gives the memory of vectors back to the heap. (`column = {}` and column.clear() empty a vector, and keep its memory.)
#pragma once

#include <vector>

namespace base {

template <class... T>
void release_memory(std::vector<T>&... columns) {
  ((columns = std::vector<T>()), ...);
}

}  // namespace base
