#include "ingest/html_page.h"

#include <algorithm>
#include <string>

#include "html/page.h"
#include "ingest/batch_builder.h"
#include "url/url.h"

namespace ingest {
namespace {

using crawl::ProblemCode;

constexpr std::size_t kHrefColumn = 0;
constexpr std::size_t kWholeRow = 0xFFFF;

bool starts_with_scheme(std::string_view href, std::string_view lower) {
  return href.size() > lower.size() && href[lower.size()] == ':' &&
         std::ranges::equal(href.substr(0, lower.size()), lower, [](char a, char b) { return (a | 0x20) == b; });
}

// What the standard lets stand in an href and yet leads nowhere.
bool leads_nowhere(std::string_view href) {
  return href.empty() || starts_with_scheme(href, "javascript") || starts_with_scheme(href, "about");
}

// An image in its own address, and the like: no link at all, and no row.
bool is_embedded(const html::RawLink& link) {
  return link.type != crawl::LinkType::kHyperlink &&
         (starts_with_scheme(link.href, "data") || starts_with_scheme(link.href, "blob"));
}

std::string address_of(const html::RawPage& page, const Mapping& mapping) {
  std::string buffer;
  for (const std::string& candidate : {mapping.page_url, page.url_hint}) {
    const url::Normalised address = url::normalise(candidate, buffer);
    if (address.kind == url::Kind::kWeb) return std::string(address.text);
  }
  // As the links of other files of the same folder will call it: "./a.html" is "a.html".
  const url::Normalised name = url::resolve(mapping.page_url, "page.html", buffer);
  return std::string(name.kind == url::Kind::kName ? name.text : std::string_view(mapping.page_url));
}

class PageReader {
 public:
  PageReader(const html::RawPage& page, const Mapping& mapping)
      : page_(page), builder_(true), address_(address_of(page, mapping)), base_(address_) {
    const url::Normalised base = url::resolve(page.base, address_, buffer_);
    if (base.kind == url::Kind::kWeb) base_ = std::string(base.text);
    source_ = builder_.urls.intern(address_).id;
  }

  LinkBatch read(std::uint32_t lines) {
    for (const html::RawLink& link : page_.links) {
      if (!is_embedded(link)) add(link);
    }
    for (const std::uint32_t line : page_.anchors_without_href) refuse(line, ProblemCode::kNotALink, "");
    add_page_row();
    return builder_.finish(lines);
  }

 private:
  void add(const html::RawLink& link) {
    if (leads_nowhere(link.href)) return refuse(link.line, ProblemCode::kNotALink, link.href);
    const url::Normalised to = url::resolve(link.href, base_, buffer_);
    if (to.kind == url::Kind::kOtherScheme) return refuse(link.line, ProblemCode::kOtherScheme, link.href);
    const Address target = to.kind == url::Kind::kInvalid ? Address{} : builder_.urls.intern(addresses_.keep(to.text));
    if (!target.valid()) return refuse(link.line, ProblemCode::kNotAUrl, link.href);
    LinkBatch& batch = builder_.batch;
    ++batch.rows;
    batch.source.push_back(source_);
    batch.target.push_back(target.id);
    batch.anchor.push_back(text(link.anchor));
    batch.path.push_back(text(link.path));
    batch.rel.push_back(text(link.rel));
    batch.line.push_back(link.line);
    batch.flags.push_back(link.flags);
    batch.type.push_back(static_cast<std::uint8_t>(link.type));
    batch.region.push_back(static_cast<std::uint8_t>(link.region));
    batch.before.push_back(text(link.before));
    batch.after.push_back(text(link.after));
    batch.heading.push_back(text(link.heading));
  }

  void refuse(std::uint32_t line, ProblemCode code, std::string_view href) {
    ++builder_.batch.rows;
    builder_.problem(code, line, kHrefColumn, href);
  }

  void add_page_row() {
    LinkBatch& batch = builder_.batch;
    batch.page.push_back(source_);
    PageColumn title{.field = PageField::kTitle, .name = {}, .numbers = {}, .ids = {text(page_.title)}};
    PageColumn indexable{.field = PageField::kIndexable, .name = {}, .numbers = {page_.noindex ? 0.0 : 1.0}, .ids = {}};
    PageColumn canonical{.field = PageField::kCanonical, .name = {}, .numbers = {}, .ids = {canonical_id()}};
    batch.page_columns = {std::move(title), std::move(indexable), std::move(canonical)};
  }

  std::uint32_t canonical_id() {
    if (page_.canonical.empty()) return base::kNone;
    const url::Normalised canonical = url::resolve(page_.canonical, base_, buffer_);
    if (canonical.kind != url::Kind::kWeb && canonical.kind != url::Kind::kName) return base::kNone;
    return builder_.urls.intern(addresses_.keep(canonical.text)).id;
  }

  std::uint32_t text(std::string_view raw) { return builder_.texts.intern(raw).id; }

  const html::RawPage& page_;
  csv::Arena addresses_;
  BatchBuilder builder_;
  std::string buffer_;
  const std::string address_;
  std::string base_;
  std::uint32_t source_ = base::kNone;
};

}  // namespace

LinkBatch parse_html_page(std::string_view block, const Mapping& mapping) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (block.starts_with(kMark)) block.remove_prefix(kMark.size());
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(block, '\n'));
  const base::Result<html::RawPage> page = html::extract(block);
  if (page) return PageReader(*page, mapping).read(lines);
  BatchBuilder unreadable(false);
  unreadable.problem(ProblemCode::kFileSkipped, 0, kWholeRow, page.error().message);
  return unreadable.finish(lines);
}

}  // namespace ingest
