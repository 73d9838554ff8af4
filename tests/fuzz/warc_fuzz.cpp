// Web archives: no bytes crash the reader; its batch is well formed; what cut() says is whole, read
// apart from the rest, holds the same links as all of it read at once.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/batch/batch.h"
#include "ingest/documents/warc.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

ingest::LinkBatch read(std::string_view bytes) {
  ingest::LinkBatch batch = ingest::parse_warc(bytes);
  require(ingest::decode(ingest::encode(batch)).has_value());
  return batch;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = ingest::cut_warc(bytes);
  require(cut <= size);
  const ingest::LinkBatch whole = read(bytes);
  const ingest::LinkBatch first = read(bytes.substr(0, cut));
  const ingest::LinkBatch rest = read(bytes.substr(cut));
  require(first.source.size() + rest.source.size() == whole.source.size());
  require(first.page.size() + rest.page.size() == whole.page.size());
  require(first.rows + rest.rows == whole.rows && first.lines + rest.lines == whole.lines);
  return 0;
}
