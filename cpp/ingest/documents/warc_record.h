// The records of a WARC file, and the HTTP messages in them, as views.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "unpack/stream.h"

namespace ingest {

struct WarcRecord {
  std::string_view headers;   // "WARC-Type: response\r\n…"
  std::string_view body;
};

// What stands at the start of `bytes`. A record is sound when two line ends, or the next one, follow where its length
// says that it ends: what decides it is there, wherever a block ends.
struct WarcPiece {
  enum class Kind : unsigned char {
    kRecord,
    kDamaged,  // a record without a length, or with a wrong one
    kBetween,  // no record
    kOpen,  // what follows decides, or, at the end of the file, kDamaged
  };
  Kind kind = Kind::kOpen;
  WarcRecord record = {};  // where all of it is there
  std::size_t bytes = 0;  // up to where the next one may start
  std::uint64_t needs = 0;  // of a record, without the line ends after it; 0: not known
};
WarcPiece warc_piece_at(std::string_view bytes);

// Where after `from` a line starts that a record may start with; npos: nowhere.
std::size_t next_warc_start(std::string_view bytes, std::size_t from);

bool looks_like_warc(std::string_view head);

// The values of all headers with this name, which is lower case.
std::vector<std::string_view> header_values(std::string_view headers, std::string_view name);

// The value of the first one, without white space around it; "" when it is not there. `name` is lower case.
std::string_view header_value(std::string_view headers, std::string_view name);

struct HttpAnswer {
  unsigned status = 0;
  std::string_view headers;
  std::string_view body;  // as sent
};
std::optional<HttpAnswer> http_answer(std::string_view message);

// The body without its chunks and unpacked, as the message's headers say: gzip, deflate, brotli. Where it is plain
// already, as some archives keep it under the headers of what was sent, it stays. All bodies of a block count in one
// budget. The result is in the message or in `buffer`. Errors: kBadContainer for what is damaged, unpacks to more than
// 16 MB, or is packed in another way.
base::Result<std::string_view> plain_body(const HttpAnswer& answer, unpack::Budget& budget, std::string& buffer);

}  // namespace ingest
