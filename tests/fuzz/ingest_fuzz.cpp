// Oracle: a mapping crosses as JSON, and the law of reading (support/reading_law.h). The first byte chooses the block's
// size.
#include "support/reading_law.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto mapping = ingest::sniff(bytes, true, {.file_name = "fuzz", .map = {}});
  if (!mapping || mapping->shape == ingest::Shape::kHtml) return 0;
  support::require(ingest::to_json(*ingest::mapping_from_json(ingest::to_json(*mapping))) == ingest::to_json(*mapping),
                   "a mapping crosses as JSON");
  support::check_reading(text::decode(bytes, *text::encoding_named(mapping->encoding)), *mapping, 1U + data[0]);
  return 0;
}
