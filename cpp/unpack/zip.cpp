#include "unpack/zip.h"

#include <algorithm>

#include <zlib.h>

#include "text/decode.h"
#include "unpack/code_page.h"
#include "unpack/inflate.h"

namespace unpack {
namespace {

constexpr std::string_view kEndSign = "PK\x05\x06";
constexpr std::string_view kEnd64Sign = "PK\x06\x06";
constexpr std::string_view kLocatorSign = "PK\x06\x07";
constexpr std::string_view kEntrySign = "PK\x01\x02";
constexpr std::string_view kHeaderSign = "PK\x03\x04";
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kEnd64Bytes = 56;
constexpr std::size_t kLocatorBytes = 20;
constexpr std::size_t kEntryBytes = 46;
constexpr std::size_t kHeaderBytes = 30;
constexpr std::size_t kMaxComment = 0xFFFF;
constexpr std::uint64_t kMaxListBytes = 64U << 20;
constexpr std::uint32_t kElsewhere32 = 0xFFFFFFFF;  // the number stands in the Zip64 field
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kAes = 99;
constexpr std::uint16_t kEncryptedFlag = 1;
constexpr std::uint16_t kUtf8Flag = 1U << 11;

std::unexpected<base::Error> bad(std::string message) {
  return base::fail(base::ErrorCode::kBadContainer, std::move(message));
}

std::unexpected<base::Error> bad_list() {
  return bad("The archive is damaged: its file list cannot be read. Download or pack it again.");
}

// Little-endian numbers at places that the caller has checked to be there.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  for (std::size_t i = width; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}
std::uint16_t u16(std::string_view bytes, std::size_t at) { return static_cast<std::uint16_t>(number(bytes, at, 2)); }
std::uint32_t u32(std::string_view bytes, std::size_t at) { return static_cast<std::uint32_t>(number(bytes, at, 4)); }
std::uint64_t u64(std::string_view bytes, std::size_t at) { return number(bytes, at, 8); }

base::Result<std::string> bytes_at(Bytes& file, std::uint64_t at, std::size_t count) {
  std::string out(count, '\0');
  std::size_t filled = 0;
  while (filled < count) {
    const auto bytes = file.read(at + filled, std::span(out).subspan(filled));
    if (!bytes) return std::unexpected(bytes.error());
    if (*bytes == 0) return bad_list();
    filled += *bytes;
  }
  return out;
}

// Where the list is, how long, and how many entries it has.
struct Directory {
  std::uint64_t count = 0;
  std::uint64_t bytes = 0;
  std::uint64_t start = 0;
  std::uint64_t end = 0;  // of the list in the file, as found: `start` may be off where something stands before the zip
};

base::Result<Directory> directory64(Bytes& file, std::uint64_t locator_at, std::string_view locator) {
  const std::uint64_t at = u64(locator, 8);
  if (at > locator_at || locator_at - at < kEnd64Bytes) return bad_list();
  const auto end = bytes_at(file, at, kEnd64Bytes);
  if (!end) return std::unexpected(end.error());
  if (!end->starts_with(kEnd64Sign)) return bad_list();
  return Directory{.count = u64(*end, 32), .bytes = u64(*end, 40), .start = u64(*end, 48), .end = at};
}

base::Result<Directory> find_directory(Bytes& file) {
  const std::uint64_t size = file.size();
  const auto tail_bytes =
      static_cast<std::size_t>(std::min<std::uint64_t>(size, kMaxComment + kEndBytes + kLocatorBytes));
  const std::uint64_t tail_at = size - tail_bytes;
  const auto tail = bytes_at(file, tail_at, tail_bytes);
  if (!tail) return std::unexpected(tail.error());
  const std::string_view text = *tail;
  const std::size_t at = text.rfind(kEndSign);
  if (at == std::string_view::npos || text.size() - at < kEndBytes) {
    return bad("The archive is incomplete: it ends before its file list. Download it again.");
  }
  const std::string_view end = text.substr(at);
  if (u16(end, 4) != u16(end, 6) || (u16(end, 4) != 0 && u16(end, 4) != 0xFFFF)) {
    return bad("The archive is one part of several. Join or unpack them, then drop the files in it.");
  }
  if (at >= kLocatorBytes && text.substr(at - kLocatorBytes).starts_with(kLocatorSign)) {
    return directory64(file, tail_at + at - kLocatorBytes, text.substr(at - kLocatorBytes));
  }
  return Directory{.count = u16(end, 10), .bytes = u32(end, 12), .start = u32(end, 16), .end = tail_at + at};
}

// Numbers that do not fit 32 bits stand in the extra field 1, in this order and only where they are needed.
void read_zip64(std::string_view extra, Entry& entry) {
  while (extra.size() >= 4) {
    const std::size_t size = std::min<std::size_t>(u16(extra, 2), extra.size() - 4);
    std::string_view field = extra.substr(4, size);
    if (u16(extra, 0) == 1) {
      for (std::uint64_t* value : {&entry.unpacked, &entry.packed, &entry.header}) {
        if (*value != kElsewhere32 || field.size() < 8) continue;
        *value = u64(field, 0);
        field.remove_prefix(8);
      }
      return;
    }
    extra.remove_prefix(4 + size);
  }
}

bool is_utf8(std::string_view bytes) {
  const text::Detected found = text::detect(bytes, true);
  return found.encoding == text::Encoding::kUtf8;
}

// Takes one entry from the front of the list; false: there is none.
bool take_entry(std::string_view& list, Entry& entry) {
  if (list.size() < kEntryBytes || !list.starts_with(kEntrySign)) return false;
  const std::size_t name_bytes = u16(list, 28);
  const std::size_t extra_bytes = u16(list, 30);
  const std::size_t whole = kEntryBytes + name_bytes + extra_bytes + u16(list, 32);
  if (whole > list.size()) return false;
  const std::uint16_t flags = u16(list, 8);
  const std::string_view name = list.substr(kEntryBytes, name_bytes);
  entry.name = (flags & kUtf8Flag) != 0 || is_utf8(name) ? std::string(name) : from_code_page_437(name);
  entry.method = u16(list, 10);
  entry.encrypted = (flags & kEncryptedFlag) != 0 || entry.method == kAes;
  entry.crc = u32(list, 16);
  entry.packed = u32(list, 20);
  entry.unpacked = u32(list, 24);
  entry.header = u32(list, 42);
  read_zip64(list.substr(kEntryBytes + name_bytes, extra_bytes), entry);
  list.remove_prefix(whole);
  return true;
}

// The checksum of the list, held against what comes out.
class Checked : public Stream {
 public:
  Checked(std::unique_ptr<Stream> inner, const Entry& entry)
      : inner_(std::move(inner)), expected_(entry.crc), left_(entry.unpacked) {}

  base::Result<std::size_t> read(std::span<char> into) override {
    const auto bytes = inner_->read(into);
    if (!bytes) return bytes;
    left_ -= *bytes;
    crc_ = crc32_z(crc_, reinterpret_cast<const unsigned char*>(into.data()), *bytes);
    if (*bytes > 0 || (crc_ == expected_ && left_ == 0)) return bytes;
    return bad("The archive is damaged: what was unpacked is not what was packed. Download or pack it again.");
  }

 private:
  std::unique_ptr<Stream> inner_;
  unsigned long crc_ = 0;
  unsigned long expected_;
  std::uint64_t left_;
};

}  // namespace

base::Result<std::vector<Entry>> list_zip(Bytes& file) {
  const auto found = find_directory(file);
  if (!found) return std::unexpected(found.error());
  if (found->count > kMaxEntries || found->bytes > kMaxListBytes) {
    return bad("The archive lists " + std::to_string(found->count) + " files; at most " + std::to_string(kMaxEntries) +
               " are read. Pack fewer, or unpack it and drop the files.");
  }
  if (found->bytes > found->end) return bad_list();
  const std::uint64_t start = found->end - found->bytes;
  if (start < found->start) return bad_list();
  const std::uint64_t before = start - found->start;  // a program that unpacks itself stands before its zip
  const auto list = bytes_at(file, start, static_cast<std::size_t>(found->bytes));
  if (!list) return std::unexpected(list.error());
  std::vector<Entry> entries;
  std::string_view rest = *list;
  std::uint64_t packed = 0;
  for (Entry entry; take_entry(rest, entry); entries.push_back(std::move(entry)), entry = {}) {
    if (entry.header > start - before || entry.packed > start) return bad_list();
    entry.header += before;
    packed += entry.packed;
    if (packed > start) return bad("The archive is not read: its files overlap, which no export does.");
  }
  if (entries.size() != found->count) return bad_list();
  return entries;
}

std::optional<base::Error> refusal_of(const Entry& entry) {
  if (entry.encrypted) {
    return base::Error{base::ErrorCode::kBadContainer,
                       "This file is password-protected. Unpack the archive, then drop the files in it."};
  }
  if (entry.method != kStored && entry.method != kDeflated) {
    return base::Error{base::ErrorCode::kBadContainer,
                       "Expected a file that is stored or deflated, found packing method " +
                           std::to_string(entry.method) + ". Unpack the archive, then drop the files in it."};
  }
  return std::nullopt;
}

base::Result<std::unique_ptr<Stream>> open_entry(Bytes& file, const Entry& entry, Budget& budget) {
  const auto header = bytes_at(file, entry.header, kHeaderBytes);
  if (!header) return std::unexpected(header.error());
  if (!header->starts_with(kHeaderSign)) return bad_list();
  const std::uint64_t begin = entry.header + kHeaderBytes + u16(*header, 26) + u16(*header, 28);
  if (begin + entry.packed > file.size()) return bad_list();
  std::unique_ptr<Stream> bytes = std::make_unique<Slice>(file, begin, begin + entry.packed, budget);
  if (entry.method == kDeflated) bytes = std::make_unique<Inflate>(std::move(bytes), Packing::kDeflate, budget);
  return std::make_unique<Checked>(std::move(bytes), entry);
}

}  // namespace unpack
