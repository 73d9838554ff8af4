#include "text/two_byte.h"

#include <algorithm>
#include <encoding_tables.inc>
#include <iterator>

namespace text {
namespace {

// What the bytes at the front stand for.
struct Character {
  std::size_t bytes = 1;
  std::uint32_t first = 0xFFFD;
  std::uint32_t second = 0;   // of the few that are two code points; 0: none
};
constexpr Character kNone = {};   // the bytes after the first one are read anew

// An error takes the second byte along, unless that could be a character by itself.
constexpr Character bad_pair(unsigned trail) { return {trail < 0x80 ? 1U : 2U, 0xFFFD, 0}; }

bool in(unsigned byte, unsigned low, unsigned high) { return byte >= low && byte <= high; }

unsigned byte_at(std::string_view bytes, std::size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

template <std::size_t n>
Character from_index(const std::array<std::uint16_t, n>& index, std::size_t pointer, std::size_t length,
                     unsigned trail) {
  if (pointer >= n || index[pointer] == 0) return bad_pair(trail);
  return {length, index[pointer], 0};
}

Character gb18030_four(std::string_view bytes, unsigned lead) {
  const unsigned b2 = byte_at(bytes, 1);
  const unsigned b3 = byte_at(bytes, 2);
  const unsigned b4 = byte_at(bytes, 3);
  if (!in(b3, 0x81, 0xFE) || !in(b4, 0x30, 0x39)) return kNone;
  const std::uint32_t pointer = ((lead - 0x81) * 10 + b2 - 0x30) * 1260 + (b3 - 0x81) * 10 + b4 - 0x30;
  if ((pointer > 39'419 && pointer < 189'000) || pointer > 1'237'575) return kNone;
  if (pointer == 7457) return {4, 0xE7C7, 0};
  const auto* range = std::ranges::upper_bound(kGb18030Ranges, pointer, {}, &EncodingRange::pointer) - 1;
  return {4, range->code_point + pointer - range->pointer, 0};
}

Character gb18030(std::string_view bytes, unsigned lead, unsigned trail) {
  if (lead == 0x80) return {1, 0x20AC, 0};
  if (lead == 0xFF) return kNone;
  if (in(trail, 0x30, 0x39)) return gb18030_four(bytes, lead);
  if (!in(trail, 0x40, 0x7E) && !in(trail, 0x80, 0xFE)) return bad_pair(trail);
  const std::size_t pointer = std::size_t{lead - 0x81} * 190 + trail - (trail < 0x7F ? 0x40 : 0x41);
  return from_index(kIndex_gb18030, pointer, 2, trail);
}

Character big5(unsigned lead, unsigned trail) {
  if (!in(lead, 0x81, 0xFE)) return kNone;
  if (!in(trail, 0x40, 0x7E) && !in(trail, 0xA1, 0xFE)) return bad_pair(trail);
  const std::size_t pointer = std::size_t{lead - 0x81} * 157 + trail - (trail < 0x7F ? 0x40 : 0x62);
  switch (pointer) {
    case 1133: return {2, 0xCA, 0x304};
    case 1135: return {2, 0xCA, 0x30C};
    case 1164: return {2, 0xEA, 0x304};
    case 1166: return {2, 0xEA, 0x30C};
    default: break;
  }
  Character found = from_index(kIndex_big5, pointer, 2, trail);
  if (found.bytes == 2 && std::ranges::binary_search(kPlane2_big5, pointer)) found.first += 0x2'0000;
  return found;
}

Character shift_jis(unsigned lead, unsigned trail) {
  if (lead == 0x80) return {1, 0x80, 0};
  if (in(lead, 0xA1, 0xDF)) return {1, 0xFF61 - 0xA1 + lead, 0};
  if (!in(lead, 0x81, 0x9F) && !in(lead, 0xE0, 0xFC)) return kNone;
  if (!in(trail, 0x40, 0x7E) && !in(trail, 0x80, 0xFC)) return bad_pair(trail);
  const unsigned row = lead - (lead < 0xA0 ? 0x81 : 0xC1);
  const std::size_t pointer = std::size_t{row} * 188 + trail - (trail < 0x7F ? 0x40 : 0x41);
  if (pointer >= 8836 && pointer <= 10'715) return {2, static_cast<std::uint32_t>(0xE000 - 8836 + pointer), 0};
  return from_index(kIndex_jis0208, pointer, 2, trail);
}

Character euc_jp(std::string_view bytes, unsigned lead, unsigned trail) {
  if (lead == 0x8E && in(trail, 0xA1, 0xDF)) return {2, 0xFF61 - 0xA1 + trail, 0};
  if (lead == 0x8F && in(trail, 0xA1, 0xFE)) {
    const unsigned third = byte_at(bytes, 2);
    if (!in(third, 0xA1, 0xFE)) return {third < 0x80 ? 2U : 3U, 0xFFFD, 0};
    const std::size_t pointer = std::size_t{trail - 0xA1} * 94 + third - 0xA1;
    const std::uint32_t point = pointer < kIndex_jis0212.size() ? kIndex_jis0212[pointer] : 0;
    return {3, point == 0 ? 0xFFFD : point, 0};
  }
  if (lead != 0x8E && lead != 0x8F && !in(lead, 0xA1, 0xFE)) return kNone;
  if (!in(lead, 0xA1, 0xFE) || !in(trail, 0xA1, 0xFE)) return bad_pair(trail);
  return from_index(kIndex_jis0208, std::size_t{lead - 0xA1} * 94 + trail - 0xA1, 2, trail);
}

Character euc_kr(unsigned lead, unsigned trail) {
  if (!in(lead, 0x81, 0xFE)) return kNone;
  if (!in(trail, 0x41, 0xFE)) return bad_pair(trail);
  return from_index(kIndex_euc_kr, std::size_t{lead - 0x81} * 190 + trail - 0x41, 2, trail);
}

Character next(std::string_view bytes, Encoding encoding) {
  const unsigned lead = byte_at(bytes, 0);
  const unsigned trail = byte_at(bytes, 1);
  switch (encoding) {
    case Encoding::kGb18030: return gb18030(bytes, lead, trail);
    case Encoding::kBig5: return big5(lead, trail);
    case Encoding::kEucJp: return euc_jp(bytes, lead, trail);
    case Encoding::kShiftJis: return shift_jis(lead, trail);
    default: return euc_kr(lead, trail);
  }
}

}  // namespace

std::size_t decode_two_byte(std::string_view bytes, Encoding encoding, bool last, std::string& out) {
  constexpr std::size_t kLongest = 4;
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      out.push_back(bytes[at++]);
      continue;
    }
    if (!last && bytes.size() - at < kLongest) break;
    const Character found = next(bytes.substr(at), encoding);
    put(found.first, out);
    if (found.second != 0) put(found.second, out);
    at += found.bytes;
  }
  return at;
}

void put(std::uint32_t point, std::string& out) {
  const auto tail = [point](unsigned shift) { return static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80) {
    out.push_back(static_cast<char>(point));
  } else if (point < 0x800) {
    out.append({static_cast<char>(0xC0U | (point >> 6)), tail(0)});
  } else if (point < 0x1'0000) {
    out.append({static_cast<char>(0xE0U | (point >> 12)), tail(6), tail(0)});
  } else {
    out.append({static_cast<char>(0xF0U | (point >> 18)), tail(12), tail(6), tail(0)});
  }
}

}  // namespace text
