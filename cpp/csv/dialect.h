// How a delimited file separates its fields. Records end at LF, CR or CRLF.
#pragma once

namespace csv {

struct Dialect {
  char delimiter = ',';  // ' ' : runs of blanks and tabs, leading and trailing ones ignored
  char quote = '"';      // 0: none
  char comment = 0;      // lines that start with it are skipped; 0: none
};

}  // namespace csv
