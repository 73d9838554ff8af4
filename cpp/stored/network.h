// A network file that is open for reading. In memory: a bit a node, and 40 bytes a block of some thousand rows; its
// arcs are read block by block. Reading is safe from several threads at once.
// Every byte of the file stands under a checksum, and every number is held against the others before it is used.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "stored/format.h"
#include "stored/huge_pages.h"
#include "unpack/stream.h"

namespace stored {

class Network {
 public:
  // name: for messages. Errors (kBadContainer): this is no network file, or it is cut or damaged, and what to do.
  static base::Result<Network> open(std::unique_ptr<unpack::Bytes> file, std::string name);

  std::uint32_t nodes() const { return static_cast<std::uint32_t>(footer_.nodes); }
  std::uint32_t active() const { return static_cast<std::uint32_t>(footer_.active); }
  std::uint64_t arcs() const { return footer_.arcs; }
  bool is_active(std::uint32_t node) const { return (active_[node / 64] >> node % 64 & 1) != 0; }
  const std::vector<double>& weights() const { return weights_; }  // [classes] empty: every arc weighs 1
  bool has(Section section) const { return blocks(section) > 0; }

  std::uint64_t blocks(Section section) const { return footer_.blocks[static_cast<std::size_t>(section)]; }
  struct Place {
    Block block;
    std::uint64_t at = 0;      // in the file
    std::uint64_t first = 0;   // its first row, value or name, counted in its section
    std::uint32_t node = 0;    // of rows: the node that the first row is of
  };
  const Place& place(Section section, std::uint64_t block) const {
    return places_[first_[static_cast<std::size_t>(section)] + block];
  }

  // The bytes of a block, with zeros behind them (StreamVByte::kPadding). Errors: kBadContainer, kChangedWhileRead.
  base::Result<void> read(const Place& place, std::string& bytes) const;
  // All numbers of a section, which are finite and no less than 0.
  base::Result<Doubles> numbers(Section section) const;
  // What names hold, one after the other; `at` < blocks(kNames).
  base::Result<void> names(std::uint64_t at, std::vector<std::string>& into) const;

  base::Error damaged(std::string_view what) const;

 private:
  base::Result<void> read_index();
  base::Result<void> check_counts() const;
  base::Result<void> read_active();
  void find_first_nodes();

  std::unique_ptr<unpack::Bytes> file_;
  std::string name_;
  Footer footer_;
  std::vector<Place> places_;
  std::array<std::uint64_t, kSections> first_ = {};  // of places_, by section
  std::vector<std::uint64_t> active_;
  std::vector<double> weights_;
};

}  // namespace stored
