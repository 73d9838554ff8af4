// Oracle: bytes that are no batch are refused, and those that pass as one can be merged; the sanitizers watch.
#include <cstring>
#include <vector>

#include "ingest/merge/merge.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  std::vector<char> wire(size);
  if (size > 0) std::memcpy(wire.data(), data, size);
  const auto batch = ingest::decode(wire);
  if (!batch) return 0;
  crawl::Crawl crawl;
  crawl.files.emplace_back();
  ingest::merge(*batch, base::FileId{0}, ingest::Mapping{}, crawl);
  return 0;
}
