#include "url/suffix.h"

#include <algorithm>
#include <psl_table.inc>
#include <ranges>

namespace url {
namespace {

constexpr int kMaxLabels = 8;  // no rule has more

// Which rules count: bits of a name's kinds.
constexpr unsigned kRegistries = (1U << kPslPrivateShift) - 1, kBoth = ~0U;

// The kinds of rules under this name, of those sections together.
unsigned kinds_of(std::string_view name, unsigned sections) {
  const auto name_at = [](std::uint32_t i) {
    return kPslBlob.substr(kPslOffsets[i], kPslOffsets[i + 1] - kPslOffsets[i]);
  };
  const auto ids = std::views::iota(0U, kPslCount);
  const auto found = std::ranges::lower_bound(ids, name, {}, name_at);
  if (found == ids.end() || name_at(*found) != name) return 0;
  const unsigned kinds = kPslKinds[*found] & sections;
  return kinds | (kinds >> kPslPrivateShift);
}

std::size_t suffix_length(std::string_view host, unsigned sections) {
  std::size_t longest = 0;
  std::size_t end = host.size();
  for (int labels = 0; labels < kMaxLabels && end != 0; ++labels) {
    const std::size_t dot = host.rfind('.', end - 1);
    const std::size_t start = dot == std::string_view::npos ? 0 : dot + 1;
    const std::string_view name = host.substr(start);
    const unsigned kinds = kinds_of(name, sections);
    if ((kinds & kPslException) != 0) return name.size() - std::min(name.size(), name.find('.') + 1);
    if ((kinds & kPslNormal) != 0) longest = name.size();
    if ((kinds & kPslWildcard) != 0 && start >= 2) {
      const std::size_t before = host.rfind('.', start - 2);
      longest = host.size() - (before == std::string_view::npos ? 0 : before + 1);
    }
    if (start == 0) break;
    end = start - 1;
  }
  return longest;
}

}  // namespace

std::size_t listed_suffix_length(std::string_view host) { return suffix_length(host, kBoth); }

std::size_t registry_suffix_length(std::string_view host) { return suffix_length(host, kRegistries); }

}  // namespace url
