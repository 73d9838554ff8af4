#include "cli/node_names.h"

#include <algorithm>
#include <span>
#include <utility>

#include "cli/source.h"

namespace cli {

using base::Result;

Result<NodeNames> NodeNames::open(const std::string& path) {
  NodeNames names(path);
  auto bytes = open_bytes(path);
  if (!bytes) return names.wrong(bytes.error().message);
  auto package = unpack::Package::open(std::move(*bytes), path);
  if (!package) return names.wrong(package.error().message);
  auto stream = (*package)->read(0);
  if (!stream) return names.wrong(stream.error().message);
  names.package_ = std::move(*package);
  names.stream_ = std::move(*stream);
  return names;
}

std::unexpected<base::Error> NodeNames::wrong(const std::string& what) const {
  return base::fail(base::ErrorCode::kBadOption, path_ + ": " + what);
}

Result<std::string_view> NodeNames::next(std::uint32_t node) {
  const auto more = next_line();
  if (!more) return std::unexpected(more.error());
  if (!*more) {
    return wrong("It ends after " + std::to_string(node) + " names, and the graph has more nodes.");
  }
  const std::size_t tab = line_.find('\t');
  if (tab == std::string_view::npos) return line_;
  const std::string_view number = line_.substr(0, tab);
  if (number != std::to_string(node)) {
    return wrong("Line " + std::to_string(std::uint64_t{node} + 1) + ": expected node " + std::to_string(node) +
                 ", found \"" + std::string(number) + "\".");
  }
  line_.remove_prefix(tab + 1);
  return line_.substr(0, line_.find('\t'));
}

// False: there is none. The last may have no line end.
Result<bool> NodeNames::next_line() {
  constexpr std::size_t kPiece = 1U << 20;
  std::size_t end = held_.find('\n', at_);
  while (end == std::string::npos) {
    held_.erase(0, std::exchange(at_, 0));
    const std::size_t before = held_.size();
    held_.resize(before + kPiece);
    const auto read = stream_->read(std::span(held_).subspan(before));
    if (!read) return wrong(read.error().message);
    held_.resize(before + *read);
    if (*read == 0 && before == 0) return false;
    end = *read == 0 ? before : held_.find('\n', before);
  }
  line_ = std::string_view(held_).substr(at_, end - at_);
  if (line_.ends_with('\r')) line_.remove_suffix(1);
  at_ = std::min(end + 1, held_.size());
  return true;
}

Result<void> NodeNames::end(std::uint32_t nodes) {
  const auto more = next_line();
  if (!more) return std::unexpected(more.error());
  if (!*more) return {};
  return wrong("It has more names than the graph has nodes, " + std::to_string(nodes) + ".");
}

}  // namespace cli
