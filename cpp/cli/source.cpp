#include "cli/source.h"

#include <filesystem>
#include <unistd.h>

namespace cli {
namespace {

constexpr unsigned kBufferBytes = 256U << 10;
// Exports shrink 10 to 50 times. What is 400 times as large as its file, past 64 MB, is a bomb.
constexpr std::uint64_t kBombRatio = 400;
constexpr std::uint64_t kBombBytes = 64U << 20;

}  // namespace

base::Result<Source> Source::open(const std::string& path) {
  if (path == "-") {
    gzFile input = gzdopen(dup(STDIN_FILENO), "rb");
    if (input == nullptr) return base::fail(base::ErrorCode::kNotALinkFile, "Standard input is closed.");
    return Source(input);
  }
  if (std::filesystem::is_directory(path)) {
    return base::fail(base::ErrorCode::kNotALinkFile, "This is a folder. Name the files in it instead.");
  }
  gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) return base::fail(base::ErrorCode::kNotALinkFile, "There is no such file to open.");
  gzbuffer(file, kBufferBytes);
  return Source(file);
}

base::Result<bool> Source::read(std::size_t bytes, std::string& into) {
  const std::size_t had = into.size();
  into.resize(had + bytes);
  const int got = gzread(file_.get(), into.data() + had, static_cast<unsigned>(bytes));
  into.resize(had + static_cast<std::size_t>(std::max(got, 0)));
  int state = Z_OK;
  gzerror(file_.get(), &state);
  if (got < 0 || state == Z_BUF_ERROR) {
    return base::fail(base::ErrorCode::kBadContainer, "This gzip file is damaged or incomplete. Download it again.");
  }
  inflated_ += static_cast<std::uint64_t>(got);
  const auto packed = static_cast<std::uint64_t>(std::max<z_off_t>(gzoffset(file_.get()), 1));
  if (gzdirect(file_.get()) == 0 && inflated_ > kBombBytes && inflated_ / packed > kBombRatio) {
    return base::fail(base::ErrorCode::kBadContainer,
                      "This gzip file unpacks to more than 400 times its size, which no export does. It was not read "
                      "further.");
  }
  return static_cast<std::size_t>(got) == bytes;
}

}  // namespace cli
