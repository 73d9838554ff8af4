#include "cli/read.h"

#include <deque>
#include <filesystem>
#include <future>
#include <string>
#include <thread>

#include "cli/source.h"
#include "ingest/parse.h"
#include "text/decode.h"

namespace cli {
namespace {

constexpr std::size_t kBlockBytes = 4U << 20;
constexpr std::size_t kHeadBytes = 1U << 20;

std::uint64_t size_of(const std::string& path) {
  std::error_code unknown;
  const auto bytes = std::filesystem::file_size(path, unknown);
  return unknown ? 0 : bytes;
}

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

// Text of the file, UTF-8 by now, and whether more follows.
class Text {
 public:
  Text(Source& source, text::Encoding encoding) : source_(source), decoder_(encoding) {}

  void begin(std::string head, bool more) {
    more_ = more;
    if (decoder_.passes()) {
      held = std::move(head);
      return;
    }
    decoder_.feed(head, held);
    if (!more_) decoder_.finish(held);
  }
  base::Result<void> read() {
    raw_.clear();
    auto more = source_.read(kBlockBytes, decoder_.passes() ? held : raw_);
    if (!more) return std::unexpected(more.error());
    more_ = *more;
    decoder_.feed(raw_, held);
    if (!more_) decoder_.finish(held);
    return {};
  }
  bool more() const { return more_; }

  std::string held;

 private:
  Source& source_;
  text::Decoder decoder_;
  std::string raw_;
  bool more_ = true;
};

// Throws away the record that the text starts with, one line of it, reading on where it has no end yet.
base::Result<void> skip_record(Text& text) {
  while (true) {
    const ingest::Skip skip = ingest::skip_record(text.held);
    text.held.erase(0, skip.bytes);
    if (skip.done || !text.more()) return {};
    if (auto read = text.read(); !read) return read;
  }
}

base::Result<void> read_blocks(Text& text, Road& road, const ingest::Mapping& mapping) {
  const bool one_block = ingest::is_one_block(mapping.shape);
  while (text.more() || (!one_block && text.held.size() > ingest::kMaxRecordBytes)) {
    if (text.more()) {
      if (auto read = text.read(); !read) return read;
    }
    if (one_block && text.held.size() > ingest::kMaxWholeBytes) {
      const std::size_t limit = ingest::kMaxWholeBytes >> 20;
      return base::fail(base::ErrorCode::kRecordTooLong,
                        "A page or document of more than " + std::to_string(limit) + " MB is not read.");
    }
    if (one_block) continue;
    const std::size_t whole = ingest::cut(text.held, mapping);
    if (whole > 0) {
      std::string rest = text.held.substr(whole);
      text.held.resize(whole);
      road.send(std::move(text.held));
      text.held = std::move(rest);
    } else if (text.held.size() > ingest::kMaxRecordBytes) {
      road.give_up_record();
      if (auto skipped = skip_record(text); !skipped) return skipped;
    }
  }
  if (!text.held.empty()) road.send(std::move(text.held));
  return {};
}

text::Encoding encoding_of(const ingest::Mapping& mapping) {
  return text::encoding_named(mapping.encoding).value_or(text::Encoding::kUtf8);
}

base::Result<void> read_file(const std::string& path, const std::string& map, session::Session& session) {
  auto source = Source::open(path);
  if (!source) return std::unexpected(source.error());
  std::string head;
  const auto more = source->read(kHeadBytes, head);
  if (!more) return std::unexpected(more.error());
  auto mapping = ingest::sniff(head, !*more, {.file_name = path, .map = map});
  if (!mapping) return std::unexpected(mapping.error());
  const base::FileId id = session.begin_file(path, size_of(path), *mapping);
  Road road(session, id, *mapping);
  Text text(*source, encoding_of(*mapping));
  text.begin(std::move(head), *more);
  const auto read = read_blocks(text, road, *mapping);
  road.finish();
  if (!read) session.cut_short(id, read.error());
  session.end_file(id);
  return {};
}

}  // namespace

std::size_t read_files(std::span<const std::string> paths, const std::string& map, session::Session& into) {
  std::size_t read = 0;
  for (const std::string& path : paths) {
    const auto done = read_file(path, map, into);
    if (!done) {
      into.skip_file(path, size_of(path), done.error());
    } else if (into.crawl().files.back().rows > 0) {
      ++read;
    }
  }
  return read;
}

}  // namespace cli
