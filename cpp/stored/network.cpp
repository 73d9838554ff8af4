#include "stored/network.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

#include "stored/stream_vbyte.h"

namespace stored {
namespace {

using base::ErrorCode;
using base::Result;

constexpr std::string_view kAgain = " Write it again: anchorite network FILE... --out FILE.anet";

// Reads exactly so many bytes.
Result<void> read_all(unpack::Bytes& file, std::uint64_t at, std::size_t bytes, std::string& into) {
  into.resize(bytes);
  const auto read = file.read(at, into);
  if (!read) return std::unexpected(read.error());
  if (*read < bytes) return base::fail(ErrorCode::kChangedWhileRead, "The file has become shorter while it was read.");
  return {};
}

base::Error about(const std::string& name, const base::Error& error) {
  return {error.code, name + ": " + error.message};
}

}  // namespace

base::Error Network::damaged(std::string_view what) const {
  return {ErrorCode::kBadContainer,
          name_ + ": This network file is damaged: " + std::string(what) + "." + std::string(kAgain)};
}

Result<Network> Network::open(std::unique_ptr<unpack::Bytes> file, std::string name) {
  Network network;
  network.file_ = std::move(file);
  network.name_ = std::move(name);
  const std::uint64_t size = network.file_->size();
  if (size == unpack::Bytes::kUnknown) {
    return base::fail(ErrorCode::kBadContainer, network.name_ + ": A network is read from a file, not from a pipe.");
  }
  std::string head(std::min<std::uint64_t>(size, kMagic.size()), '\0');
  if (const auto read = network.file_->read(0, head); !read) {
    return std::unexpected(about(network.name_, read.error()));
  }
  if (head != kMagic) {
    return base::fail(ErrorCode::kBadContainer, network.name_ + ": This is no network file." +
                                                    " Write one: anchorite network FILE... --out " + "FILE.anet");
  }
  std::string foot;
  if (size >= kMagic.size() + kFooterBytes) {
    const auto read = read_all(*network.file_, size - kFooterBytes, kFooterBytes, foot);
    if (!read) return std::unexpected(about(network.name_, read.error()));
  }
  if (!foot.ends_with(kMagic)) {
    return base::fail(ErrorCode::kBadContainer,
                      network.name_ + ": This network file is cut: its end is missing." + std::string(kAgain));
  }
  if (!read_footer(foot, network.footer_))
    return std::unexpected(network.damaged("its footer is not as it was written"));
  for (const auto step : {&Network::read_index, &Network::read_active}) {
    if (auto done = (network.*step)(); !done) return std::unexpected(done.error());
  }
  network.find_first_nodes();
  return network;
}

Result<void> Network::read_index() {
  const std::uint64_t end = file_->size() - kFooterBytes;
  if (footer_.index_at < kMagic.size() || footer_.index_at > end)
    return std::unexpected(damaged("its index is not there"));
  std::string index;
  const auto read = read_all(*file_, footer_.index_at, end - footer_.index_at, index);
  if (!read) return std::unexpected(about(name_, read.error()));
  if (crc_of(index) != footer_.index_crc) return std::unexpected(damaged("its index is not as it was written"));
  const std::uint64_t entries = index.size() / kBlockEntry;
  std::uint64_t blocks = 0;
  for (std::size_t section = 0; section < kSections; ++section) {
    first_[section] = blocks;
    blocks += std::min(footer_.blocks[section], entries + 1);
  }
  if (blocks != entries || index.size() % kBlockEntry != 0) return std::unexpected(damaged("its index is incomplete"));
  places_.resize(entries);
  std::uint64_t at = kMagic.size();
  for (std::size_t i = 0; i < entries; ++i) {
    places_[i].block = entry_at(index, i);
    places_[i].at = at;
    if (places_[i].block.bytes > footer_.index_at - at) return std::unexpected(damaged("a block is beyond its end"));
    at += places_[i].block.bytes;
  }
  if (at != footer_.index_at) return std::unexpected(damaged("its blocks do not fill it"));
  return check_counts();
}

// Memory that is taken is in proportion to bytes that are there, whatever the footer says.
Result<void> Network::check_counts() const {
  const std::array<std::uint64_t, kSections> wanted = {
      footer_.active, footer_.nodes - footer_.active, footer_.nodes, footer_.active, footer_.nodes, weights_.size(),
      footer_.nodes};
  const bool fits =
      footer_.nodes < ~std::uint32_t{0} && footer_.active <= std::min<std::uint64_t>(footer_.nodes, kMostActive);
  std::uint64_t arcs = 0;
  for (std::size_t section = 0; section < kSections && fits; ++section) {
    std::uint64_t rows = 0;
    const auto kind = static_cast<Section>(section);
    const bool of_rows = kind <= Section::kEndRows;
    for (std::uint64_t i = 0; i < footer_.blocks[section]; ++i) {
      const Block& block = places_[first_[section] + i].block;
      const std::uint64_t least = kind == Section::kActive             ? (std::uint64_t{block.rows} + 7) / 8
                                  : of_rows || kind == Section::kNames ? block.rows + block.arcs
                                                                       : std::uint64_t{block.rows} * 8;
      const bool exact = !of_rows && kind != Section::kNames;
      const bool good = block.rows > 0 && (of_rows ? block.rows <= kGroupRows : block.arcs == 0) &&
                        block.arcs <= block.bytes && (exact ? block.bytes == least : block.bytes >= least);
      if (!good) return std::unexpected(damaged("a block is of another size than its rows"));
      rows += block.rows;
      arcs += block.arcs;
    }
    const bool optional = kind >= Section::kTeleport && rows == 0;
    const bool counted = kind == Section::kWeights ? rows <= 256 : rows == wanted[section];
    if (!optional && !counted) return std::unexpected(damaged("its blocks are not those of all nodes"));
  }
  if (!fits || arcs != footer_.arcs) return std::unexpected(damaged("its counts contradict each other"));
  return {};
}

Result<void> Network::read(const Place& place, std::string& bytes) const {
  const auto read = read_all(*file_, place.at, place.block.bytes, bytes);
  if (!read) return std::unexpected(about(name_, read.error()));
  if (crc_of(bytes) != place.block.crc) {
    return std::unexpected(damaged("a block of it is not as it was written, at byte " + std::to_string(place.at)));
  }
  bytes.append(StreamVByte::kPadding, '\0');
  return {};
}

Result<Doubles> Network::numbers(Section section) const {
  Doubles all;
  if (has(section)) {
    const Place& last = place(section, blocks(section) - 1);
    all.resize(last.first + last.block.rows);
  }
  std::string bytes;
  for (std::uint64_t i = 0; i < blocks(section); ++i) {
    const Place& one = place(section, i);
    if (auto done = read(one, bytes); !done) return std::unexpected(done.error());
    std::memcpy(all.data() + one.first, bytes.data(), one.block.bytes);
  }
  const auto good = [](double number) { return std::isfinite(number) && number >= 0; };
  if (!std::ranges::all_of(all, good)) return std::unexpected(damaged("one of its numbers is none"));
  return all;
}

Result<void> Network::read_active() {
  for (std::size_t section = 0; section < kSections; ++section) {
    std::uint64_t rows = 0;
    for (std::uint64_t i = 0; i < footer_.blocks[section]; ++i) {
      Place& one = places_[first_[section] + i];
      one.first = std::exchange(rows, rows + one.block.rows);
    }
  }
  active_.assign(footer_.nodes / 64 + 1, 0);
  std::string bytes;
  for (std::uint64_t i = 0; i < blocks(Section::kActive); ++i) {
    const Place& one = place(Section::kActive, i);
    if (one.first % 64 != 0) return std::unexpected(damaged("a block is of another size than its rows"));
    if (auto done = read(one, bytes); !done) return std::unexpected(done.error());
    std::memcpy(active_.data() + one.first / 64, bytes.data(), one.block.bytes);
  }
  std::uint64_t count = 0;
  for (const std::uint64_t word : active_) count += static_cast<std::uint64_t>(std::popcount(word));
  const bool beyond = footer_.nodes % 64 != 0 ? (active_.back() >> footer_.nodes % 64) != 0 : active_.back() != 0;
  if (count != footer_.active || beyond) return std::unexpected(damaged("its active nodes are not as many as it says"));
  auto weights = numbers(Section::kWeights);
  if (!weights) return std::unexpected(weights.error());
  weights_.assign(weights->begin(), weights->end());
  return {};
}

void Network::find_first_nodes() {
  std::array<std::uint64_t, 2> row = {}, block = {};
  for (std::uint32_t node = 0; node < footer_.nodes; ++node) {
    const std::size_t kind = is_active(node) ? 0 : 1;
    if (block[kind] < footer_.blocks[kind]) {
      Place& next = places_[first_[kind] + block[kind]];
      if (next.first == row[kind]) {
        next.node = node;
        ++block[kind];
      }
    }
    ++row[kind];
  }
}

Result<void> Network::names(std::uint64_t at, std::vector<std::string>& into) const {
  const Place& one = place(Section::kNames, at);
  std::string bytes;
  if (auto done = read(one, bytes); !done) return std::unexpected(done.error());
  std::string_view left(bytes.data(), one.block.bytes);
  into.clear();
  for (std::uint32_t i = 0; i < one.block.rows; ++i) {
    std::uint64_t length = 0;
    bool more = true;
    for (unsigned shift = 0; more && shift < 35 && !left.empty(); shift += 7, left.remove_prefix(1)) {
      const auto byte = static_cast<unsigned char>(left.front());
      length |= std::uint64_t{byte & 0x7FU} << shift;
      more = byte >= 0x80;
    }
    if (more || length > left.size()) return std::unexpected(damaged("a name of it has no end"));
    into.emplace_back(left.substr(0, length));
    left.remove_prefix(length);
  }
  if (!left.empty()) return std::unexpected(damaged("there is more in it than its names"));
  return {};
}

}  // namespace stored
