#include "unpack/brotli.h"

#include <brotli/decode.h>
#include <cstdint>
#include <new>

namespace unpack {
namespace {

constexpr std::size_t kBufferBytes = 64U << 10;

}  // namespace

struct Brotli::Decoder {
  BrotliDecoderState* state = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
  const std::uint8_t* next = nullptr;  // packed bytes that are left
  std::size_t left = 0;

  Decoder() {
    if (state == nullptr) throw std::bad_alloc();
  }
  ~Decoder() { BrotliDecoderDestroyInstance(state); }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
};

Brotli::Brotli(std::unique_ptr<Stream> packed, Budget& budget)
    : packed_(std::move(packed)), budget_(budget), decoder_(std::make_unique<Decoder>()), buffer_(kBufferBytes) {}

Brotli::~Brotli() = default;

// One call of the decoder, with what it asks for before and after.
base::Result<void> Brotli::step(std::span<char> into, std::size_t& filled) {
  bool ended = false;
  if (decoder_->left == 0) {
    const auto bytes = packed_->read(buffer_);
    if (!bytes) return std::unexpected(bytes.error());
    decoder_->next = reinterpret_cast<const std::uint8_t*>(buffer_.data());
    decoder_->left = *bytes;
    ended = *bytes == 0;
  }
  auto* out = reinterpret_cast<std::uint8_t*>(into.data() + filled);
  std::size_t room = into.size() - filled;
  const auto result =
      BrotliDecoderDecompressStream(decoder_->state, &decoder_->left, &decoder_->next, &room, &out, nullptr);
  const std::size_t bytes = into.size() - filled - room;
  filled += bytes;
  if (result == BROTLI_DECODER_RESULT_ERROR) return std::unexpected(damaged_data());
  if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT && ended) return std::unexpected(incomplete_data());
  done_ = result == BROTLI_DECODER_RESULT_SUCCESS;
  return budget_.give(bytes);
}

base::Result<std::size_t> Brotli::read(std::span<char> into) {
  if (!state_) return std::unexpected(state_.error());
  std::size_t filled = 0;
  while (!done_ && state_ && filled < into.size()) state_ = step(into, filled);
  if (filled == 0 && !state_) return std::unexpected(state_.error());
  return filled;
}

}  // namespace unpack
