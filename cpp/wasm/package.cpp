#include "wasm/package.h"

#include <algorithm>

namespace wasm {
namespace {

class FileBytes : public unpack::Bytes {
 public:
  FileBytes(val read_at, double size) : read_at_(std::move(read_at)), size_(size) {}
  std::uint64_t size() const override { return static_cast<std::uint64_t>(size_); }
  base::Result<std::size_t> read(std::uint64_t at, std::span<char> into) override {
    const val bytes = read_at_(static_cast<double>(at), static_cast<double>(into.size()));
    const auto count = std::min(into.size(), static_cast<std::size_t>(bytes["length"].as<double>()));
    if (count == 0) return 0;
    val(emscripten::typed_memory_view(count, reinterpret_cast<unsigned char*>(into.data()))).call<void>("set", bytes);
    return count;
  }

 private:
  val read_at_;
  double size_;
};

}  // namespace

val Package::open() {
  return guarded([&] {
    auto package = unpack::Package::open(std::make_unique<FileBytes>(read_at_, size_), name_);
    if (!package) return fault(package.error());
    package_ = std::move(*package);
    val members = val::array();
    for (const unpack::Member& member : package_->members()) {
      val out = member.refusal ? fault(*member.refusal) : val::object();
      out.set("name", member.name);
      out.set("bytes", static_cast<double>(member.bytes));
      members.call<void>("push", out);
    }
    return members;
  });
}

val Package::start(std::uint32_t member) {
  return guarded([&] {
    stream_.reset();
    auto stream = package_->read(member);
    if (!stream) return fault(stream.error());
    stream_ = std::move(*stream);
    return val::undefined();
  });
}

val Package::read(std::uint32_t bytes) {
  return guarded([&] {
    piece_.resize(std::max<std::size_t>(piece_.size(), bytes));
    const auto count = stream_->read(std::span(piece_).first(bytes));
    if (!count) return fault(count.error());
    return view_of(std::span(reinterpret_cast<const unsigned char*>(piece_.data()), *count));
  });
}

}  // namespace wasm
