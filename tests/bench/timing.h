// What the programs that measure share.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace bench {

// How long something takes by the clock.
template <class Work>
double seconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// 0: of nothing.
inline double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values.empty() ? 0 : values[values.size() / 2];
}

// A number among the words of the command line, or `otherwise` where there are fewer.
inline std::uint32_t argument(int count, char** values, int index, std::uint32_t otherwise) {
  return count > index ? static_cast<std::uint32_t>(std::strtoul(values[index], nullptr, 10)) : otherwise;
}

}  // namespace bench
