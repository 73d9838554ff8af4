// An operator new that can be told to fail.
#pragma once

#include <cstdint>

namespace failing {

inline constexpr std::int64_t kNever = -1;

// The allocation after so many others fails, once or with all after it. Over all threads.
void fail_after(std::int64_t allocations, bool for_good);
std::int64_t left();   // below 0 where one has failed

}  // namespace failing
