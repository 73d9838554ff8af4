#include "outreach/templates.h"

#include <algorithm>

#include "outreach/built_in.h"
#include "outreach/fields.h"

namespace outreach {
namespace {

struct Part {
  std::string_view kind, text;
};

// The kind that a line is about; "": it is a line of a mail.
std::string_view kind_in(std::string_view line) {
  constexpr std::string_view kMark = "Kind: ";
  if (!line.starts_with(kMark)) return {};
  line.remove_prefix(kMark.size());
  line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  const auto* const known = std::ranges::find(kBuiltIns, line, &BuiltIn::kind);
  return known == kBuiltIns.end() ? std::string_view() : known->kind;
}

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts = {{}};
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (const std::string_view kind = kind_in(text.substr(at, end - at)); !kind.empty()) {
      parts.back().text = text.substr(start, at - start);
      parts.push_back({.kind = kind, .text = {}});
      start = std::min(end + 1, text.size());
    }
    at = end + 1;
  }
  parts.back().text = text.substr(start);
  return parts;
}

}  // namespace

base::Result<Templates> Templates::parse(std::string_view own, bool german) {
  Templates made;
  for (const Part& part : parts_of(own)) {
    if (part.text.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
    auto read = Template::parse(part.text, kFields);
    if (!read) return std::unexpected(read.error());
    made.own_.push_back({.kind = part.kind, .words = std::move(*read)});
  }
  for (const BuiltIn& built_in : kBuiltIns) {
    if (built_in.german != german) continue;
    auto read = Template::parse(built_in.text, kFields);
    if (!read) return std::unexpected(read.error());
    made.built_in_.push_back({.kind = built_in.kind, .words = std::move(*read)});
  }
  return made;
}

const Template* Templates::find(const std::vector<OfKind>& among, std::string_view kind) {
  const auto found = std::ranges::find(among, kind, &OfKind::kind);
  return found == among.end() ? nullptr : &found->words;
}

const Template& Templates::of_kind(std::string_view kind) const {
  for (const std::string_view as : {kind, std::string_view()}) {
    if (const Template* const own = find(own_, as); own != nullptr) return *own;
  }
  const Template* const built_in = find(built_in_, kind);
  return built_in != nullptr ? *built_in : built_in_.front().words;
}

}  // namespace outreach
