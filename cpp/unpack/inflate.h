// Inflate (RFC 1951), alone, in zlib's wrapper (RFC 1950), or in gzip members one after the other (RFC 1952): a WARC is
// thousands of them. Streaming,
// in 320 kB of memory; zlib does the work. What follows the last gzip member and is none is passed over, as gunzip
// does.
#pragma once

#include <memory>
#include <vector>

#include "unpack/stream.h"

namespace unpack {

enum class Packing { kDeflate, kZlib, kGzip };

class Inflate : public Stream {
 public:
  // The stream has at least what `budget` says was taken; what comes out counts there.
  Inflate(std::unique_ptr<Stream> packed, Packing packing, Budget& budget);
  ~Inflate() override;
  // Errors: kBadContainer for bytes that are damaged or end too early, and for a bomb.
  base::Result<std::size_t> read(std::span<char> into) override;

 private:
  struct Zlib;

  base::Result<bool> refill();
  base::Result<bool> next_member();
  base::Result<void> step();

  std::unique_ptr<Stream> packed_;
  Packing packing_;
  Budget& budget_;
  std::unique_ptr<Zlib> zlib_;
  std::vector<char> buffer_;
  std::size_t piece_ = 0;  // bytes that the budget does not know of yet
  bool done_ = false;
  base::Result<void> state_;
};

}  // namespace unpack
