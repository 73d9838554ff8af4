// Where bytes come from. Bytes: a file that can be read anywhere in it; each door to the core brings its own. Stream:
// bytes one after the other, out of a file or out of what is packed in it. Budget: what an archive may unpack to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace unpack {

class Bytes {
 public:
  static constexpr std::uint64_t kUnknown = ~std::uint64_t{0};
  virtual ~Bytes() = default;
  virtual std::uint64_t size() const = 0;  // kUnknown: a pipe, which is read from its start to its end
  // Reads at `at` until `into` is full or the file ends; returns how many bytes there were.
  virtual base::Result<std::size_t> read(std::uint64_t at, std::span<char> into) = 0;
};

class Stream {
 public:
  virtual ~Stream() = default;
  // Returns how many bytes were put at the start of `into`, which is not empty; 0: the end. An error comes after all
  // bytes before it, and stays.
  virtual base::Result<std::size_t> read(std::span<char> into) = 0;
};

// Everything that is unpacked from one archive counts here, so that many small bombs are as little use as a large one.
// Exports shrink 10 to 50 times. What is 400 times as large as what it was read from, past 64 MB, is a bomb.
class Budget {
 public:
  void take(std::size_t packed) { packed_ += packed; }
  base::Result<void> give(std::size_t unpacked);
  std::uint64_t packed() const { return packed_; }

  static constexpr std::uint64_t kRatio = 400;
  static constexpr std::uint64_t kBytes = 64U << 20;

 private:
  std::uint64_t packed_ = 0;
  std::uint64_t unpacked_ = 0;
};

// What packed data is that its format does not allow, and that ends before its format says so.
base::Error damaged_data();
base::Error incomplete_data();

// Bytes that lie in memory, which outlive it.
class Held : public Stream {
 public:
  explicit Held(std::string_view bytes) : left_(bytes) {}
  base::Result<std::size_t> read(std::span<char> into) override {
    const std::size_t bytes = left_.copy(into.data(), into.size());
    left_.remove_prefix(bytes);
    return bytes;
  }

 private:
  std::string_view left_;
};

// Bytes [begin, end) of a file, counted as taken. Error: kChangedWhileRead where the file is shorter by now.
class Slice : public Stream {
 public:
  Slice(Bytes& file, std::uint64_t begin, std::uint64_t end, Budget& budget)
      : file_(file), at_(begin), end_(end), budget_(budget) {}
  base::Result<std::size_t> read(std::span<char> into) override;

 private:
  Bytes& file_;
  std::uint64_t at_;
  std::uint64_t end_;
  Budget& budget_;
};

// Another stream of at most `most` bytes; an error where it is longer.
class Limited : public Stream {
 public:
  Limited(std::unique_ptr<Stream> inner, std::uint64_t most) : inner_(std::move(inner)), most_(most) {}
  base::Result<std::size_t> read(std::span<char> into) override;

 private:
  std::unique_ptr<Stream> inner_;
  std::uint64_t most_;
  std::uint64_t read_ = 0;
};

}  // namespace unpack
