#include "ingest/detect/skipping.h"

#include <algorithm>

#include "ingest/detect/parse.h"
#include "ingest/documents/sitemap.h"
#include "ingest/documents/warc_record.h"

namespace ingest {
namespace {

constexpr std::size_t kLongestStart = 64;  // bytes of the start of a record, which two pieces may have between them

}  // namespace

std::size_t Skipping::take(std::string_view bytes) {
  const std::size_t gone = shape_ == Shape::kWarc      ? part_of_archive(bytes)
                           : shape_ == Shape::kSitemap ? part_of_sitemap(bytes)
                                                       : part_of_line(bytes);
  begun_ = true;
  lines_ += static_cast<std::uint32_t>(std::ranges::count(bytes.substr(0, gone), '\n'));
  return gone;
}

// The first piece holds as much as a record may have, and no end of one: looking there for a start again and again
// would take time in the square of it.
std::size_t Skipping::searched_from(std::string_view bytes) const {
  return begun_ ? 0 : std::min(bytes.size(), kMaxRecordBytes) - std::min(bytes.size(), kLongestStart);
}

std::size_t Skipping::part_of_archive(std::string_view bytes) {
  if (!begun_) left_ = warc_piece_at(bytes).needs;
  if (left_ > 0) {
    const std::size_t gone = static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size()));
    left_ -= gone;
    done_ = left_ == 0;
    return gone;
  }
  return up_to(next_warc_start(bytes, searched_from(bytes)), bytes);
}

std::size_t Skipping::part_of_sitemap(std::string_view bytes) {
  return up_to(next_sitemap_entry(bytes, searched_from(bytes)), bytes);
}

std::size_t Skipping::up_to(std::size_t next, std::string_view bytes) {
  done_ = next != std::string_view::npos;
  return done_ ? next : bytes.size() - std::min(bytes.size(), kLongestStart);
}

std::size_t Skipping::part_of_line(std::string_view bytes) {
  const std::size_t end = bytes.find_first_of("\r\n");
  if (end == std::string_view::npos) return bytes.size();
  // Whether a CR ends the line alone shows in the next byte.
  if (bytes[end] == '\r' && end + 1 == bytes.size()) return end;
  done_ = true;
  return end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1);
}

}  // namespace ingest
