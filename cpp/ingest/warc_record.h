// The records of a WARC file, and the HTTP messages in them, as views.
#pragma once

#include <cstddef>
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
  std::size_t bytes = 0;      // of all of it, with the two line ends after it
};

// The record at the start of `bytes`; nothing: none starts there, or not all of it is there.
std::optional<WarcRecord> warc_record_at(std::string_view bytes);

// The values of all headers with this name, which is lower case.
std::vector<std::string_view> header_values(std::string_view headers, std::string_view name);

// The value of the first one, without white space around it; "" when it is not there. `name` is lower case.
std::string_view header_value(std::string_view headers, std::string_view name);

struct HttpAnswer {
  unsigned status = 0;
  std::string_view headers;
  std::string_view body;      // as sent
};
std::optional<HttpAnswer> http_answer(std::string_view message);

// The body without its chunks and unpacked, as the message's headers say: gzip, deflate, brotli. Where it is plain
// already, as some archives keep it under the headers of what was sent, it stays. All bodies of a block count in one
// budget. The result is in the message or in `buffer`. Errors: kBadContainer for what is damaged, unpacks to more than
// 16 MB, or is packed in another way.
base::Result<std::string_view> plain_body(const HttpAnswer& answer, unpack::Budget& budget, std::string& buffer);

}  // namespace ingest
