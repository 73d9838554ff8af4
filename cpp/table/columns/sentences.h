// Cells of a column that are sentences made of figures (catalog/messages/message.h): in English for exports, for
// filters and for the command line, and as messages for the page, which has the words of other languages. Where the
// same few sentences hold of many rows, each distinct one is kept once; a row costs 8 bytes. Where each row has its
// own, its message is made again when it is asked for; a row costs its English.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/string_pool.h"
#include "catalog/messages/message.h"

namespace table {

class Sentences {
 public:
  using Maker = std::function<catalog::Message(std::uint32_t row)>;

  Sentences() = default;
  // Of rows 0..rows-1. What the maker reads outlives the sentences.
  Sentences(std::uint32_t rows, Maker maker);

  // The next row. A message without words is an empty cell.
  void add(const catalog::Message& message);
  // … whose words nobody made of figures: those of a file, or of a fault.
  void add_text(std::string_view text);
  void add_empty();
  // … which is one of another report.
  void add_row(const Sentences& other, std::uint32_t row);

  std::size_t size() const { return english_.size(); }
  const base::StringPool& pool() const { return english_pool_; }
  std::span<const std::uint32_t> english() const { return english_; }  // by row, a string of the pool
  // The row as JSON: {"message": {…}}, {"text": "…"} where its words were not made of figures, {} where it is empty.
  std::string cell(std::uint32_t row) const;

 private:
  Maker maker_;   // of all rows; none: encoded_ has them
  base::StringPool english_pool_, encoded_pool_;
  std::vector<std::uint32_t> english_, encoded_;  // by row
};

}  // namespace table
