// What a parse worker does: a block of bytes in, a LinkBatch in its wire form out.
#pragma once

#include <string>
#include <vector>

#include "ingest/mapping/format.h"
#include "wasm/boundary.h"

namespace wasm {

class Parser {
 public:
  val reserve(std::uint32_t bytes) { return inbox_.reserve(bytes); }
  val use_mapping(const std::string& json);
  // The first `bytes` of the inbox, whole records. -> Uint8Array view of the wire, 8-byte aligned.
  val parse(std::uint32_t bytes, bool first);

 private:
  Inbox inbox_;
  ingest::Mapping mapping_;
  std::vector<char> wire_;
};

}  // namespace wasm
