// Writing a zip archive as a stream (APPNOTE.TXT 6.3, without Zip64: below 4 GB, which is what all readers of workbooks
// take). Members are deflated; their sizes and checksums stand behind them, and again in the directory at the end. All
// have the first date that the format knows, so that the same members give the same bytes. 300 kB of memory.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace table {

class ZipWriter {
 public:
  ZipWriter();
  ~ZipWriter();
  ZipWriter(ZipWriter&&) noexcept;
  ZipWriter& operator=(ZipWriter&&) = delete;

  // Appends to `out`. A member is begun, written and ended before the next; the archive is finished after the last. How
  // a member is cut into writes is part of what its bytes are.
  void begin(std::string name, std::string& out);
  void write(std::string_view bytes, std::string& out);
  void end(std::string& out);
  void finish(std::string& out);

  std::uint64_t size() const { return size_; }  // of the archive so far
  std::uint64_t member_size() const { return members_.back().size; }  // of the last member, before it is deflated

 private:
  struct Member {
    std::string name;
    std::uint64_t at = 0;  // where it begins
    std::uint64_t size = 0, packed = 0;
    std::uint32_t crc = 0;
  };
  void deflate(std::string_view bytes, int flush, std::string& out);
  void append(std::string_view bytes, std::string& out);

  struct Deflate;  // zlib's stream
  std::unique_ptr<Deflate> zlib_;
  std::vector<Member> members_;
  std::uint64_t size_ = 0;
};

}  // namespace table
