// Archives and workbooks: no bytes crash the reader; each member that is listed is read or refused; and whatever is
// asked for at once, the same bytes come out, and the same error after them. The first byte chooses the size of the
// pieces.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "unpack/package.h"

namespace {

constexpr std::size_t kMost = 1U << 22;  // of one file; bombs have their own bound

void require(bool holds) {
  if (!holds) std::abort();
}

class Held : public unpack::Bytes {
 public:
  explicit Held(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t size() const override { return bytes_.size(); }
  base::Result<std::size_t> read(std::uint64_t at, std::span<char> into) override {
    if (at >= bytes_.size()) return 0;
    return bytes_.substr(static_cast<std::size_t>(at)).copy(into.data(), into.size());
  }

 private:
  std::string_view bytes_;
};

// All that comes out, with what went wrong in its place.
std::string all_of(std::string_view bytes, std::size_t step) {
  const auto package = unpack::Package::open(std::make_unique<Held>(bytes), "a");
  if (!package) return package.error().message;
  require(!(*package)->members().empty());
  std::string out;
  std::string piece(step, '\0');
  for (std::size_t i = 0; i < (*package)->members().size(); ++i) {
    out += (*package)->members()[i].name + "\n";
    if ((*package)->members()[i].refusal) continue;
    const auto stream = (*package)->read(i);
    if (!stream) out += stream.error().message;
    while (stream) {
      const auto count = (*stream)->read(piece);
      if (!count) out += count.error().message;
      if (!count || *count == 0) break;
      require(*count <= step);
      out.append(piece, 0, *count);
      if (out.size() > kMost) return "";
    }
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  require(all_of(bytes, 1U << 16) == all_of(bytes, std::size_t{1} + data[0]));
  return 0;
}
