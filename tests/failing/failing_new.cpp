#include "failing_new.h"

#include <atomic>
#include <cstdlib>
#include <limits>
#include <new>

namespace {

std::atomic<std::int64_t> remaining = std::numeric_limits<std::int64_t>::max();
std::atomic<bool> stays = false;

void count() {
  const std::int64_t before = remaining.fetch_sub(1);
  if (before == 0 || (before < 0 && stays)) throw std::bad_alloc();
}

void* checked(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

namespace failing {

void fail_after(std::int64_t allocations, bool for_good) {
  stays = for_good;
  remaining = allocations;
}
std::int64_t left() { return remaining; }

}  // namespace failing

void* operator new(std::size_t bytes) {
  count();
  return checked(std::malloc(bytes));
}
void* operator new[](std::size_t bytes) { return operator new(bytes); }
void* operator new(std::size_t bytes, std::align_val_t alignment) {
  count();
  const auto step = static_cast<std::size_t>(alignment);
  return checked(std::aligned_alloc(step, (bytes + step - 1) / step * step));
}
void* operator new[](std::size_t bytes, std::align_val_t alignment) { return operator new(bytes, alignment); }

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
