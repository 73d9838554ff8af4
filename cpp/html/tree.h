// gumbo behind an arena: the tree that the HTML standard builds of a page, dropped in one piece.
//
// gumbo looks through its stack of open elements at most start tags, so its time grows with the
// square of the depth; and markup of a few bytes can ask for a copy of every formatting element
// that is open. Both are bounded from inside its allocator, the one place where we are called: a
// new element's depth is its parent's and one, and an arena has an end. The allocator then throws,
// and the exception passes through gumbo's frames, which own nothing: all they have is in the
// arena.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include <gumbo.h>

#include "base/result.h"

namespace html {

class Tree {
 public:
  // Errors: kTooDeep (more than max_depth open elements), kOutOfMemory (the tree would need more
  // than 100 times the page). `utf8` has to live as long as the tree.
  static base::Result<Tree> parse(std::string_view utf8, int max_depth);

  const GumboNode& document() const { return *document_; }

 private:
  class Arena;
  Tree(std::unique_ptr<Arena> arena, const GumboNode* document);

 public:
  Tree(Tree&&) noexcept;
  Tree& operator=(Tree&&) noexcept;
  ~Tree();

 private:
  std::unique_ptr<Arena> arena_;
  const GumboNode* document_;
};

}  // namespace html
