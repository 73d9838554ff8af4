// The path of the element that a walk is at, made only when a link needs it: a step for each open
// element, "div" or "div[2]" where siblings share the name.
// Cost: each step is written once; an element's children are counted once, when the first path goes
// through it. So paths cost the walk no more than linear time.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <gumbo.h>

namespace html {

class Path {
 public:
  // The walk tells what it does: it is at child `index` of what it was at, or goes back up.
  void down(const GumboElement& element, std::uint32_t index);
  void up();

  // "//body/div[2]/a", of what the walk is at; at most kMaxPathBytes.
  std::string text();

 private:
  struct Step {
    const GumboElement* element;
    std::uint32_t index;     // among its parent's children
    std::uint32_t ordinals;  // where those of its own children start; kNone: not counted
    std::size_t end;         // of its part in written_
  };
  void write(std::size_t step);
  void count_children(Step& parent);

  std::vector<Step> steps_;
  std::vector<std::uint32_t> ordinals_;  // for each child: 0 alone of its name, else from 1
  std::string written_;
  std::size_t steps_written_ = 0;
};

}  // namespace html
