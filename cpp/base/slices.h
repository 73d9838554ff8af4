// Long work in slices, so that a caller of one thread can hear "stop" or answer somebody in between: a coroutine that
// gives way (co_yield base::kGiveWay), or waits for a part of its own (co_await part(…)), wherever that does no harm.
//
//   base::Slices count(const Table& table, Counts& counts) {
//     co_await base::for_each(table.size(), [&](std::uint32_t row) { … });
//   }
//   for (base::Slices work = count(table, counts); !work.step();) listen();
//
// Nothing runs before the first step(). What is passed by reference must outlive the work. What a slice throws comes
// out of step(); the work is over then. Slices also make WebAssembly faster: an engine that compiles a function again
// while it runs takes the better one at the next call, and a loop of a minute would never be called again.
#pragma once

#include <algorithm>
#include <coroutine>
#include <cstdint>
#include <utility>

namespace base {

struct GiveWay {};
inline constexpr GiveWay kGiveWay;

class [[nodiscard]] Slices {
 public:
  struct promise_type;                          // NOLINT(readability-identifier-naming): the standard's name

  Slices() = default;
  Slices(Slices&& other) noexcept : work_(std::exchange(other.work_, nullptr)) {}
  Slices& operator=(Slices&& other) noexcept {
    std::swap(work_, other.work_);
    return *this;
  }
  ~Slices() {
    if (work_) work_.destroy();
  }

  explicit operator bool() const { return work_ != nullptr; }
  bool step();                                  // one slice; true: all is done

 private:
  using Work = std::coroutine_handle<promise_type>;
  explicit Slices(Work work) : work_(work) {}

  Work work_;
};

struct Slices::promise_type {
  Slices* part = nullptr;                       // the part that is waited for

  struct ForPart {
    Slices* part;
    bool await_ready() const noexcept { return false; }
    void await_suspend(Work waiting) const noexcept { waiting.promise().part = part; }
    void await_resume() const noexcept {}
  };

  Slices get_return_object() { return Slices(Work::from_promise(*this)); }
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  std::suspend_always yield_value(GiveWay) noexcept { return {}; }
  ForPart await_transform(Slices&& part_of_it) noexcept { return {&part_of_it}; }
  void return_void() noexcept {}
  void unhandled_exception() { throw; }
};

inline bool Slices::step() {
  promise_type& here = work_.promise();
  if (here.part != nullptr) {
    if (!here.part->step()) return false;
    here.part = nullptr;
  }
  work_.resume();
  return work_.done();
}

inline void finish(Slices work) {
  while (!work.step()) {
  }
}

inline constexpr std::uint32_t kLinksASlice = 1U << 18;   // a few ms, whatever is done to each
inline constexpr std::uint32_t kNodesASlice = 1U << 14;   // of 20 links each: the same

// body(first, end) for all below `count`, `most` of them a slice.
template <class Body>
Slices for_ranges(std::uint32_t count, Body body, std::uint32_t most = kLinksASlice) {
  for (std::uint32_t first = 0; first < count;) {
    const std::uint32_t end = first + std::min(most, count - first);
    body(first, end);
    first = end;
    co_yield kGiveWay;
  }
}

// body(i) for each i below `count`.
template <class Body>
Slices for_each(std::uint32_t count, Body body, std::uint32_t most = kLinksASlice) {
  const auto each = [body = std::move(body)](std::uint32_t first, std::uint32_t end) mutable {
    for (std::uint32_t i = first; i < end; ++i) body(i);
  };
  return for_ranges(count, each, most);
}

}  // namespace base
