#include "html/skim.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "html/markup.h"

namespace html {
namespace {

constexpr std::size_t kWorthwhile = 64;  // bytes inside an element or a comment, below which they stay
constexpr int kMostAttributes = 256;     // of a tag; cmake/patches/gumbo-0.13.0.patch has the same
constexpr std::size_t kBlanksKept = 2;   // after the first of a run, that a copy costs as much as

// Of all elements: what the reading of links, texts and landmarks asks for (walk.cpp, link_rules.cpp, landmark.cpp),
// and the tree's builder.
bool is_asked_for(std::string_view name) {
  if (name.starts_with('\0')) return true;  // which gumbo leaves out of the name
  switch (name.size()) {
    case 2: return is_any(name, {"id", "as"});
    case 3: return is_any(name, {"src", "alt", "rel"});
    case 4: return is_any(name, {"href", "name", "type", "role", "lang", "data"});
    case 5: return is_any(name, {"style", "title", "media"});
    case 6: return is_any(name, {"target", "hidden", "action", "poster"});
    case 7: return is_any(name, {"content"});
    case 8: return is_any(name, {"property", "hreflang"});
    case 10: return is_any(name, {"aria-label", "http-equiv", "xlink:href"});
    default: return false;
  }
}

// Elements of which the tree's builder asks more: equal ones are counted, or an attribute decides where they go.
bool is_known_by_attributes(std::string_view name) {
  switch (name.size()) {
    case 1: return is_any(name, {"b", "i", "s", "u"});
    case 2: return is_any(name, {"em", "tt"});
    case 3: return is_any(name, {"big"});
    case 4: return is_any(name, {"font", "code", "nobr"});
    case 5: return is_any(name, {"small"});
    case 6: return is_any(name, {"strike", "strong"});
    case 7: return is_any(name, {"isindex"});
    default: return false;
  }
}

// May a drawing or formula, from after its start tag to before its end tag, be passed over? CDATA, and tags within
// what is HTML again or might be raw text, are not ours to read; an end tag inside an attribute's value ends nothing.
bool is_plain_foreign(std::string_view inside) {
  constexpr std::array<std::string_view, 12> kOdd = {
      "<!",      "<textarea", "<xmp",  "<iframe",        "<no",         "<plain", "<frameset",
      "<select", "<svg",      "<math", "<foreignobject", "<annotation",
  };
  for (std::size_t at = inside.find('<'); at != kEnd;) {
    if (starts_with(inside, at, "<!--")) {
      const std::size_t end = end_of_comment(inside, at);
      if (end == kEnd) return false;
      at = inside.find('<', end);
      continue;
    }
    if (std::ranges::any_of(kOdd, [&](std::string_view word) { return starts_with(inside, at, word); })) return false;
    const std::string_view name = name_at(inside, at + 1);
    const std::size_t end = end_of_tag(inside, at + 1 + name.size());
    if (end == kEnd || inside.substr(at + 1, end - at - 2).contains('<')) return false;
    at = inside.find('<', end);
    const bool holds_other = is_any(name, {"title", "desc", "mi", "mo", "mn", "ms", "mtext", "style", "script"});
    if (holds_other && (at == kEnd || inside.substr(at + 1, 1) != "/" || name_at(inside, at + 2) != name)) return false;
  }
  return true;
}

class Skimmer {
 public:
  explicit Skimmer(std::string_view page) : page_(page) {}

  std::string read() {
    out_.reserve(page_.size());
    for (std::size_t at = 0; at != kEnd;) at = markup(text(at));
    out_.append(page_.substr(copied_));
    return std::move(out_);
  }

 private:
  // The next '<', of white space on the way only the beginning of each run.
  std::size_t text(std::size_t at) {
    for (; at < page_.size() && page_[at] != '<'; ++at) {
      if (!is_space(page_[at])) continue;
      const std::size_t from = at + 1;
      while (at + 1 < page_.size() && is_space(page_[at + 1])) ++at;
      if (at + 1 - from > kBlanksKept) leave_out(from, at + 1);
    }
    return at < page_.size() ? at : kEnd;
  }

  // What stands at `at`, a '<': where it ends; kEnd: the rest stays as it is.
  std::size_t markup(std::size_t at) {
    if (at == kEnd || at + 1 == page_.size()) return kEnd;
    const char next = page_[at + 1];
    if (is_letter(next)) return start_tag(at);
    if (next == '!' && starts_with(page_, at, "<!--")) return comment(at);
    if (next == '!' && starts_with(page_, at, "<![cdata[")) return kEnd;
    if (next == '/' && at + 2 < page_.size() && is_letter(page_[at + 2])) return end_tag(at);
    if (next == '!' || next == '?' || next == '/') {
      const std::size_t end = page_.find('>', at + 2);
      return end == kEnd ? kEnd : end + 1;
    }
    return at + 1;
  }

  std::size_t end_tag(std::size_t at) {
    const std::string_view name = name_at(page_, at + 2);
    if (is_any(name, {"select"})) in_select_ = false;
    return end_of_tag(page_, at + 2 + name.size());
  }

  std::size_t start_tag(std::size_t at) {
    const std::string_view name = name_at(page_, at + 1);
    const std::size_t end = attributes(name, at + 1 + name.size());
    if (end == kEnd || is_any(name, {"plaintext", "frameset"})) return kEnd;
    if (is_any(name, {"svg", "math"})) return foreign(name, end);
    if (is_any(name, {"select"})) in_select_ = true;
    if (is_any(name, {"script", "style"})) return raw_text(name, end);
    if (is_any(name, {"textarea", "title", "xmp", "iframe", "noembed", "noframes"})) {
      return in_select_ ? kEnd : find_end_tag(page_, end, name);
    }
    return end;
  }

  // One past the tag whose name ends at `at`, of which only attributes that are asked for stay.
  std::size_t attributes(std::string_view name, std::size_t at) {
    if (is_known_by_attributes(name)) return end_of_tag(page_, at);
    Attributes attribute(page_, at);
    for (int seen = 1; attribute.next(); ++seen) {
      const bool asked_for =
          seen <= kMostAttributes && is_asked_for(page_.substr(attribute.begin, attribute.name_end - attribute.begin));
      // Without it, "/" might stand before ">" and mean something.
      const bool after_slash = page_[attribute.begin - 1] == '/';
      if (!asked_for && !after_slash) leave_out(attribute.begin, attribute.value_end);
    }
    return attribute.end;
  }

  std::size_t foreign(std::string_view name, std::size_t from) {
    const std::size_t end = find_end_tag(page_, from, name);
    if (end == kEnd || !is_plain_foreign(page_.substr(from, end - from))) return kEnd;
    if (is_any(name, {"math"})) return end;
    for (std::size_t at = page_.find('<', from); at < end; at = page_.find('<', at + 1)) {
      if (page_[at + 1] == '!') {
        at = comment(at) - 1;
      } else if (is_letter(page_[at + 1])) {
        const std::string_view inner = name_at(page_, at + 1);
        at = attributes(inner, at + 1 + inner.size()) - 1;
      }
    }
    return end;
  }

  // Browsers and SingleFile write the page's address into comments.
  std::size_t comment(std::size_t at) {
    const std::size_t end = end_of_comment(page_, at);
    if (end == kEnd || end - at < kWorthwhile) return end;
    const std::string_view inside = page_.substr(at + 4, end - at - 8);
    // What is left is "<!---->" or "<!----!>": with one byte more, a '>' would end it early.
    const std::size_t mark = page_[end - 2] == '!' ? 4 : 3;
    if (!inside.contains("saved from") && !inside.contains("SingleFile")) leave_out(at + 4, end - mark);
    return end;
  }

  std::size_t raw_text(std::string_view name, std::size_t from) {
    if (in_select_ && !is_any(name, {"script"})) return kEnd;
    const bool script = is_any(name, {"script"});
    const std::size_t end = script ? find_end_of_script(page_, from) : find_end_tag(page_, from, name);
    if (end != kEnd && end - from > kWorthwhile) leave_out(from, end);
    return end;
  }

  // All but the line ends, which are '\n' then: no two of them may come to stand together as "\r\n".
  void leave_out(std::size_t from, std::size_t to) {
    out_.append(page_.substr(copied_, from - copied_));
    copied_ = to;
    if (out_.ends_with('\r') && page_[from] == '\n') ++from;
    for (std::size_t at = out_.size(); at > 0 && out_[at - 1] == '\r'; --at) out_[at - 1] = '\n';
    for (std::size_t at = from; at < to; ++at) {
      const bool half = page_[at] == '\r' && page_.substr(at + 1, 1) == "\n";
      if (!half && (page_[at] == '\n' || page_[at] == '\r')) out_.push_back('\n');
    }
  }

  std::string_view page_;
  std::string out_;
  std::size_t copied_ = 0;  // of the page, what is in out_ or left out
  bool in_select_ = false;
};

}  // namespace

std::string skim(std::string_view utf8) { return Skimmer(utf8).read(); }

}  // namespace html
