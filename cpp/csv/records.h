// Walks the records of a block: by the structural index where the text is regular, by read_record
// where it is not. Blank lines and comments are passed over; their lines count.
// Lifetime: the block outlives the walk; a field's bytes live as long as the walk and the block.
// Cost: about 0.5 ns a byte, plus what the caller does with the fields that it asks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "csv/dialect.h"
#include "csv/index.h"
#include "csv/record.h"

namespace csv {

class Records {
 public:
  Records(std::string_view block, const Dialect& dialect);

  bool next();  // on to the next record; false: none left

  std::uint32_t fields() const { return fields_; }
  std::string_view field(std::uint32_t i) const {  // i < fields(); quotes gone
    if (slow_) return record_.fields[i];
    const std::uint32_t start = i == 0 ? start_ : stops_[i - 1] + 1;
    const std::uint32_t end = stops_[i];
    if (end - start >= 2 && block_[start] == quote_ && quote_ != 0) return block_.substr(start + 1, end - start - 2);
    return block_.substr(start, end - start);
  }
  std::uint32_t line() const { return line_; }        // 0-based line of the record's start
  std::uint32_t lines() const { return lines_; }      // line ends up to here
  std::size_t start() const { return start_; }
  std::size_t end() const { return next_start_; }     // where the following record starts
  bool stray_quote() const { return slow_ && record_.stray_quote; }
  bool unclosed_quote() const { return slow_ && record_.unclosed_quote; }

 private:
  bool next_indexed();
  bool next_slow();
  bool refill();

  std::string_view block_;
  Dialect dialect_;
  char quote_;
  bool can_index_;
  Index index_;
  std::size_t at_record_ = 0;          // in index_.records
  std::size_t at_special_ = 0;         // in index_.specials
  std::size_t next_start_ = 0;
  const std::uint32_t* stops_ = nullptr;
  std::uint32_t start_ = 0;
  std::uint32_t fields_ = 0;
  std::uint32_t line_ = 0;
  std::uint32_t lines_ = 0;
  bool slow_ = false;
  Record record_;
  Arena arena_;
};

}  // namespace csv
