// One record, character by character: the meaning of delimited text that all faster roads must
// agree with. It is that of Python's csv module (RFC 4180 and lenient): a quote opens a field only at
// its start; inside, two quotes are one; text after a closing quote, and quotes inside an unquoted
// field, are text. But a quote that nothing closes holds its line, and not all that follows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "csv/dialect.h"

namespace csv {

// Bytes of decoded fields, stable until the arena dies.
class Arena {
 public:
  std::string_view keep(std::string_view bytes);

 private:
  std::vector<std::string> pages_;
};

struct Record {
  std::vector<std::string_view> fields;  // into the text, or into the arena
  std::size_t end = 0;                   // where the next record starts
  std::size_t line_ends = 0;             // of the record, quoted ones and its own; CRLF is one
  bool terminated = false;               // it has its line end
  bool comment = false;                  // a comment: no fields
  bool stray_quote = false;
  bool unclosed_quote = false;
};

// Reads the record of `bytes` that starts at `from` (< bytes.size()) into `record`.
void read_record(std::string_view bytes, std::size_t from, const Dialect& dialect, Arena& arena, Record& record);

}  // namespace csv
