// A file as the texts that are in it: itself, what its gzip holds, the members of its zip, the sheets of its workbook.
// What a file is, its first bytes say, never its name. Members are named archive.zip/folder/member.csv.
//
// A member that is itself gzip is unpacked as well; a zip or a workbook in a zip is refused by name. Folders and the
// forks that macOS adds are no members. One Budget holds for all members of a package.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "unpack/stream.h"
#include "unpack/workbook.h"
#include "unpack/zip.h"

namespace unpack {

struct Member {
  std::string name;
  std::uint64_t bytes = 0;  // of the file that it takes up
  std::optional<base::Error> refusal;
};

class Package {
 public:
  // Errors (kBadContainer): an archive whose list cannot be read, or one without a file in it.
  static base::Result<std::unique_ptr<Package>> open(std::unique_ptr<Bytes> file, const std::string& name);

  const std::vector<Member>& members() const { return members_; }

  // The text of a member that is not refused. One stream at a time; it lives no longer than the package. A member that
  // turns out to be damaged gives what comes before the damage, then the error.
  base::Result<std::unique_ptr<Stream>> read(std::size_t member);

  // Whether a member's text can be read once more: not what comes through a pipe.
  bool reads_again() const { return file_->size() != Bytes::kUnknown; }

  std::uint64_t taken() const { return budget_.packed(); }  // bytes of the file read so far, its list aside

 private:
  enum class Kind { kPlain, kGzip, kZip, kWorkbook };

  explicit Package(std::unique_ptr<Bytes> file) : file_(std::move(file)) {}
  base::Result<void> list(const std::string& name);
  base::Result<void> list_sheets(const std::string& name);

  std::unique_ptr<Bytes> file_;
  Kind kind_ = Kind::kPlain;
  Budget budget_;
  std::vector<Entry> entries_;  // kZip: of each member; kWorkbook: all
  Workbook workbook_;
  std::vector<Member> members_;
};

}  // namespace unpack
