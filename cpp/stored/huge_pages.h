// Columns of numbers that are read in no order: on pages of 2 MB where the system gives them, which halves the time of
// a sweep over 40,000,000 nodes (most of it goes into page tables otherwise). Internal to stored.
#pragma once

#include <cstdlib>
#include <new>
#include <sys/mman.h>
#include <vector>

namespace stored {

template <class T>
struct HugePages {
  using value_type = T;

  HugePages() = default;
  template <class U>
  HugePages(const HugePages<U>&) {}  // NOLINT(google-explicit-constructor): as allocators convert

  T* allocate(std::size_t count) {
    constexpr std::size_t kPage = 2U << 20;
    if (count > (~std::size_t{0} - kPage) / sizeof(T)) throw std::bad_alloc();
    const std::size_t bytes = (count * sizeof(T) + kPage - 1) / kPage * kPage;
    const bool small = bytes <= 2 * kPage;
    void* const memory = small ? std::malloc(count * sizeof(T)) : std::aligned_alloc(kPage, bytes);
    if (memory == nullptr && count > 0) throw std::bad_alloc();
    if (!small) madvise(memory, bytes, MADV_HUGEPAGE);  // a wish: without it everything is right as well
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t) { std::free(memory); }
  bool operator==(const HugePages&) const = default;
};

using Doubles = std::vector<double, HugePages<double>>;

}  // namespace stored
