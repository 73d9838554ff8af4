// Reads a text into a session as the readers do, in one block.
#pragma once

#include <string_view>

#include <catch_amalgamated.hpp>

#include "ingest/detect/parse.h"
#include "session/session.h"

inline base::FileId read_text(session::Session& session, std::string_view name, std::string_view text) {
  const auto mapping = ingest::sniff(text, true, {.file_name = std::string(name), .map = ""});
  REQUIRE(mapping);
  const base::FileId file = session.begin_file(name, text.size(), *mapping);
  const ingest::LinkBatch batch = ingest::parse(text, *mapping, true);
  session.append(file, ingest::view(batch));
  session.end_file(file);
  return file;
}

inline void analyze(session::Session& session, const analysis::Options& options = {}) {
  REQUIRE(session.start(options));
  while (!session.step().finished) {
  }
}
