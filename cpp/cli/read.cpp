#include "cli/read.h"

#include <cstdio>
#include <deque>
#include <filesystem>
#include <future>
#include <memory>
#include <string>
#include <thread>

#include "ingest/parse.h"
#include "text/decode.h"

namespace cli {
namespace {

constexpr std::size_t kBlockBytes = 4U << 20;
constexpr std::size_t kHeadBytes = 1U << 20;

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

base::Result<File> open(const std::string& path) {
  if (path == "-") return File(stdin);
  if (std::filesystem::is_directory(path)) {
    return base::fail(base::ErrorCode::kNotALinkFile, "This is a folder. Name the files in it instead.");
  }
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) return base::fail(base::ErrorCode::kNotALinkFile, "There is no such file to open.");
  return file;
}

// Adds up to `bytes` bytes of the file; false at its end.
bool read_bytes(std::FILE* file, std::size_t bytes, std::string& into) {
  const std::size_t had = into.size();
  into.resize(had + bytes);
  const std::size_t got = std::fread(into.data() + had, 1, bytes, file);
  into.resize(had + got);
  return got == bytes;
}

// A file's bytes as UTF-8, whatever it is in.
class Utf8File {
 public:
  Utf8File(std::FILE* file, const ingest::Mapping& mapping)
      : file_(file), decoder_(text::encoding_named(mapping.encoding).value_or(text::Encoding::kUtf8)) {}

  // What was read before the encoding was known.
  std::string decoded(std::string head, bool more) {
    if (decoder_.passes()) return head;
    std::string out;
    decoder_.feed(head, out);
    if (!more) decoder_.finish(out);
    return out;
  }
  bool read_more(std::size_t bytes, std::string& into) {
    if (decoder_.passes()) return cli::read_bytes(file_, bytes, into);
    std::string raw;
    const bool more = cli::read_bytes(file_, bytes, raw);
    decoder_.feed(raw, into);
    if (!more) decoder_.finish(into);
    return more;
  }

 private:
  std::FILE* file_;
  text::Decoder decoder_;
};

// Blocks that are being parsed, oldest first. At most one a thread, so memory stays bounded.
class Road {
 public:
  Road(session::Session& session, base::FileId file, const ingest::Mapping& mapping)
      : session_(session), file_(file), mapping_(mapping) {}

  void send(std::string block) {
    parsing_.push_back(std::async(std::launch::async, [this, block = std::move(block), first = first_] {
      return ingest::parse(block, mapping_, first);
    }));
    first_ = false;
    if (parsing_.size() >= std::thread::hardware_concurrency()) merge_oldest();
  }
  void give_up_record() {
    finish();
    const ingest::LinkBatch problem = ingest::overlong_record();
    session_.append(file_, ingest::view(problem));
    first_ = false;
  }
  void finish() {
    while (!parsing_.empty()) merge_oldest();
  }

 private:
  void merge_oldest() {
    const ingest::LinkBatch batch = parsing_.front().get();
    parsing_.pop_front();
    session_.append(file_, ingest::view(batch));
  }

  session::Session& session_;
  base::FileId file_;
  const ingest::Mapping& mapping_;
  std::deque<std::future<ingest::LinkBatch>> parsing_;
  bool first_ = true;
};

// Throws away the record that `held` starts with, one line of it, reading on where it has no end yet.
bool skip_record(Utf8File& file, std::string& held, bool more) {
  while (true) {
    const ingest::Skip skip = ingest::skip_record(held);
    held.erase(0, skip.bytes);
    if (skip.done || !more) return more;
    more = file.read_more(kBlockBytes, held);
  }
}

void read_blocks(Utf8File& file, std::string held, bool more, Road& road, const ingest::Mapping& mapping) {
  const bool one_block = mapping.shape == ingest::Shape::kHtml;
  while (more || (!one_block && held.size() > ingest::kMaxRecordBytes)) {
    if (more) more = file.read_more(kBlockBytes, held);
    if (one_block) continue;
    const std::size_t whole = ingest::cut(held, mapping);
    if (whole > 0) {
      std::string rest = held.substr(whole);
      held.resize(whole);
      road.send(std::move(held));
      held = std::move(rest);
    } else if (held.size() > ingest::kMaxRecordBytes) {
      road.give_up_record();
      more = skip_record(file, held, more);
    }
  }
  if (!held.empty()) road.send(std::move(held));
  road.finish();
}

base::Result<void> read_file(const std::string& path, const std::string& map, session::Session& session) {
  auto file = open(path);
  if (!file) return std::unexpected(file.error());
  std::string head;
  const bool more = read_bytes(file->get(), kHeadBytes, head);
  auto mapping = ingest::sniff(head, !more, {.file_name = path, .map = map});
  if (!mapping) return std::unexpected(mapping.error());
  std::error_code unknown_size;
  const auto bytes = path == "-" ? 0 : std::filesystem::file_size(path, unknown_size);
  const base::FileId id = session.begin_file(path, unknown_size ? 0 : bytes, *mapping);
  Road road(session, id, *mapping);
  Utf8File utf8(file->get(), *mapping);
  read_blocks(utf8, utf8.decoded(std::move(head), more), more, road, *mapping);
  session.end_file(id);
  return {};
}

}  // namespace

std::size_t read_files(std::span<const std::string> paths, const std::string& map, session::Session& into) {
  std::size_t read = 0;
  for (const std::string& path : paths) {
    const auto done = read_file(path, map, into);
    if (!done) {
      std::error_code unknown_size;
      const auto bytes = std::filesystem::file_size(path, unknown_size);
      into.skip_file(path, unknown_size ? 0 : bytes, done.error());
    } else if (into.crawl().files.back().rows > 0) {
      ++read;
    }
  }
  return read;
}

}  // namespace cli
