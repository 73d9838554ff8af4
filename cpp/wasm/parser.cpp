#include "wasm/parser.h"

#include "ingest/batch/batch.h"
#include "ingest/detect/parse.h"

namespace wasm {

val Parser::use_mapping(const std::string& json) {
  return guarded([&] {
    auto mapping = ingest::mapping_from_json(json);
    if (!mapping) return fault(mapping.error());
    mapping_ = std::move(*mapping);
    return val::undefined();
  });
}

val Parser::parse(std::uint32_t bytes, bool first) {
  return guarded([&] {
    wire_ = ingest::encode(ingest::parse(inbox_.text(bytes), mapping_, first));
    return view_of(std::span(reinterpret_cast<const unsigned char*>(wire_.data()), wire_.size()));
  });
}

}  // namespace wasm
