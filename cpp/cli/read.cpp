#include "cli/read.h"

#include <deque>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "cli/folder.h"
#include "cli/progress.h"
#include "cli/source.h"
#include "ingest/detect/parse.h"
#include "ingest/detect/skipping.h"
#include "text/decode.h"
#include "unpack/package.h"

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
  void give_up_record(std::uint32_t lines) {
    finish();
    const ingest::LinkBatch problem = ingest::overlong_record(lines);
    session_.append(file_, ingest::view(problem));
    first_ = false;
  }
  void finish() {
    while (!parsing_.empty()) merge_oldest();
  }

  std::optional<base::Error> fault;  // of a block that could not be used

 private:
  void merge_oldest() {
    const ingest::LinkBatch batch = parsing_.front().get();
    parsing_.pop_front();
    const auto view = ingest::checked_view(batch);
    if (view) session_.append(file_, *view);
    if (!view) fault = view.error();
  }

  session::Session& session_;
  base::FileId file_;
  const ingest::Mapping& mapping_;
  std::deque<std::future<ingest::LinkBatch>> parsing_;
  bool first_ = true;
};

// Appends up to `bytes` bytes. Where the stream is damaged, that is its end, and `fault` says why.
bool read_some(unpack::Stream& stream, std::size_t bytes, std::string& into, std::optional<base::Error>& fault) {
  std::size_t filled = into.size();
  const std::size_t full = filled + bytes;
  into.resize(full);
  bool more = true;
  while (more && filled < full) {
    const auto got = stream.read(std::span(into).subspan(filled));
    if (!got) fault = got.error();
    more = got && *got > 0;
    if (more) filled += *got;
  }
  into.resize(filled);
  return more;
}

// Text of the file, UTF-8 by now, and whether more follows.
class Text {
 public:
  Text(unpack::Stream& source, text::Encoding encoding) : source_(source), decoder_(encoding) {}

  void begin(std::string head, bool more) {
    more_ = more;
    if (decoder_.passes()) {
      held = std::move(head);
      return;
    }
    decoder_.feed(head, held);
    if (!more_) decoder_.finish(held);
  }
  void read() {
    raw_.clear();
    more_ = read_some(source_, kBlockBytes, decoder_.passes() ? held : raw_, fault);
    decoder_.feed(raw_, held);
    if (!more_) decoder_.finish(held);
  }
  bool more() const { return more_; }

  std::string held;
  std::optional<base::Error> fault;

 private:
  unpack::Stream& source_;
  text::Decoder decoder_;
  std::string raw_;
  bool more_ = true;
};

// Throws away the record that the text starts with, reading on where it has no end yet. Returns how many lines it had.
std::uint32_t skip_record(Text& text, ingest::Shape shape) {
  ingest::Skipping skipping(shape);
  while (true) {
    text.held.erase(0, skipping.take(text.held));
    if (!skipping.done() && !text.more()) text.held.clear();  // it had no end
    if (skipping.done() || !text.more()) return skipping.lines();
    text.read();
  }
}

void read_blocks(Text& text, Road& road, const ingest::Mapping& mapping, const std::string& name) {
  const bool one_block = ingest::is_one_block(mapping.shape);
  std::size_t blocks = 0;
  while (text.more() || (!one_block && text.held.size() > ingest::kMaxRecordBytes)) {
    if (text.more()) text.read();
    show_progress("Reading " + name + ": " + std::to_string(++blocks * (kBlockBytes >> 20)) + " MB");
    if (one_block && text.held.size() > ingest::kMaxWholeBytes) {
      const std::size_t limit = ingest::kMaxWholeBytes >> 20;
      text.fault = base::Error{base::ErrorCode::kRecordTooLong,
                               "A page or document of more than " + std::to_string(limit) + " MB is not read."};
      return;
    }
    if (one_block) continue;
    const std::size_t whole = ingest::cut(text.held, mapping);
    if (whole > 0) {
      std::string rest = text.held.substr(whole);
      text.held.resize(whole);
      road.send(std::move(text.held));
      text.held = std::move(rest);
    } else if (text.held.size() > ingest::kMaxRecordBytes) {
      road.give_up_record(skip_record(text, mapping.shape));
    }
  }
  // What is left is the last record, or half of one where the file broke off.
  if (text.fault && !one_block) text.held.resize(ingest::cut(text.held, mapping));
  if (!text.held.empty()) road.send(std::move(text.held));
}

text::Encoding encoding_of(const ingest::Mapping& mapping) {
  return text::encoding_named(mapping.encoding).value_or(text::Encoding::kUtf8);
}

// A stream whose first bytes were looked at.
struct Begun {
  std::unique_ptr<unpack::Stream> stream;
  std::string head;
  std::optional<base::Error> fault;
  bool more = false;
};

base::Result<Begun> begin(unpack::Package& package, std::size_t i) {
  auto stream = package.read(i);
  if (!stream) return std::unexpected(stream.error());
  Begun begun{.stream = std::move(*stream), .head = {}, .fault = {}};
  begun.more = read_some(*begun.stream, kHeadBytes, begun.head, begun.fault);
  return begun;
}

// Appends all of a text to its file. Returns why it breaks off, where it does.
std::optional<base::Error> read_text(Begun begun, const ingest::Mapping& mapping, base::FileId id,
                                     session::Session& session) {
  Road road(session, id, mapping);
  Text text(*begun.stream, encoding_of(mapping));
  text.fault = std::move(begun.fault);
  text.begin(std::move(begun.head), begun.more);
  read_blocks(text, road, mapping, session.crawl().files[id.value].name);
  road.finish();
  return text.fault ? text.fault : road.fault;
}

base::Result<void> read_member(unpack::Package& package, std::size_t i, const std::string& map,
                               session::Session& session) {
  const unpack::Member& member = package.members()[i];
  show_progress("Reading " + member.name);
  if (member.refusal) return std::unexpected(*member.refusal);
  auto begun = begin(package, i);
  if (!begun) return std::unexpected(begun.error());
  if (begun->fault && begun->head.empty()) return std::unexpected(*begun->fault);
  const auto mapping =
      ingest::sniff(begun->head, !begun->more && !begun->fault, {.file_name = member.name, .map = map});
  if (!mapping) return std::unexpected(begun->fault ? *begun->fault : mapping.error());
  const base::FileId id = session.begin_file(member.name, member.bytes, *mapping);
  auto fault = read_text(std::move(*begun), *mapping, id, session);
  const auto right = session.corrected(id);
  if (right && !fault && package.reads_again()) {
    if (auto again = begin(package, i)) {
      session.read_again(id, *right);
      fault = read_text(std::move(*again), *right, id, session);
    }
  }
  if (fault) session.cut_short(id, *fault);
  session.end_file(id);
  return {};
}

// Returns how many texts in it gave at least one row.
std::size_t read_package(unpack::Package& package, const std::string& map, session::Session& into) {
  std::size_t read = 0;
  for (std::size_t i = 0; i < package.members().size(); ++i) {
    const unpack::Member& member = package.members()[i];
    const auto done = read_member(package, i, map, into);
    if (!done) into.skip_file(member.name, member.bytes, done.error());
    if (into.crawl().files.back().rows > 0) ++read;
  }
  return read;
}

std::size_t read_file(const std::string& path, const std::string& map, session::Session& into) {
  auto bytes = open_bytes(path);
  const auto package = bytes ? unpack::Package::open(std::move(*bytes), path) : std::unexpected(bytes.error());
  if (package) return read_package(**package, map, into);
  into.skip_file(path, size_of(path), package.error());
  return 0;
}

std::size_t read_folder(const std::string& path, const std::string& map, session::Session& into) {
  const auto folder = list_folder(path);
  if (!folder) into.skip_file(path, 0, folder.error());
  if (!folder) return 0;
  std::size_t read = 0;
  for (const std::string& file : folder->files) read += read_file(file, map, into);
  for (const auto& [closed, why] : folder->closed) into.skip_file(closed, 0, why);
  if (folder->more) {
    into.skip_file(path, 0,
                   {base::ErrorCode::kNotALinkFile, "This folder holds more than " + std::to_string(kMostFiles) +
                                                        " files; the others were not read. Name its folders one by "
                                                        "one, or pack it as a zip."});
  }
  return read;
}

}  // namespace

std::size_t read_files(std::span<const std::string> paths, const std::string& map, session::Session& into) {
  std::size_t read = 0;
  for (const std::string& path : paths) {
    read += is_folder(path) ? read_folder(path, map, into) : read_file(path, map, into);
  }
  return read;
}

}  // namespace cli
