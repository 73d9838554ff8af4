// The structural index of a stretch of delimited text: where its fields and records end. Two bit
// masks a 64-byte word and a parity prefix find quoted bytes without looking at single characters
// (the method of simdjson, Langdale & Lemire 2019, "Parsing gigabytes of JSON per second"), about
// 3 GB/s. It reads only text in which every quote opens a field, closes one or is doubled inside
// one; where one does not, the index ends before that record and a caller reads it by csv::read_record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "csv/dialect.h"

namespace csv {

struct Index {
  std::vector<std::uint32_t> stops;     // ends of fields, ascending; a record's last stop is its end
  std::vector<std::uint32_t> records;   // [records] one past a record's last entry in stops
  std::vector<std::uint32_t> specials;  // positions of doubled quotes and quoted line ends, ascending
  bool odd = false;                     // the record after the last one has a quote out of place
};

// Indexes whole records of bytes[from, min(from + window, bytes.size())), starting at a record
// start. When that reaches the end of `bytes`, the last record may lack its line end; its stop is
// bytes.size(). No record: none is whole within the window. LF right after CR gives an empty record.
// bytes.size() < 2^32. The dialect has no comments together with quotes, and no runs of blanks.
void build_index(std::string_view bytes, std::size_t from, std::size_t window, const Dialect& dialect, Index& out);

// Where the last whole record of `bytes` ends, counting only records that have their line end and
// are followed by at least one byte or end in LF; a record longer than max_record, or what follows
// it, does not count (max_record >= 64). 0: none.
std::size_t whole_records(std::string_view bytes, const Dialect& dialect, std::size_t max_record);

}  // namespace csv
