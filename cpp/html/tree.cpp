#include "html/tree.h"

#include <algorithm>
#include <cstdint>
#include <format>
#include <new>

namespace html {
namespace {

constexpr std::size_t kAlign = 8;
constexpr std::size_t kChunkBytes = std::size_t{1} << 20;

struct TooDeep {};
struct TooLarge {};

}  // namespace

class Tree::Arena {
 public:
  Arena(std::size_t limit, int max_depth) : left_(limit), max_depth_(static_cast<std::uint64_t>(max_depth)) {}

  void* allocate(std::size_t bytes) {
    const bool as_node = bytes == sizeof(GumboNode);
    if (seen_ == Seen::kChildren) note_element();
    if (as_node) measure_depths();
    void* place = as_node ? take_node() : take(bytes);
    if (seen_ == Seen::kNode && bytes == sizeof(void*)) {
      children_ = place;
      seen_ = Seen::kChildren;
    } else {
      node_ = static_cast<const GumboNode*>(place);
      seen_ = as_node ? Seen::kNode : Seen::kOther;
    }
    return place;
  }

  // Only what was taken last can be given back: the buffer of a token, as a rule.
  void release(void* place) {
    if (place != nullptr && place == last_) {
      chunk_left_ += static_cast<std::size_t>(at_ - last_);
      at_ = last_;
      last_ = nullptr;
    }
  }

 private:
  // Before each node: how deep it is. The document is 0.
  static std::uint64_t& depth_of(const GumboNode* node) {
    return *(reinterpret_cast<std::uint64_t*>(const_cast<GumboNode*>(node)) - 1);
  }

  // gumbo makes an element, and next the array of its children, with room for one: by that we know
  // it from other things of its size.
  void note_element() {
    // What is no node may hold any bytes where a node has its type: so that is looked at last.
    if (node_->v.element.children.data == children_ &&
        (node_->type == GUMBO_NODE_ELEMENT || node_->type == GUMBO_NODE_TEMPLATE)) {
      if (unmeasured_.size() == kMostUnmeasured) unmeasured_.erase(unmeasured_.begin());
      unmeasured_.push_back(node_);
    }
    seen_ = Seen::kOther;
  }

  // An element has its parent soon after it was made, and always before one is made in it.
  void measure_depths() {
    std::erase_if(unmeasured_, [this](const GumboNode* node) {
      if (node->parent == nullptr) return false;
      std::uint64_t steps = 1;
      const GumboNode* above = node->parent;
      while (depth_of(above) == 0 && above->parent != nullptr) {
        above = above->parent;
        ++steps;
      }
      depth_of(node) = depth_of(above) + steps;
      if (depth_of(node) > max_depth_) throw TooDeep{};
      return true;
    });
  }

  void* take_node() {
    auto* header = static_cast<char*>(take(sizeof(std::uint64_t) + sizeof(GumboNode)));
    last_ = nullptr;
    auto* node = reinterpret_cast<GumboNode*>(header + sizeof(std::uint64_t));
    depth_of(node) = 0;
    return node;
  }

  void* take(std::size_t bytes) {
    bytes = (std::max<std::size_t>(bytes, 1) + kAlign - 1) / kAlign * kAlign;
    if (bytes > chunk_left_) add_chunk(bytes);
    last_ = at_;
    at_ += bytes;
    chunk_left_ -= bytes;
    return last_;
  }

  void add_chunk(std::size_t bytes) {
    const std::size_t size = std::max(bytes, kChunkBytes);
    if (size > left_) throw TooLarge{};
    left_ -= size;
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    at_ = chunks_.back().get();
    chunk_left_ = size;
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* at_ = nullptr;
  char* last_ = nullptr;
  std::size_t chunk_left_ = 0;
  std::size_t left_;
  std::uint64_t max_depth_;
  static constexpr std::size_t kMostUnmeasured = 8;
  enum class Seen { kOther, kNode, kChildren } seen_ = Seen::kOther;   // in the allocation before
  const GumboNode* node_ = nullptr;     // kNode: perhaps one; kChildren: an element, if
  const void* children_ = nullptr;      // this is the array of its children
  std::vector<const GumboNode*> unmeasured_;
};

Tree::Tree(std::unique_ptr<Arena> arena, const GumboNode* document) : arena_(std::move(arena)), document_(document) {}
Tree::Tree(Tree&&) noexcept = default;
Tree& Tree::operator=(Tree&&) noexcept = default;
Tree::~Tree() = default;

base::Result<Tree> Tree::parse(std::string_view utf8, int max_depth) {
  constexpr std::size_t kFloor = std::size_t{16} << 20;
  constexpr std::size_t kCeiling = std::size_t{1} << 30;
  const std::size_t limit = kFloor + std::min(utf8.size(), kCeiling / 100) * 100;
  auto arena = std::make_unique<Arena>(limit, max_depth);

  GumboOptions options = kGumboDefaultOptions;
  options.userdata = arena.get();
  options.allocator = [](void* to, std::size_t bytes) { return static_cast<Arena*>(to)->allocate(bytes); };
  options.deallocator = [](void* to, void* place) { static_cast<Arena*>(to)->release(place); };
  options.max_errors = 0;
  try {
    const GumboOutput* output = gumbo_parse_with_options(&options, utf8.data(), utf8.size());
    return Tree(std::move(arena), output->document);
  } catch (const TooDeep&) {
    return base::fail(base::ErrorCode::kTooDeep,
                      std::format("The page nests more than {} elements. Pages that people write "
                                  "nest fewer than 100; a generator that never closes an element "
                                  "makes such pages.",
                                  max_depth));
  } catch (const TooLarge&) {
    return base::fail(base::ErrorCode::kOutOfMemory,
                      "The page's markup asks for a tree of more than 100 times its own size.");
  } catch (const std::bad_alloc&) {
    return base::fail(base::ErrorCode::kOutOfMemory, "There is no memory left for this page.");
  }
}

}  // namespace html
