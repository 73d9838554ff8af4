// The records of a WARC file, and the HTTP messages in them, as views.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ingest {

struct WarcRecord {
  std::string_view headers;   // "WARC-Type: response\r\n…"
  std::string_view body;
  std::size_t bytes = 0;      // of all of it, with the two line ends after it
};

// The record at the start of `bytes`; nothing: none starts there, or not all of it is there.
std::optional<WarcRecord> warc_record_at(std::string_view bytes);

// The value of a header, without white space around it; "" when it is not there. `name` is lower case.
std::string_view header_value(std::string_view headers, std::string_view name);

struct HttpAnswer {
  unsigned status = 0;
  std::string_view headers;
  std::string_view body;      // as sent
};
std::optional<HttpAnswer> http_answer(std::string_view message);

// The body of chunks put together; `body` itself where it is not in chunks.
std::string_view without_chunks(std::string_view body, std::string& buffer);

}  // namespace ingest
