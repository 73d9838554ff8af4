#include "ingest/documents/wat.h"

#include <nlohmann/json.hpp>

#include "html/element.h"
#include "html/folded_text.h"
#include "html/link_rules.h"
#include "html/robots.h"
#include "ingest/documents/link_header.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

using crawl::LinkType;
using nlohmann::json;

// The member with this name; an empty object where there is none, so that look-ups chain.
const json& member(const json& object, const char* name) {
  static const json kNothing = json::object();
  if (!object.is_object()) return kNothing;
  const auto found = object.find(name);
  return found == object.end() ? kNothing : *found;
}

std::string_view text(const json& object, const char* name) {
  const json& value = member(object, name);
  return value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view{};
}

LinkType type_of_link_element(std::string_view rel) {
  if (html::has_token(rel, "canonical")) return LinkType::kCanonical;
  if (html::has_token(rel, "stylesheet")) return LinkType::kStylesheet;
  if (html::has_token(rel, "next")) return LinkType::kNext;
  if (html::has_token(rel, "prev")) return LinkType::kPrev;
  if (html::has_token(rel, "amphtml")) return LinkType::kAmp;
  return LinkType::kOther;
}

// "A@/href", "IMG@/src", …: the element and its attribute.
LinkType type_of(std::string_view path, std::string_view rel) {
  if (path.starts_with("A@") || path.starts_with("AREA@")) return LinkType::kHyperlink;
  if (path.starts_with("IMG@") || path.starts_with("INPUT@")) return LinkType::kImage;
  if (path.starts_with("LINK@")) return type_of_link_element(rel);
  if (path.starts_with("SCRIPT@")) return LinkType::kScript;
  if (path.starts_with("IFRAME@") || path.starts_with("FRAME@")) return LinkType::kFrame;
  if (path.starts_with("FORM@")) return LinkType::kForm;
  if (path.starts_with("VIDEO@") || path.starts_with("AUDIO@") || path.starts_with("SOURCE@")) return LinkType::kMedia;
  return LinkType::kOther;
}

std::string folded(std::string_view raw) {
  html::FoldedText out(html::kMaxAnchorBytes);
  out.add(raw);
  return out.text();
}

void add_links(const json& list, bool in_head, html::RawPage& page) {
  if (!list.is_array()) return;
  for (const json& item : list) {
    html::RawLink link;
    link.href = html::trimmed(text(item, "url"));
    link.rel = text(item, "rel");
    link.type = type_of(text(item, "path"), link.rel);
    link.flags = html::flags_of(link.rel, text(item, "target"));
    link.region = in_head ? crawl::Region::kHead : crawl::Region::kUnknown;
    link.anchor = folded(text(item, "text"));
    for (const auto& [name, flag] :
         {std::pair{"alt", crawl::flag::kImageAnchor}, {"title", crawl::flag::kTitleAnchor}}) {
      if (!link.anchor.empty()) break;
      link.anchor = folded(text(item, name));
      if (!link.anchor.empty()) link.flags |= flag;
    }
    if (link.type == LinkType::kCanonical && !in_head) link.type = LinkType::kOther;
    if (link.type == LinkType::kCanonical) page.canonicals.push_back(link.href);
    page.links.push_back(std::move(link));
  }
}

void read_metas(const json& metas, html::RawPage& page) {
  if (!metas.is_array()) return;
  for (const json& meta : metas) {
    if (!html::is_robots_name(text(meta, "name"))) continue;
    const html::Robots robots = html::robots_of(text(meta, "content"));
    page.noindex |= robots.noindex;
    page.nofollow |= robots.nofollow;
  }
}

// A header that came more than once is a list.
template <class Visit>
void each_header(const json& headers, std::string_view lower_name, Visit visit) {
  if (!headers.is_object()) return;
  for (const auto& [name, value] : headers.items()) {
    if (!same_word(name, lower_name)) continue;
    if (value.is_string()) visit(std::string_view(value.get_ref<const std::string&>()));
    if (!value.is_array()) continue;
    for (const json& item : value) {
      if (item.is_string()) visit(std::string_view(item.get_ref<const std::string&>()));
    }
  }
}

void read_headers(const json& headers, WatPage& out) {
  each_header(headers, "x-robots-tag", [&](std::string_view value) {
    const html::Robots robots = html::robots_of_header(value);
    out.page.noindex |= robots.noindex;
    out.page.nofollow |= robots.nofollow;
  });
  each_header(headers, "link", [&](std::string_view value) {
    for (std::string& href : canonicals_of(value)) out.canonicals.push_back(std::move(href));
  });
  if (out.status / 100 != 3) return;
  each_header(headers, "location", [&](std::string_view value) {
    if (out.redirect.empty()) out.redirect = value;
  });
}

}  // namespace

base::Result<std::optional<WatPage>> read_wat(std::string_view record_body) {
  const json root = json::parse(record_body, nullptr, false);
  if (root.is_discarded()) return base::fail(base::ErrorCode::kBadContainer, "expected JSON, found what is none");
  const json& envelope = member(root, "Envelope");
  const json& answer = member(member(envelope, "Payload-Metadata"), "HTTP-Response-Metadata");
  const json& status = member(answer, "Response-Message");
  if (status.empty()) return std::nullopt;
  WatPage out;
  out.address = text(member(envelope, "WARC-Header-Metadata"), "WARC-Target-URI");
  out.status = parse_status(text(status, "Status")).value_or(0);
  read_headers(member(answer, "Headers"), out);
  const json& markup = member(answer, "HTML-Metadata");
  if (markup.empty() && out.redirect.empty()) return std::nullopt;   // no page
  const json& head = member(markup, "Head");
  out.page.title = folded(text(head, "Title"));
  out.page.base = html::trimmed(text(head, "Base"));
  read_metas(member(head, "Metas"), out.page);
  add_links(member(head, "Link"), true, out.page);
  add_links(member(head, "Scripts"), true, out.page);
  add_links(member(markup, "Links"), false, out.page);
  html::apply_nofollow(out.page);
  return out;
}

}  // namespace ingest
