#include <bit>
#include <cstring>
#include <span>

#include "ingest/batch/batch.h"
#include "ingest/batch/wire.h"

static_assert(std::endian::native == std::endian::little);

namespace ingest {
namespace {

using wire::Tag;

// Collects what to write first, so that the buffer is allocated once at its size.
class Writer {
 public:
  template <class T>
  void add(Tag tag, std::span<const T> column, std::uint32_t extra = 0) {
    const wire::Entry entry{tag, extra, 0, column.size()};
    pieces_.push_back({entry, std::as_bytes(column)});
  }

  std::vector<char> finish(const LinkBatch& batch) {
    std::size_t size = sizeof(wire::Header) + pieces_.size() * sizeof(wire::Entry);
    for (Piece& piece : pieces_) {
      piece.entry.offset = size;
      size += (piece.bytes.size() + 7) / 8 * 8;
    }
    std::vector<char> out(size);
    const wire::Header header{.entries = static_cast<std::uint32_t>(pieces_.size()),
                              .rows = batch.rows,
                              .lines = batch.lines,
                              .bytes = batch.bytes};
    std::memcpy(out.data(), &header, sizeof header);
    char* directory = out.data() + sizeof header;
    for (const Piece& piece : pieces_) {
      std::memcpy(directory, &piece.entry, sizeof piece.entry);
      directory += sizeof piece.entry;
      if (piece.bytes.empty()) continue;
      std::memcpy(out.data() + piece.entry.offset, piece.bytes.data(), piece.bytes.size());
    }
    return out;
  }

 private:
  struct Piece {
    wire::Entry entry;
    std::span<const std::byte> bytes;
  };
  std::vector<Piece> pieces_;
};

template <class T>
std::span<const T> all(const std::vector<T>& column) {
  return column;
}

// The same problems with their padding zeroed, so that equal batches are equal buffers.
std::vector<BatchProblem> without_padding(const std::vector<BatchProblem>& problems) {
  std::vector<BatchProblem> out(problems.size());
  if (!out.empty()) std::memset(static_cast<void*>(out.data()), 0, out.size() * sizeof(BatchProblem));
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].line = problems[i].line;
    out[i].column = problems[i].column;
    out[i].code = problems[i].code;
    out[i].value = problems[i].value;
  }
  return out;
}

}  // namespace

std::vector<char> encode(const LinkBatch& batch) {
  Writer writer;
  writer.add(Tag::kUrlBytes, all(batch.urls.bytes));
  writer.add(Tag::kUrlEnds, all(batch.urls.ends));
  writer.add(Tag::kUrlHashes, all(batch.urls.hashes));
  writer.add(Tag::kTextBytes, all(batch.texts.bytes));
  writer.add(Tag::kTextEnds, all(batch.texts.ends));
  writer.add(Tag::kTextHashes, all(batch.texts.hashes));
  writer.add(Tag::kAssumed, all(batch.assumed));
  std::uint32_t column_number = 0;
  for_each_column(batch.links(),
                  [&](LinkColumn, const auto& column) { writer.add(Tag::kLinkColumn, all(column), column_number++); });
  writer.add(Tag::kPage, all(batch.page));
  writer.add(Tag::kDomain, all(batch.domain));
  writer.add(Tag::kListedAnchor, all(batch.listed_anchor));
  writer.add(Tag::kLog, all(batch.log));
  writer.add(Tag::kOutreach, all(batch.outreach));
  writer.add(Tag::kListText, all(batch.list_text));
  writer.add(Tag::kTells, all(batch.tells));
  const std::vector<BatchProblem> problems = without_padding(batch.problems);
  writer.add(Tag::kProblems, all(problems));
  writer.add(Tag::kProblemCounts, std::span<const std::uint64_t>(batch.problem_counts));
  for (const PageColumn& column : batch.page_columns) {
    writer.add(Tag::kPageName, std::span<const char>(column.name),
               static_cast<std::uint32_t>(column.field) | static_cast<std::uint32_t>(column.about) << 8);
    writer.add(Tag::kPageNumbers, all(column.numbers));
    writer.add(Tag::kPageIds, all(column.ids));
  }
  return writer.finish(batch);
}

}  // namespace ingest
