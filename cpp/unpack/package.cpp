#include "unpack/package.h"

#include <algorithm>
#include <array>
#include <utility>

#include "unpack/inflate.h"

namespace unpack {
namespace {

constexpr std::string_view kGzipSign = "\x1F\x8B\x08";
constexpr std::string_view kZipSign = "PK\x03\x04";
constexpr std::string_view kEmptyZipSign = "PK\x05\x06";

// The first bytes of a stream, to be looked at before they are read.
class Peeked : public Stream {
 public:
  static base::Result<std::unique_ptr<Peeked>> make(std::unique_ptr<Stream> inner) {
    auto peeked = std::make_unique<Peeked>();
    std::size_t filled = 0;
    while (filled < peeked->head_.size()) {
      const auto bytes = inner->read(std::span(peeked->head_).subspan(filled));
      if (!bytes) return std::unexpected(bytes.error());
      if (*bytes == 0) break;
      filled += *bytes;
    }
    peeked->left_ = std::string_view(peeked->head_.data(), filled);
    peeked->inner_ = std::move(inner);
    return peeked;
  }
  std::string_view head() const { return left_; }

  base::Result<std::size_t> read(std::span<char> into) override {
    if (left_.empty()) return inner_->read(into);
    const std::size_t bytes = left_.copy(into.data(), into.size());
    left_.remove_prefix(bytes);
    return bytes;
  }

 private:
  std::array<char, 4> head_{};
  std::string_view left_;
  std::unique_ptr<Stream> inner_;
};

bool is_clutter(const Entry& entry) { return entry.is_folder() || entry.name.starts_with("__MACOSX/"); }

// Zips that are something else: what, and what to do.
struct Foreign {
  std::string_view entry;  // that is how they are known
  std::string_view advice;
};
constexpr auto kForeign = std::to_array<Foreign>({
    {"xl/workbook.bin", "found a binary workbook (.xlsb). Save it as .xlsx or CSV and drop that."},
    {"word/document.xml", "found a Word document. Save its table as CSV and drop that."},
    {"ppt/presentation.xml", "found a presentation. Drop a CSV export."},
    {"content.xml", "found an OpenDocument file. Save it as .xlsx or CSV and drop that."},
    {"service.properties", "found a crawl's database. Export its links as CSV (Bulk Export, Links) and drop that."},
});

std::optional<base::Error> foreign(const std::vector<Entry>& entries) {
  for (const auto& [name, advice] : kForeign) {
    for (const Entry& entry : entries) {
      if (entry.name != name && !entry.name.ends_with("/" + std::string(name))) continue;
      return base::Error{base::ErrorCode::kBinaryFile,
                         "Expected an archive of exports or saved pages, " + std::string(advice)};
    }
  }
  return std::nullopt;
}

}  // namespace

base::Result<std::unique_ptr<Package>> Package::open(std::unique_ptr<Bytes> file, const std::string& name) {
  std::unique_ptr<Package> package(new Package(std::move(file)));
  if (auto listed = package->list(name); !listed) return std::unexpected(listed.error());
  return package;
}

base::Result<void> Package::list(const std::string& name) {
  std::array<char, 4> start{};
  const auto bytes = file_->read(0, start);
  if (!bytes) return std::unexpected(bytes.error());
  const std::string_view head(start.data(), *bytes);
  if (!head.starts_with(kZipSign) && !head.starts_with(kEmptyZipSign)) {
    kind_ = head.starts_with(kGzipSign) ? Kind::kGzip : Kind::kPlain;
    members_.push_back({.name = name, .bytes = file_->size() == Bytes::kUnknown ? 0 : file_->size(), .refusal = {}});
    return {};
  }
  kind_ = Kind::kZip;
  auto entries = list_zip(*file_);
  if (!entries) return std::unexpected(entries.error());
  if (is_workbook(*entries)) {
    entries_ = std::move(*entries);
    return list_sheets(name);
  }
  if (auto other = foreign(*entries)) return std::unexpected(std::move(*other));
  std::erase_if(*entries, is_clutter);
  if (entries->empty()) return base::fail(base::ErrorCode::kEmptyFile, "This archive is empty. Pack the files again.");
  entries_ = std::move(*entries);
  for (const Entry& entry : entries_) {
    members_.push_back({.name = name + "/" + entry.name, .bytes = entry.packed, .refusal = refusal_of(entry)});
  }
  return {};
}

base::Result<void> Package::list_sheets(const std::string& name) {
  kind_ = Kind::kWorkbook;
  auto book = read_workbook(*file_, entries_, budget_);
  if (!book) return std::unexpected(book.error());
  workbook_ = std::move(*book);
  std::vector<bool> taken(entries_.size());  // or a few bytes of names would bring the same rows as often as they like
  for (const Sheet& sheet : workbook_.sheets) {
    Member& member = members_.emplace_back(name + "/" + sheet.name);
    if (sheet.entry && taken[*sheet.entry]) {
      member.refusal = {
          base::ErrorCode::kBadContainer,
          "The workbook gives this sheet the cells of another one, which were read there. Save it again."};
    } else if (sheet.entry) {
      taken[*sheet.entry] = true;
      member.bytes = entries_[*sheet.entry].packed;
      member.refusal = refusal_of(entries_[*sheet.entry]);
    } else {
      member.refusal = {base::ErrorCode::kBadContainer,
                        "The workbook lists this sheet but does not hold it. Save it again."};
    }
  }
  return {};
}

base::Result<std::unique_ptr<Stream>> Package::read(std::size_t member) {
  if (kind_ == Kind::kPlain) return std::make_unique<Slice>(*file_, 0, file_->size(), budget_);
  if (kind_ == Kind::kGzip) {
    auto packed = std::make_unique<Slice>(*file_, 0, file_->size(), budget_);
    return std::make_unique<Inflate>(std::move(packed), Packing::kGzip, budget_);
  }
  const bool sheet = kind_ == Kind::kWorkbook;
  auto entry = open_entry(*file_, entries_[sheet ? *workbook_.sheets[member].entry : member], budget_);
  if (!entry) return std::unexpected(entry.error());
  if (sheet) return sheet_as_csv(std::move(*entry), workbook_, budget_);
  auto peeked = Peeked::make(std::move(*entry));
  if (!peeked) return std::unexpected(peeked.error());
  const std::string_view head = (*peeked)->head();
  if (head.starts_with(kZipSign)) {
    return base::fail(base::ErrorCode::kBadContainer,
                      "Expected an export or a saved page, found a zip archive or a workbook inside of a zip archive. "
                      "Unpack the outer one, then drop this file.");
  }
  if (!head.starts_with(kGzipSign)) return std::move(*peeked);
  return std::make_unique<Inflate>(std::move(*peeked), Packing::kGzip, budget_);
}

}  // namespace unpack
