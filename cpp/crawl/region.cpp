#include "crawl/region.h"

namespace crawl {
namespace {

struct Step {
  std::string_view name;        // "div"
  std::string_view predicates;  // "[2][@class='x']", or ""
};

// Takes the next step off `path`; slashes inside a predicate's quotes or brackets belong to it.
Step take_step(std::string_view& path) {
  while (!path.empty() && path.front() == '/') path.remove_prefix(1);
  std::size_t name_end = 0;
  while (name_end < path.size() && path[name_end] != '/' && path[name_end] != '[') ++name_end;
  std::size_t end = name_end;
  char quote = 0;
  bool inside = false;
  for (; end < path.size(); ++end) {
    const char c = path[end];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (inside && (c == '\'' || c == '"')) {
      quote = c;
    } else if (c == '[') {
      inside = true;
    } else if (c == ']') {
      inside = false;
    } else if (c == '/' && !inside) {
      break;
    }
  }
  const Step step{path.substr(0, name_end), path.substr(name_end, end - name_end)};
  path.remove_prefix(end);
  return step;
}

std::string_view role_of(std::string_view predicates) {
  constexpr std::string_view kAttribute = "@role=";
  const std::size_t at = predicates.find(kAttribute);
  if (at == std::string_view::npos) return {};
  std::string_view value = predicates.substr(at + kAttribute.size());
  if (value.empty() || (value.front() != '\'' && value.front() != '"')) return {};
  const std::size_t end = value.find(value.front(), 1);
  return end == std::string_view::npos ? std::string_view() : value.substr(1, end - 1);
}

enum class Landmark { kNone, kHeader, kFooter, kAside, kNavigation, kText };

Landmark landmark_of_role(std::string_view role) {
  if (role == "banner") return Landmark::kHeader;
  if (role == "contentinfo") return Landmark::kFooter;
  if (role == "complementary") return Landmark::kAside;
  if (role == "navigation") return Landmark::kNavigation;
  if (role == "main" || role == "article") return Landmark::kText;
  return Landmark::kNone;
}

Landmark landmark_of(const Step& step) {
  if (!step.predicates.empty()) {
    const Landmark by_role = landmark_of_role(role_of(step.predicates));
    if (by_role != Landmark::kNone) return by_role;
  }
  if (step.name == "header") return Landmark::kHeader;
  if (step.name == "footer") return Landmark::kFooter;
  if (step.name == "aside") return Landmark::kAside;
  if (step.name == "nav") return Landmark::kNavigation;
  if (step.name == "main" || step.name == "article") return Landmark::kText;
  return Landmark::kNone;
}

}  // namespace

Region region_of_path(std::string_view path) {
  bool body = false;
  bool in_text = false;
  bool in_navigation = false;
  while (!path.empty()) {
    const Step step = take_step(path);
    if (step.name == "head" && !body) return Region::kHead;
    if (step.name == "body") body = true;
    if (!body) continue;
    const Landmark landmark = landmark_of(step);
    if (landmark == Landmark::kText) in_text = true;
    if (landmark == Landmark::kNavigation) in_navigation = true;
    if (in_text) continue;
    if (landmark == Landmark::kHeader) return Region::kHeader;
    if (landmark == Landmark::kFooter) return Region::kFooter;
    if (landmark == Landmark::kAside) return Region::kAside;
  }
  if (!body) return Region::kUnknown;
  return in_navigation ? Region::kNavigation : Region::kContent;
}

}  // namespace crawl
