// Brotli (RFC 7932), in which servers pack pages. Streaming; Google's decoder does the work, in at most 17 MB of
// memory.
#pragma once

#include <memory>
#include <vector>

#include "unpack/stream.h"

namespace unpack {

class Brotli : public Stream {
 public:
  // The stream has at least what `budget` says was taken; what comes out counts there.
  Brotli(std::unique_ptr<Stream> packed, Budget& budget);
  ~Brotli() override;
  // Errors: kBadContainer for bytes that are damaged or end too early, and for a bomb.
  base::Result<std::size_t> read(std::span<char> into) override;

 private:
  struct Decoder;

  base::Result<void> step(std::span<char> into, std::size_t& filled);

  std::unique_ptr<Stream> packed_;
  Budget& budget_;
  std::unique_ptr<Decoder> decoder_;
  std::vector<char> buffer_;
  bool done_ = false;
  base::Result<void> state_;
};

}  // namespace unpack
