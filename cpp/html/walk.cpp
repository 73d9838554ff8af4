#include "html/walk.h"

#include <algorithm>
#include <array>

#include "base/ids.h"
#include "html/element.h"
#include "html/link_rules.h"

namespace html {
namespace {

constexpr std::size_t kMaxRelBytes = 500;
constexpr std::size_t kLeastSentence = 20;  // bytes beside a block's links; less is a bullet or "by"

const GumboVector& children_of(const GumboNode& node) {
  return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
}

bool is_web(std::string_view address) {
  return equals_folded(address.substr(0, 7), "http://") || equals_folded(address.substr(0, 8), "https://");
}

// The text of an element that holds only text: title, and svg's title.
std::string plain_text(const GumboElement& element, std::size_t limit) {
  FoldedText text(limit);
  for (unsigned i = 0; i < element.children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
    if (child->type == GUMBO_NODE_TEXT) text.add(child->v.text.text);
    if (child->type == GUMBO_NODE_WHITESPACE) text.gap();
  }
  return text.text();
}

bool is_anchor(const GumboElement& element) {
  return element.tag == GUMBO_TAG_A && element.tag_namespace != GUMBO_NAMESPACE_MATHML;
}

std::string folded(std::string_view text, std::size_t limit) {
  FoldedText out(limit);
  out.add(text);
  return out.text();
}

}  // namespace

RawPage Walk::read(const GumboNode& document) {
  frames_.push_back({&document, 0, Place{}, 0, false});
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    const GumboVector& children = children_of(*frame.node);
    if (frame.next == children.length) {
      leave();
      continue;
    }
    const std::uint32_t index = frame.next++;
    visit(*static_cast<const GumboNode*>(children.data[index]), index, frame.place);
  }
  const auto is_absolute = [](const std::string* hint) { return is_web(*hint); };
  const std::array<const std::string*, 3> hints = {&saved_from_, &page_.canonical, &open_graph_url_};
  const auto* hint = std::ranges::find_if(hints, is_absolute);
  if (hint != hints.end()) page_.url_hint = **hint;
  return std::move(page_);
}

void Walk::visit(const GumboNode& node, std::uint32_t index, const Place& around) {
  switch (node.type) {
    case GUMBO_NODE_ELEMENT: enter(node, index, Place(around)); break;
    case GUMBO_NODE_COMMENT: read_comment(node.v.text.text); break;
    case GUMBO_NODE_WHITESPACE:
      block_.gap();
      if (!open_.empty()) open_.back().text.gap();
      break;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
      block_.add(node.v.text.text);
      if (!open_.empty()) {
        open_.back().text.add(node.v.text.text);
        open_.back().has_words = true;
      }
      break;
    default: break;  // a template's content is not on the page
  }
}

void Walk::enter(const GumboNode& node, std::uint32_t index, const Place& around) {
  const GumboElement& element = node.v.element;
  const Place place = around.inside(element);
  const int level = heading_level(element.tag);
  path_.down(element, index);
  read_facts(element);
  if (is_block(element.tag)) end_block();
  if (element.tag == GUMBO_TAG_BR) {
    block_.gap();
    if (!open_.empty()) open_.back().text.gap();
  }

  Frame frame{&node, 0, place, 0, false};
  const auto first = static_cast<std::uint32_t>(page_.links.size());
  add_links(element, place);
  if (is_section(element.tag)) {
    frame.section_around = section_start_;
    section_start_ = static_cast<std::uint32_t>(headings_.size());
  }
  if (level != 0 || is_anchor(element)) {
    const bool is_link = is_anchor(element) && page_.links.size() > first;
    open_collector(element, is_link ? first : base::kNone);
    frame.collects = true;
  }
  if (element.tag == GUMBO_TAG_IMG) add_alt(attribute(element, "alt").value_or(""));
  if (is_silent(element.tag)) frame.next = element.children.length;
  frames_.push_back(frame);
}

void Walk::leave() {
  const Frame frame = frames_.back();
  frames_.pop_back();
  if (frame.node->type == GUMBO_NODE_DOCUMENT) return end_block();
  const GumboElement& element = frame.node->v.element;
  if (frame.collects) close_collector(element);
  if (is_block(element.tag)) end_block();
  if (is_section(element.tag)) {
    headings_.resize(section_start_);
    section_start_ = frame.section_around;
  }
  path_.up();
}

void Walk::read_facts(const GumboElement& element) {
  switch (element.tag) {
    case GUMBO_TAG_HTML: page_.language = attribute(element, "lang").value_or(""); break;
    case GUMBO_TAG_META: read_meta(element); break;
    case GUMBO_TAG_BASE:
      if (page_.base.empty()) page_.base = trimmed(attribute(element, "href").value_or(""));
      break;
    case GUMBO_TAG_TITLE:
      if (element.tag_namespace == GUMBO_NAMESPACE_SVG) {
        add_alt(plain_text(element, kMaxAnchorBytes));
      } else if (page_.title.empty()) {
        page_.title = plain_text(element, kMaxAnchorBytes);
      }
      break;
    default: break;
  }
}

void Walk::read_meta(const GumboElement& element) {
  const std::string_view name = attribute(element, "name").value_or("");
  const std::string_view content = attribute(element, "content").value_or("");
  if (equals_folded(name, "robots") || equals_folded(name, "googlebot")) {
    const bool none = has_token(content, "none", ',');
    page_.noindex |= none || has_token(content, "noindex", ',');
    page_.nofollow |= none || has_token(content, "nofollow", ',');
  }
  if (open_graph_url_.empty() && attribute(element, "property").value_or(name) == "og:url") {
    open_graph_url_ = trimmed(content);
  }
}

// "saved from url=(0023)https://example.com/" of browsers; "url: https://…" of SingleFile.
void Walk::read_comment(std::string_view text) {
  if (!saved_from_.empty()) return;
  std::size_t at = text.find("saved from url=(");
  if (at != std::string_view::npos) {
    at = text.find(')', at);
  } else if (text.contains("SingleFile")) {
    at = text.find("url: ");
    if (at != std::string_view::npos) at += 4;
  }
  if (at == std::string_view::npos) return;
  const std::string_view rest = trimmed(text.substr(at + 1));
  saved_from_ = rest.substr(0, rest.find_first_of(" \t\r\n"));
}

void Walk::add_links(const GumboElement& element, const Place& place) {
  const FoundLinks found = links_of(element);
  if (found.count == 0 && is_anchor(element) && !has_attribute(element, "name") && !has_attribute(element, "id") &&
      !has_attribute(element, "role")) {
    page_.anchors_without_href.push_back(element.start_pos.line - 1);
  }
  for (int i = 0; i < found.count; ++i) {
    const FoundLink& item = found.items[static_cast<std::size_t>(i)];
    const std::uint32_t link = add_link(element, place, item.href, item.type);
    if (item.type == crawl::LinkType::kCanonical && page_.canonical.empty()) {
      page_.canonical = item.href;
    }
    if (is_anchor(element)) continue;  // named by what is inside it
    const std::string_view alt = attribute(element, "alt").value_or("");
    page_.links[link].anchor = folded(alt, kMaxAnchorBytes);
    if (!page_.links[link].anchor.empty()) page_.links[link].flags |= crawl::flag::kImageAnchor;
    name_by_attributes(page_.links[link], element);
  }
}

std::uint32_t Walk::add_link(const GumboElement& element, const Place& place, std::string_view href,
                             crawl::LinkType type) {
  RawLink link;
  link.href = href;
  link.type = type;
  link.rel = whole_characters(attribute(element, "rel").value_or("").substr(0, kMaxRelBytes));
  link.flags = flags_of(link.rel, attribute(element, "target").value_or(""));
  if (place.hidden()) link.flags |= crawl::flag::kHidden;
  link.region = place.region();
  link.path = path_.text();
  if (place.in_list()) link.flags |= crawl::flag::kInList;
  link.line = element.start_pos.line - 1;
  if (type == crawl::LinkType::kHyperlink) {
    link.before = last_characters(block_.text(), kContextChars);
    link.heading = heading_above();
  }
  page_.links.push_back(std::move(link));
  return static_cast<std::uint32_t>(page_.links.size() - 1);
}

void Walk::open_collector(const GumboElement& element, std::uint32_t link) {
  const int level = heading_level(element.tag);
  open_.push_back({FoldedText(level == 0 ? kMaxAnchorBytes : kMaxHeadingBytes), link, level, false});
}

void Walk::close_collector(const GumboElement& element) {
  const Collector done = std::move(open_.back());
  open_.pop_back();
  if (!open_.empty()) {
    open_.back().text.add(done.text);
    open_.back().has_words |= done.has_words;
  }
  if (done.level == 1 && page_.h1.empty()) page_.h1 = done.text.text();
  if (done.level != 0 && !done.text.empty()) {
    while (headings_.size() > section_start_ && headings_.back().level >= done.level) {
      headings_.pop_back();
    }
    headings_.push_back({done.level, done.text.text()});
  }
  if (done.link == base::kNone) return;
  RawLink& link = page_.links[done.link];
  link.anchor = done.text.text();
  if (!done.has_words && !link.anchor.empty()) link.flags |= crawl::flag::kImageAnchor;
  name_by_attributes(link, element);
  await_text_.push_back({done.link, block_.size(), done.has_words ? std::min(link.anchor.size(), block_.size()) : 0});
}

// A hyperlink without text and alt text is called by its title or its label.
void Walk::name_by_attributes(RawLink& link, const GumboElement& element) {
  if (link.type != crawl::LinkType::kHyperlink) return;
  for (const char* name : {"title", "aria-label"}) {
    if (!link.anchor.empty()) return;
    link.anchor = folded(attribute(element, name).value_or(""), kMaxAnchorBytes);
    if (!link.anchor.empty()) link.flags |= crawl::flag::kTitleAnchor;
  }
}

void Walk::add_alt(std::string_view alt) {
  if (open_.empty()) return;
  open_.back().text.gap();
  open_.back().text.add(alt);
  open_.back().text.gap();
}

// Whether the links of a block stand in a sentence, and how much of its text they are.
void Walk::mark_surroundings() {
  std::size_t linked = 0;
  for (const AwaitsText& waiting : await_text_) linked += waiting.size;
  linked = std::min(linked, block_.size());
  if (linked == 0) return;
  const std::size_t sevenths = (linked * 7 + block_.size() - 1) / block_.size();
  for (const AwaitsText& waiting : await_text_) {
    std::uint16_t& flags = page_.links[waiting.link].flags;
    flags &= static_cast<std::uint16_t>(~crawl::flag::kLinkDensity);
    flags |= static_cast<std::uint16_t>(sevenths << crawl::flag::kLinkDensityShift);
    if (block_.size() - linked >= kLeastSentence) flags |= crawl::flag::kInSentence;
  }
}

void Walk::end_block() {
  mark_surroundings();
  for (const AwaitsText& waiting : await_text_) {
    const std::string_view after = std::string_view(block_.text()).substr(waiting.end);
    page_.links[waiting.link].after = first_characters(after, kContextChars);
  }
  await_text_.clear();
  block_.clear();
  if (!open_.empty()) open_.back().text.gap();
}

const std::string& Walk::heading_above() const {
  static const std::string kNothing;
  const auto inside =
      std::ranges::find_if(open_.rbegin(), open_.rend(), [](const Collector& c) { return c.level != 0; });
  const int below = inside == open_.rend() ? 7 : inside->level;
  const auto found =
      std::ranges::find_if(headings_.rbegin(), headings_.rend(), [below](const Heading& h) { return h.level < below; });
  return found == headings_.rend() ? kNothing : found->text;
}

}  // namespace html
