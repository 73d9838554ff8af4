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
    const bool node = bytes == sizeof(GumboNode);
    if (node) check_depth();
    if (children_of_ != nullptr && first_children_ == nullptr) {
      if (bytes != sizeof(void*)) children_of_ = nullptr;  // no element: text, or a string as long
    }
    void* place = node ? take_node() : take(bytes);
    if (node) {
      children_of_ = static_cast<GumboNode*>(place);
      first_children_ = nullptr;
    } else if (children_of_ != nullptr && first_children_ == nullptr) {
      first_children_ = place;
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

  // gumbo makes an element, then the array of its children (room for one), and puts it under its
  // parent before it makes another. What has the size of a node and is none fails this test.
  void check_depth() {
    const GumboNode* node = children_of_;
    if (node == nullptr || first_children_ == nullptr) return;
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) return;
    if (node->v.element.children.data != first_children_ || node->parent == nullptr) return;
    std::uint64_t steps = 1;
    const GumboNode* above = node->parent;  // its depth is known, but for clones of formatting elements
    while (depth_of(above) == 0 && above->parent != nullptr) {
      above = above->parent;
      ++steps;
    }
    depth_of(node) = depth_of(above) + steps;
    if (depth_of(node) > max_depth_) throw TooDeep{};
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
  const GumboNode* children_of_ = nullptr;  // the newest node
  const void* first_children_ = nullptr;    // its array of children, when it is an element
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
