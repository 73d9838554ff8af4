// What every call across the boundary to JavaScript shares: how bytes come in, how columns go out,
// and what an error looks like there.
//
// In: JavaScript writes into the view that reserve() returns, in the same statement.
// Out: views over memory that stays until the next call on the same object; JavaScript slices them
// at once. Errors: {fault: {code, message}} in place of the value. Nothing throws into JavaScript,
// except a trap of the machine itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <span>
#include <string_view>

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "base/result.h"

namespace wasm {

using emscripten::val;

template <class T>
val view_of(std::span<const T> cells) {
  return val(emscripten::typed_memory_view(cells.size(), cells.data()));
}

inline val fault(const base::Error& error) {
  val inner = val::object();
  inner.set("code", std::string(base::name_of(error.code)));
  inner.set("message", error.message);
  val outer = val::object();
  outer.set("fault", inner);
  return outer;
}

// Runs work() -> val; what it throws becomes a fault.
template <class Work>
val guarded(Work&& work) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return fault({base::ErrorCode::kOutOfMemory, "There is not enough memory in this tab for this."});
  } catch (const std::exception& error) {
    return fault({base::ErrorCode::kInternal, error.what()});
  }
}

// A buffer for bytes on their way in. Grows, never shrinks, never zeroes; what was in it is lost
// when it grows.
class Inbox {
 public:
  val reserve(std::uint32_t size) {
    return guarded([&] {
      if (size > capacity_) {
        bytes_.reset();
        capacity_ = 0;
        bytes_.reset(new unsigned char[size]);
        capacity_ = size;
      }
      return val(emscripten::typed_memory_view(size, bytes_.get()));
    });
  }
  std::string_view text(std::uint32_t size) const { return {reinterpret_cast<const char*>(bytes_.get()), size}; }
  std::span<const char> span(std::uint32_t size) const { return {reinterpret_cast<const char*>(bytes_.get()), size}; }

 private:
  std::unique_ptr<unsigned char[]> bytes_;
  std::uint32_t capacity_ = 0;
};

}  // namespace wasm
