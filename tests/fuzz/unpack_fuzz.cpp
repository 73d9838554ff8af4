// Archives and workbooks: no bytes crash the reader; each member that is listed is read or refused; and whatever is
// asked for at once, the same bytes come out, and the same error after them. The first byte chooses the size of the
// pieces.
#include <string>
#include <string_view>

#include "support/bytes.h"
#include "support/require.h"
#include "unpack/package.h"

namespace {

using support::require;

constexpr std::size_t kMost = 1U << 22;  // of one file; bombs have their own bound

// All that comes out, with what went wrong in its place.
std::string all_of(std::string_view bytes, std::size_t step) {
  const auto package = unpack::Package::open(std::make_unique<support::Held>(std::string(bytes)), "a");
  if (!package) return package.error().message;
  require(!(*package)->members().empty(), "an archive that opens has a member");
  std::string out;
  for (std::size_t i = 0; i < (*package)->members().size(); ++i) {
    out += (*package)->members()[i].name + "\n";
    if ((*package)->members()[i].refusal) continue;
    const auto stream = (*package)->read(i);
    const support::Read read = stream ? support::read_all(**stream, step, kMost) : support::Read{};
    out += read.text + (stream ? read.error : stream.error().message);
    if (out.size() >= kMost) return "";
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  require(all_of(bytes, 1U << 16) == all_of(bytes, std::size_t{1} + data[0]), "pieces are the whole");
  return 0;
}
