#include "stored/bvgraph.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>
#include <vector>

#include "stored/bit_stream.h"

namespace stored {
namespace {

using base::ErrorCode;
using base::Result;

// The value of a line "key = value"; "" where there is none.
std::string_view property(std::string_view text, std::string_view key) {
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    const auto trimmed = [](std::string_view word) {
      const std::size_t first = word.find_first_not_of(" \t\r");
      if (first == std::string_view::npos) return std::string_view();
      return word.substr(first, word.find_last_not_of(" \t\r") + 1 - first);
    };
    if (trimmed(line.substr(0, equals)) == key) return trimmed(line.substr(equals + 1));
  }
  return {};
}

template <class Number>
bool read_number(std::string_view text, std::string_view key, Number& number) {
  const std::string_view value = property(text, key);
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size();
}

std::int64_t signed_of(std::uint64_t natural) {
  const auto half = static_cast<std::int64_t>(natural >> 1);
  return (natural & 1) != 0 ? -half - 1 : half;
}

// The lists of a graph, decoded one after the other.
class Lists {
 public:
  Lists(BitStream& bits, std::uint32_t nodes, std::uint32_t window, std::uint32_t least_interval, std::uint32_t zeta)
      : bits_(bits), nodes_(nodes), least_interval_(least_interval), zeta_(zeta), recent_(window + 1) {}

  // The successors of the next node; false: damaged.
  bool next(std::uint32_t node, std::vector<std::uint32_t>*& successors) {
    std::vector<std::uint32_t>& list = recent_[node % recent_.size()];
    successors = &list;
    list.clear();
    const std::uint64_t degree = bits_.gamma();
    if (!bits_.good() || degree > nodes_) return false;
    if (degree == 0) return true;
    copied_.clear();
    runs_.clear();
    if (recent_.size() > 1 && !copy(node, degree)) return false;
    std::uint64_t left = degree - copied_.size();
    if (left > 0 && least_interval_ > 0 && !read_runs(node, left)) return false;
    residuals_.clear();
    if (!read_residuals(node, left)) return false;
    merge(list);
    const auto not_above = [](std::uint32_t a, std::uint32_t b) { return a >= b; };
    return bits_.good() && list.size() == degree && std::ranges::adjacent_find(list, not_above) == list.end();
  }

 private:
  // Blocks of the list of an earlier node, copied and left out in turn.
  bool copy(std::uint32_t node, std::uint64_t degree) {
    const std::uint64_t back = bits_.unary();
    if (!bits_.good() || back >= recent_.size() || back > node) return false;
    if (back == 0) return true;
    const std::vector<std::uint32_t>& from = recent_[(node - back) % recent_.size()];
    const std::uint64_t blocks = bits_.gamma();
    std::uint64_t at = 0;
    bool copies = true;
    const auto take = [&](std::uint64_t length) {
      if (length > from.size() - at) return false;
      const auto start = from.begin() + static_cast<std::ptrdiff_t>(at);
      if (copies) copied_.insert(copied_.end(), start, start + static_cast<std::ptrdiff_t>(length));
      at += length;
      copies = !copies;
      return true;
    };
    for (std::uint64_t i = 0; i < blocks; ++i) {
      const std::uint64_t length = bits_.gamma() + (i > 0 ? 1 : 0);
      if (!bits_.good() || !take(length)) return false;
    }
    if (copies) take(from.size() - at);
    return copied_.size() <= degree;
  }

  // Runs of neighboring nodes; `left` becomes what is not in them.
  bool read_runs(std::uint32_t node, std::uint64_t& left) {
    const std::uint64_t count = bits_.gamma();
    std::int64_t at = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint64_t gap = bits_.gamma();
      at = i == 0 ? node + signed_of(gap) : at + static_cast<std::int64_t>(gap) + 1;
      const std::uint64_t length = bits_.gamma() + least_interval_;
      if (!bits_.good() || length > left || at < 0 || at + static_cast<std::int64_t>(length) > nodes_) return false;
      for (std::uint64_t k = 0; k < length; ++k) runs_.push_back(static_cast<std::uint32_t>(at++));
      left -= length;
    }
    return true;
  }

  bool read_residuals(std::uint32_t node, std::uint64_t left) {
    std::int64_t at = 0;
    for (std::uint64_t i = 0; i < left; ++i) {
      const std::uint64_t gap = bits_.zeta(zeta_);
      at = i == 0 ? node + signed_of(gap) : at + static_cast<std::int64_t>(gap) + 1;
      if (!bits_.good() || at < 0 || at >= nodes_) return false;
      residuals_.push_back(static_cast<std::uint32_t>(at));
    }
    return true;
  }

  void merge(std::vector<std::uint32_t>& list) {
    extra_.clear();
    std::ranges::merge(runs_, residuals_, std::back_inserter(extra_));
    std::ranges::merge(copied_, extra_, std::back_inserter(list));
  }

  BitStream& bits_;
  std::uint32_t nodes_, least_interval_, zeta_;
  std::vector<std::vector<std::uint32_t>> recent_;  // lists of the last nodes, by node modulo how many
  std::vector<std::uint32_t> copied_, runs_, residuals_, extra_;
};

}  // namespace

base::Error BvGraph::damaged() const {
  return {ErrorCode::kBadContainer, name_ + ": This graph is damaged or cut, or of other properties. Fetch it again."};
}

Result<BvGraph> BvGraph::open(std::unique_ptr<unpack::Bytes> graph, std::string_view properties, std::string name) {
  BvGraph made;
  made.graph_ = std::move(graph);
  made.name_ = std::move(name);
  const auto fail = [&](const std::string& what) {
    return base::fail(ErrorCode::kBadContainer, made.name_ + ": " + what);
  };
  if (!property(properties, "compressionflags").empty()) {
    return fail("This graph is written with other codes than WebGraph's usual ones (compressionflags).");
  }
  std::uint64_t nodes = 0;
  if (!read_number(properties, "nodes", nodes) || !read_number(properties, "arcs", made.arcs_)) {
    return fail("Its properties do not say how many nodes and arcs it has.");
  }
  const bool known = read_number(properties, "windowsize", made.window_) &&
                     read_number(properties, "minintervallength", made.least_interval_) &&
                     read_number(properties, "zetak", made.zeta_);
  constexpr std::uint32_t kMostWindow = 1'024;
  if (!known || made.window_ > kMostWindow || made.zeta_ == 0 || made.zeta_ > 16) {
    return fail("Its properties do not say how it is written (windowsize, minintervallength, zetak).");
  }
  // A node has at least one bit.
  if (nodes >= (std::uint64_t{1} << 31) || nodes / 8 > made.graph_->size()) {
    return fail("Its properties tell more nodes than it can hold.");
  }
  made.nodes_ = static_cast<std::uint32_t>(nodes);
  return made;
}

Result<void> BvGraph::each_node(const Visit& visit) const {
  BitStream bits(*graph_);
  Lists lists(bits, nodes_, window_, least_interval_, zeta_);
  std::uint64_t arcs = 0;
  for (std::uint32_t node = 0; node < nodes_; ++node) {
    std::vector<std::uint32_t>* successors = nullptr;
    const bool good = lists.next(node, successors);
    if (!bits.read_error()) return bits.read_error();
    if (!good) return std::unexpected(damaged());
    arcs += successors->size();
    visit(node, *successors);
  }
  if (arcs != arcs_) return std::unexpected(damaged());
  return {};
}

}  // namespace stored
