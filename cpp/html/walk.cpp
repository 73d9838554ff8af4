#include "html/walk.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/ids.h"
#include "html/element.h"
#include "html/link_rules.h"
#include "html/robots.h"
#include "text/code_points.h"

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

// What a head may hold, and the picture or frame that its noscript held.
bool may_follow_in_head(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_IFRAME: return true;
    default: return false;
  }
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
  frames_.push_back({&document, 0, Place{}, 0, false, false});
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
  drop_twins();
  page_.text_cut = content_.cut();
  page_.text = std::move(content_).take();
  const std::string canonical = page_.canonicals.empty() ? std::string() : page_.canonicals.front();
  const auto is_absolute = [](const std::string* hint) { return is_web(*hint); };
  const std::array<const std::string*, 3> hints = {&saved_from_, &canonical, &open_graph_url_};
  const auto* hint = std::ranges::find_if(hints, is_absolute);
  if (hint != hints.end()) page_.url_hint = **hint;
  return std::move(page_);
}

void Walk::visit(const GumboNode& node, std::uint32_t index, const Place& around) {
  switch (node.type) {
    case GUMBO_NODE_ELEMENT: enter(node, index, Place(around)); break;
    case GUMBO_NODE_COMMENT: read_comment(node.v.text.text); break;
    case GUMBO_NODE_WHITESPACE: add_gap(); break;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA: add_text(node.v.text.text); break;
    default: break;  // a template's content is not on the page
  }
}

// A noscript of the head that holds a picture ends the head where scripts are off, as they are here, and only there: in
// a browser, and for a search engine, what follows is the head's.
void Walk::watch_head(const GumboNode& node, const Place& place) {
  const GumboTag tag = node.v.element.tag;
  const GumboNode* parent = node.parent;
  if (tag == GUMBO_TAG_BODY) {
    still_head_ = last_in_head_ == GUMBO_TAG_NOSCRIPT && (node.parse_flags & GUMBO_INSERTION_BY_PARSER) != 0;
  } else if (parent != nullptr && is_element(*parent) && parent->v.element.tag == GUMBO_TAG_HEAD) {
    last_in_head_ = tag;
  } else if (place.region() != crawl::Region::kHead) {
    still_head_ = still_head_ && may_follow_in_head(tag);
  }
}

// In a link or heading that holds a noscript, which is shown where the rest of it is not.
bool Walk::is_twin_inside() const { return !open_.empty() && noscripts_ > open_.back().noscripts; }

void Walk::add_text(std::string_view text) {
  still_head_ = false;
  if (is_twin_inside()) return open_.back().in_its_place.add(text);
  block_.add(text);
  content_.add(text, frames_.back().text);
  if (open_.empty()) return;
  open_.back().text.add(text);
  open_.back().has_words = true;
}

void Walk::add_gap() {
  block_.gap();
  content_.gap();
  if (!open_.empty()) open_.back().text.gap();
}

void Walk::enter(const GumboNode& node, std::uint32_t index, const Place& around) {
  const GumboElement& element = node.v.element;
  const Place place = around.inside(element);
  const int level = heading_level(element.tag);
  path_.down(element, index);
  watch_head(node, place);
  read_facts(element);
  if (is_block(element.tag)) end_block();
  if (element.tag == GUMBO_TAG_BR) add_gap();

  Frame frame{&node, 0, place, 0, false, element.tag == GUMBO_TAG_NOSCRIPT};
  frame.text = ContentText::inside(element, place, frames_.back().text);
  if (frame.noscript) ++noscripts_;
  const auto first = static_cast<std::uint32_t>(page_.links.size());
  add_links(element, place);
  if (is_section(element.tag)) {
    frame.section_around = section_start_;
    section_start_ = static_cast<std::uint32_t>(headings_.size());
  }
  if (level != 0 || is_anchor(element)) {
    const bool is_link = is_anchor(element) && page_.links.size() > first;
    open_collector(element, is_link ? first : base::kNone);
    if (is_link) content_.mark(crawl::mark::kLinkBegin);
    frame.collects = true;
  }
  if (ContentText::is_inline_code(element.tag)) content_.mark(crawl::mark::kCodeBegin);
  if (element.tag == GUMBO_TAG_IMG) add_alt(attribute(element, "alt").value_or(""));
  if (element.tag == GUMBO_TAG_SVG) add_name_of_drawing(attribute(element, "aria-label").value_or(""));
  if (is_silent(element.tag) || is_unseen(element)) frame.next = element.children.length;
  frames_.push_back(frame);
}

void Walk::leave() {
  const Frame frame = frames_.back();
  frames_.pop_back();
  if (frame.node->type == GUMBO_NODE_DOCUMENT) return end_block();
  const GumboElement& element = frame.node->v.element;
  if (frame.noscript) --noscripts_;
  if (ContentText::is_inline_code(element.tag)) content_.mark(crawl::mark::kCodeEnd);
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
      if (has_base_ || !has_attribute(element, "href")) break;
      has_base_ = true;
      page_.base = trimmed(*attribute(element, "href"));
      break;
    case GUMBO_TAG_TITLE:
      if (element.tag_namespace == GUMBO_NAMESPACE_SVG) {
        add_name_of_drawing(plain_text(element, kMaxAnchorBytes));
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
  if (is_robots_name(name)) {
    const Robots robots = robots_of(content);
    page_.noindex |= robots.noindex;
    page_.nofollow |= robots.nofollow;
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
    FoundLink item = found.items[static_cast<std::size_t>(i)];
    // A canonical counts in the head alone; a refresh in a noscript only where no script runs.
    const bool in_head = still_head_ || place.region() == crawl::Region::kHead;
    if (item.type == crawl::LinkType::kCanonical && !in_head) item.type = crawl::LinkType::kOther;
    if (item.type == crawl::LinkType::kMetaRefresh && noscripts_ > 0) item.type = crawl::LinkType::kOther;
    const std::uint32_t link = add_link(element, place, item.href, item.type);
    if (item.type == crawl::LinkType::kCanonical) page_.canonicals.emplace_back(item.href);
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
  link.rel = text::first_bytes(attribute(element, "rel").value_or(""), kMaxRelBytes);
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
  in_noscript_.push_back(noscripts_ > 0);
  page_.links.push_back(std::move(link));
  return static_cast<std::uint32_t>(page_.links.size() - 1);
}

void Walk::open_collector(const GumboElement& element, std::uint32_t link) {
  const int level = heading_level(element.tag);
  const std::size_t limit = level == 0 ? kMaxAnchorBytes : kMaxHeadingBytes;
  open_.push_back({FoldedText(limit), FoldedText(limit), noscripts_, link, level, false});
}

void Walk::close_collector(const GumboElement& element) {
  Collector done = std::move(open_.back());
  open_.pop_back();
  if (done.text.empty()) done.text = std::move(done.in_its_place);
  if (!open_.empty()) {
    FoldedText& outer = is_twin_inside() ? open_.back().in_its_place : open_.back().text;
    outer.add(done.text);
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
  content_.mark(crawl::mark::kLinkEnd);
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
  FoldedText& text = is_twin_inside() ? open_.back().in_its_place : open_.back().text;
  text.gap();
  text.add(alt);
  text.gap();
}

// It is not shown: it speaks for a link that has nothing else to say.
void Walk::add_name_of_drawing(std::string_view name) {
  if (open_.empty()) return;
  open_.back().in_its_place.gap();
  open_.back().in_its_place.add(name);
  open_.back().in_its_place.gap();
}

// Where scripts load pictures late, a noscript says again what stands beside it.
void Walk::drop_twins() {
  if (std::ranges::find(in_noscript_, true) == in_noscript_.end()) return;
  using Key = std::tuple<crawl::LinkType, std::string_view, std::string_view>;
  std::set<Key> shown;
  for (std::size_t i = 0; i < page_.links.size(); ++i) {
    const RawLink& link = page_.links[i];
    if (!in_noscript_[i]) shown.emplace(link.type, link.href, link.anchor);
  }
  const auto is_twin = [&](const RawLink& link) {
    const bool by_anchor = link.type == crawl::LinkType::kHyperlink && !link.anchor.empty();
    if (by_anchor && shown.contains({link.type, link.href, link.anchor})) return true;
    const auto first = shown.lower_bound({link.type, link.href, ""});
    if (first == shown.end() || std::get<0>(*first) != link.type || std::get<1>(*first) != link.href) return false;
    return !by_anchor || std::get<2>(*first).empty();
  };
  std::vector<bool> twin(page_.links.size());
  for (std::size_t i = 0; i < twin.size(); ++i) twin[i] = in_noscript_[i] && is_twin(page_.links[i]);
  std::size_t next = 0;
  std::erase_if(page_.links, [&](const RawLink&) { return twin[next++]; });
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
  content_.end_block();
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
