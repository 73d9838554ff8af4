#include "html/path.h"

#include <array>
#include <charconv>
#include <map>

#include "base/ids.h"
#include "html/element.h"
#include "html/landmark.h"
#include "html/page.h"

namespace html {
namespace {

const GumboElement* element_child(const GumboElement& parent, unsigned i) {
  const auto* node = static_cast<const GumboNode*>(parent.children.data[i]);
  return is_element(*node) ? &node->v.element : nullptr;
}

// Elements of one parent by name.
class NameCounts {
 public:
  std::uint32_t& of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return known_[element.tag];
    std::string name;
    append_name(element, name);
    return others_[name];
  }

 private:
  std::array<std::uint32_t, GUMBO_TAG_LAST + 1> known_{};
  std::map<std::string, std::uint32_t> others_;
};

void append_index(std::uint32_t ordinal, std::string& to) {
  std::array<char, 12> text{'['};
  char* end = std::to_chars(text.data() + 1, text.data() + text.size(), ordinal).ptr;
  *end++ = ']';
  to.append(text.data(), end);
}

std::string without_middle(const std::string& path) {
  constexpr std::size_t kHalf = kMaxPathBytes / 2 - 4;
  const std::size_t head = path.rfind('/', kHalf);
  const std::size_t tail = path.find('/', path.size() - kHalf);
  return path.substr(0, head) + "/..." + (tail == std::string::npos ? "" : path.substr(tail));
}

}  // namespace

void Path::down(const GumboElement& element, std::uint32_t index) {
  steps_.push_back({&element, index, base::kNone, 0});
}

void Path::up() {
  if (steps_.back().ordinals != base::kNone) ordinals_.resize(steps_.back().ordinals);
  steps_.pop_back();
  if (steps_written_ > steps_.size()) steps_written_ = steps_.size();
}

void Path::count_children(Step& parent) {
  const GumboElement& element = *parent.element;
  parent.ordinals = static_cast<std::uint32_t>(ordinals_.size());
  NameCounts counts;
  for (unsigned i = 0; i < element.children.length; ++i) {
    const GumboElement* child = element_child(element, i);
    ordinals_.push_back(child != nullptr ? ++counts.of(*child) : 0);
  }
  for (unsigned i = 0; i < element.children.length; ++i) {
    const GumboElement* child = element_child(element, i);
    if (child != nullptr && counts.of(*child) == 1) ordinals_[parent.ordinals + i] = 0;
  }
}

void Path::write(std::size_t i) {
  written_.resize(i == 0 ? 0 : steps_[i - 1].end);
  if (i == 0) {
    written_ = "/";  // the html element is in every path and so in none
  } else {
    Step& parent = steps_[i - 1];
    if (parent.ordinals == base::kNone) count_children(parent);
    const GumboElement& element = *steps_[i].element;
    written_.push_back('/');
    append_name(element, written_);
    const std::uint32_t ordinal = ordinals_[parent.ordinals + steps_[i].index];
    if (ordinal != 0) append_index(ordinal, written_);
    const std::string_view role = telling_role(element);
    if (!role.empty()) written_.append("[@role='").append(role).append("']");
  }
  steps_[i].end = written_.size();
}

std::string Path::text() {
  while (steps_written_ < steps_.size()) write(steps_written_++);
  written_.resize(steps_.empty() ? 0 : steps_.back().end);
  return written_.size() <= kMaxPathBytes ? written_ : without_middle(written_);
}

}  // namespace html
