#include "csv/index.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/simd.h"
#include "csv/record.h"

namespace csv {
namespace {

namespace simd = base::simd;

struct Masks {
  std::uint64_t quote = 0;
  std::uint64_t delimiter = 0;
  std::uint64_t newline = 0;  // LF or CR
};

// `at` has 64 readable bytes.
Masks scan64(const char* at, simd::Bytes quote, simd::Bytes delimiter) {
  Masks masks;
  for (unsigned part = 0; part < 64; part += sizeof(simd::Bytes)) {
    simd::Bytes bytes;
    std::memcpy(&bytes, at + part, sizeof bytes);
    masks.quote |= simd::bits(bytes == quote) << part;
    masks.delimiter |= simd::bits(bytes == delimiter) << part;
    masks.newline |= simd::bits((bytes == simd::splat('\n')) | (bytes == simd::splat('\r'))) << part;
  }
  return masks;
}

// What one 64-byte word says, quoted bytes already taken out.
struct Word {
  std::size_t base = 0;
  std::uint64_t stops = 0;     // unquoted delimiters and line ends
  std::uint64_t newlines = 0;  // of these, the line ends
  std::uint64_t specials = 0;  // second quotes of doubled ones, quoted line ends
};

struct Scan {
  bool odd = false;       // stopped at a quote out of place
  bool in_quote = false;  // at the end
};

// The state that one word leaves to the next.
struct Carry {
  std::uint64_t in_quote = 0;     // all ones while a quoted field goes on
  std::uint64_t after_stop = 1;   // the byte before the word separates fields
  std::uint64_t after_close = 0;  // ... closes a quoted field
};

// Reads one word; the result is not zero where a quote is out of place, at its lowest bit.
std::uint64_t read_word(const Masks& masks, Carry& carry, Word& word) {
  const std::uint64_t quotes = masks.quote;
  // From an opening quote to before its closing one.
  const std::uint64_t inside = simd::prefix_xor(quotes) ^ carry.in_quote;
  const std::uint64_t stops = (masks.delimiter | masks.newline) & ~inside;
  const std::uint64_t opening = quotes & inside;
  const std::uint64_t closing = quotes & ~inside;
  const std::uint64_t past_close = (closing << 1) | carry.after_close;
  const std::uint64_t past_stop = (stops << 1) | carry.after_stop;
  word.stops = stops;
  word.newlines = stops & masks.newline;
  word.specials = (opening & past_close) | (masks.newline & inside);
  carry.in_quote = std::uint64_t{0} - (inside >> 63);
  carry.after_stop = stops >> 63;
  carry.after_close = closing >> 63;
  return (opening & ~(past_stop | past_close)) | (past_close & ~(stops | opening));
}

// Calls take(word) -> bool (false stops) for each word of bytes[from, limit).
template <class Take>
Scan scan(std::string_view bytes, std::size_t from, std::size_t limit, const Dialect& dialect, Take take) {
  const simd::Bytes quote = simd::splat(dialect.quote);
  const simd::Bytes delimiter = simd::splat(dialect.delimiter);
  const std::uint64_t quoting = dialect.quote == 0 ? 0 : ~std::uint64_t{0};
  Carry carry;
  for (std::size_t base = from; base < limit; base += 64) {
    char padded[64];
    const char* at = bytes.data() + base;
    const std::size_t left = limit - base;
    std::uint64_t valid = ~std::uint64_t{0};
    if (left < 64) {
      valid = (std::uint64_t{1} << left) - 1;
      std::memset(padded, 0, sizeof padded);
      at = static_cast<const char*>(std::memcpy(padded, at, left));
    }
    Masks masks = scan64(at, quote, delimiter);
    masks.quote &= quoting;
    Word word;
    word.base = base;
    if (const std::uint64_t wrong = read_word(masks, carry, word) & valid; wrong != 0) {
      const std::uint64_t before = (wrong & (~wrong + 1)) - 1;
      word.stops &= before;
      word.newlines &= before;
      take(word);
      return {.odd = true, .in_quote = false};
    }
    if (!take(word)) return {};
  }
  return {.odd = false, .in_quote = carry.in_quote != 0};
}

class Builder {
 public:
  explicit Builder(Index& out) : out_(out) {
    if (out_.stops.size() < kRoom) out_.stops.resize(kRoom);
    out_.records.clear();
    out_.specials.clear();
  }

  bool take(const Word& word) {
    if (count_ + 64 > out_.stops.size()) out_.stops.resize(out_.stops.size() * 2);
    const auto base = static_cast<std::uint32_t>(word.base);
    for (std::uint64_t left = word.newlines; left != 0; left &= left - 1) {
      const std::uint64_t up_to = left ^ (left - 1);
      out_.records.push_back(count_ + static_cast<std::uint32_t>(std::popcount(word.stops & up_to)));
    }
    for (std::uint64_t left = word.specials; left != 0; left &= left - 1) {
      out_.specials.push_back(base + static_cast<std::uint32_t>(std::countr_zero(left)));
    }
    put_stops(base, word.stops);
    return true;
  }

  void put_end(std::size_t end) {
    if (count_ == out_.stops.size()) out_.stops.resize(count_ + std::size_t{1});
    out_.stops[count_++] = static_cast<std::uint32_t>(end);
    out_.records.push_back(count_);
  }

  std::size_t record_start(std::size_t from) const {
    return out_.records.empty() ? from : out_.stops[out_.records.back() - 1] + std::size_t{1};
  }

 private:
  static constexpr std::size_t kRoom = 4096;

  // Eight at a time without asking, because a branch a bit costs more than a store too many.
  void put_stops(std::uint32_t base, std::uint64_t bits) {
    const auto found = static_cast<std::uint32_t>(std::popcount(bits));
    std::uint32_t* out = out_.stops.data() + count_;
    for (std::uint32_t done = 0; done < found; done += 8) {
      for (std::uint32_t i = 0; i < 8; ++i) {
        out[done + i] = base + static_cast<std::uint32_t>(std::countr_zero(bits));
        bits &= bits - 1;
      }
    }
    count_ += found;
  }

  Index& out_;
  std::uint32_t count_ = 0;
};

}  // namespace

void build_index(std::string_view bytes, std::size_t from, std::size_t window, const Dialect& dialect, Index& out) {
  Builder builder(out);
  const std::size_t limit = window < bytes.size() - from ? from + window : bytes.size();
  const Scan end = scan(bytes, from, limit, dialect, [&](const Word& word) { return builder.take(word); });
  out.odd = end.odd;
  if (end.odd || limit < bytes.size() || builder.record_start(from) >= bytes.size()) return;
  if (end.in_quote) {
    out.odd = true;
  } else {
    builder.put_end(bytes.size());
  }
}

namespace {

// The same walk, keeping only where the last whole record ends.
struct Cutter {
  std::size_t start = 0;  // of the record being looked at
  std::size_t max_record = 0;
  bool too_long = false;

  bool take(const Word& word) {
    if (word.newlines == 0) return true;
    const auto first = static_cast<std::size_t>(std::countr_zero(word.newlines));
    if (word.base + first + 1 - start > max_record) {
      too_long = true;
      return false;
    }
    start = word.base + 64 - static_cast<std::size_t>(std::countl_zero(word.newlines));
    return true;
  }
};

// Moves past one record of any kind; false when it is not whole or too long.
bool step_over(std::string_view bytes, const Dialect& dialect, Cutter& cutter) {
  Arena arena;
  Record record;
  read_record(bytes, cutter.start, dialect, arena, record);
  if (!record.terminated || record.unclosed_quote || record.end - cutter.start > cutter.max_record) return false;
  cutter.start = record.end;
  return true;
}

}  // namespace

std::size_t whole_records(std::string_view bytes, const Dialect& dialect, std::size_t max_record) {
  // A CR at the very end may be half of a CRLF.
  if (!bytes.empty() && bytes.back() == '\r') bytes.remove_suffix(1);
  Cutter cutter{.start = 0, .max_record = max_record};
  const bool can_index = dialect.comment == 0 || dialect.quote == 0;
  while (cutter.start < bytes.size()) {
    if (can_index) {
      const Scan end =
          scan(bytes, cutter.start, bytes.size(), dialect, [&](const Word& word) { return cutter.take(word); });
      if (!end.odd || cutter.too_long) break;
    }
    if (!step_over(bytes, dialect, cutter)) break;
  }
  return cutter.start;
}

}  // namespace csv
