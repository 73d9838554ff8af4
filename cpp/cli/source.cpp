#include "cli/source.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "cli/reason.h"

namespace cli {
namespace {

using base::ErrorCode;

// As much as there is, up to the size of `into`; a signal in between does not matter.
template <class Read>
base::Result<std::size_t> read_fully(std::span<char> into, Read read) {
  std::size_t filled = 0;
  while (filled < into.size()) {
    const ssize_t bytes = read(into.subspan(filled), filled);
    if (bytes < 0 && errno == EINTR) continue;
    if (bytes < 0) return base::fail(ErrorCode::kChangedWhileRead, "The disk stopped reading. Open the file again.");
    if (bytes == 0) break;
    filled += static_cast<std::size_t>(bytes);
  }
  return filled;
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int operator*() const { return number_; }

 private:
  int number_;
};

class FileBytes : public unpack::Bytes {
 public:
  FileBytes(std::unique_ptr<Descriptor> file, std::uint64_t size) : file_(std::move(file)), size_(size) {}
  std::uint64_t size() const override { return size_; }
  base::Result<std::size_t> read(std::uint64_t at, std::span<char> into) override {
    return read_fully(into, [&](std::span<char> rest, std::size_t filled) {
      return pread(**file_, rest.data(), rest.size(), static_cast<off_t>(at + filled));
    });
  }

 private:
  std::unique_ptr<Descriptor> file_;
  std::uint64_t size_;
};

// The head can be looked at again; past it there is only forwards.
class PipeBytes : public unpack::Bytes {
 public:
  explicit PipeBytes(std::unique_ptr<Descriptor> pipe) : pipe_(std::move(pipe)) {}
  std::uint64_t size() const override { return kUnknown; }
  base::Result<std::size_t> read(std::uint64_t at, std::span<char> into) override {
    if (at < head_.size())
      return std::string_view(head_).substr(static_cast<std::size_t>(at)).copy(into.data(), into.size());
    return read_on(into);
  }
  base::Result<std::size_t> read_on(std::span<char> into) {
    return read_fully(into,
                      [&](std::span<char> rest, std::size_t) { return ::read(**pipe_, rest.data(), rest.size()); });
  }
  base::Result<std::string_view> read_head() {
    head_.resize(4);
    const auto bytes = read_on(head_);
    if (!bytes) return std::unexpected(bytes.error());
    head_.resize(*bytes);
    return head_;
  }

 private:
  std::unique_ptr<Descriptor> pipe_;
  std::string head_;
};

std::string refusal(int error) {
  if (error == ENOENT) return "There is no such file to open.";
  return "This file could not be opened: " + reason(error);
}

base::Result<std::unique_ptr<unpack::Bytes>> spool(PipeBytes& pipe) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
  std::uint64_t size = 0;
  std::vector<char> piece(1U << 20);
  while (file != nullptr) {
    const auto bytes = pipe.read(size, piece);
    if (!bytes) return std::unexpected(bytes.error());
    if (*bytes == 0) break;
    if (std::fwrite(piece.data(), 1, *bytes, file.get()) != *bytes) break;
    size += *bytes;
  }
  if (file == nullptr || std::fflush(file.get()) != 0 || std::ferror(file.get()) != 0) {
    return base::fail(ErrorCode::kNotALinkFile,
                      "There is no room to lay down this archive. Name it as a file instead.");
  }
  return std::make_unique<FileBytes>(std::make_unique<Descriptor>(dup(fileno(file.get()))), size);
}

base::Result<std::unique_ptr<unpack::Bytes>> open_pipe(std::unique_ptr<Descriptor> file) {
  auto pipe = std::make_unique<PipeBytes>(std::move(file));
  const auto head = pipe->read_head();
  if (!head) return std::unexpected(head.error());
  if (head->starts_with("PK")) return spool(*pipe);
  return pipe;
}

}  // namespace

base::Result<std::unique_ptr<unpack::Bytes>> open_bytes(const std::string& path) {
  auto file = std::make_unique<Descriptor>(path == "-" ? dup(STDIN_FILENO) : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat info{};
  if (**file < 0 || fstat(**file, &info) != 0) {
    return base::fail(ErrorCode::kNotALinkFile, path == "-" ? "Standard input is closed." : refusal(errno));
  }
  if (S_ISDIR(info.st_mode)) return base::fail(ErrorCode::kNotALinkFile, refusal(EISDIR));
  if (S_ISREG(info.st_mode))
    return std::make_unique<FileBytes>(std::move(file), static_cast<std::uint64_t>(info.st_size));
  return open_pipe(std::move(file));
}

}  // namespace cli
