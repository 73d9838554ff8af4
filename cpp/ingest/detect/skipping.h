// Throws away a record that is too long, piece by piece, in time linear in its size: a reader gives take() what it
// holds, and what follows, until done() or until nothing follows.
//
// Of an archive, as much as the record's own length says goes, or all up to where the next one starts; of a sitemap all
// up to the next url element; of a table one line, whatever its quotes say, so that a quote that is never closed does
// not cost the rest of the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ingest/mapping/format.h"

namespace ingest {

class Skipping {
 public:
  explicit Skipping(Shape shape) : shape_(shape) {}

  std::size_t take(std::string_view bytes);  // how many of them, from the first one on, go
  bool done() const { return done_; }
  std::uint32_t lines() const { return lines_ == 0 ? 1 : lines_; }  // that went

 private:
  std::size_t part_of_archive(std::string_view bytes);
  std::size_t part_of_sitemap(std::string_view bytes);
  std::size_t part_of_line(std::string_view bytes);
  std::size_t searched_from(std::string_view bytes) const;
  std::size_t up_to(std::size_t next, std::string_view bytes);

  Shape shape_;
  std::uint64_t left_ = 0;  // of a record that says its length
  std::uint32_t lines_ = 0;
  bool begun_ = false;
  bool done_ = false;
};

}  // namespace ingest
