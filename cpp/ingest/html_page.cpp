#include "ingest/html_page.h"

#include <algorithm>
#include <string>

#include "html/page.h"
#include "ingest/dictionary.h"
#include "url/url.h"

namespace ingest {
namespace {

using crawl::ProblemCode;

constexpr std::uint16_t kHrefColumn = 0;

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
  return mapping.page_url.empty() ? "page.html" : mapping.page_url;
}

class PageReader {
 public:
  PageReader(const html::RawPage& page, const Mapping& mapping)
      : page_(page), addresses_(batch_.urls, true), texts_(batch_.texts), address_(address_of(page, mapping)) {
    std::string buffer;
    const url::Normalised base = url::resolve(page.base, address_, buffer);
    base_ = base.kind == url::Kind::kWeb ? std::string(base.text) : address_;
    source_ = addresses_.intern_copy(address_).id;
  }

  LinkBatch read() {
    for (const html::RawLink& link : page_.links) {
      if (!is_embedded(link)) add(link);
    }
    for (const std::uint32_t line : page_.anchors_without_href) refuse(line, ProblemCode::kNotALink, "");
    add_page_row();
    return std::move(batch_);
  }

 private:
  void add(const html::RawLink& link) {
    if (leads_nowhere(link.href)) return refuse(link.line, ProblemCode::kNotALink, link.href);
    const url::Normalised target = url::resolve(link.href, base_, buffer_);
    if (target.kind == url::Kind::kOtherScheme) return refuse(link.line, ProblemCode::kOtherScheme, link.href);
    if (target.kind == url::Kind::kInvalid) return refuse(link.line, ProblemCode::kNotAUrl, link.href);
    const Address address = addresses_.intern_copy(target.text);
    if (!address.valid()) return refuse(link.line, address.problem, link.href);
    ++batch_.rows;
    batch_.source.push_back(source_);
    batch_.target.push_back(address.id);
    batch_.anchor.push_back(text(link.anchor));
    batch_.path.push_back(text(link.path));
    batch_.rel.push_back(text(link.rel));
    batch_.line.push_back(link.line);
    batch_.flags.push_back(link.flags);
    batch_.type.push_back(static_cast<std::uint8_t>(link.type));
    batch_.region.push_back(static_cast<std::uint8_t>(link.region));
    batch_.before.push_back(text(link.before));
    batch_.after.push_back(text(link.after));
    batch_.heading.push_back(text(link.heading));
  }

  void refuse(std::uint32_t line, ProblemCode code, std::string_view href) {
    ++batch_.rows;
    if (batch_.problem_counts[static_cast<int>(code)]++ >= crawl::kKeptPerCode) return;
    batch_.problems.push_back({line, kHrefColumn, code, text(href.substr(0, crawl::kMaxValueBytes))});
  }

  void add_page_row() {
    batch_.page.push_back(source_);
    PageColumn title{.field = PageField::kTitle, .name = {}, .numbers = {}, .ids = {text(page_.title)}};
    PageColumn indexable{.field = PageField::kIndexable, .name = {}, .numbers = {page_.noindex ? 0.0 : 1.0}, .ids = {}};
    PageColumn canonical{.field = PageField::kCanonical, .name = {}, .numbers = {}, .ids = {canonical_id()}};
    batch_.page_columns = {std::move(title), std::move(indexable), std::move(canonical)};
  }

  std::uint32_t canonical_id() {
    if (page_.canonical.empty()) return base::kNone;
    const url::Normalised canonical = url::resolve(page_.canonical, base_, buffer_);
    if (canonical.kind != url::Kind::kWeb && canonical.kind != url::Kind::kName) return base::kNone;
    return addresses_.intern_copy(canonical.text).id;
  }

  std::uint32_t text(std::string_view raw) { return texts_.intern_copy(raw).id; }

  LinkBatch batch_;
  const html::RawPage& page_;
  AddressBook addresses_;
  TextBook texts_;
  std::string address_, base_, buffer_;
  std::uint32_t source_ = base::kNone;
};

LinkBatch unreadable(const base::Error& error) {
  LinkBatch batch;
  TextBook texts(batch.texts);
  batch.problem_counts[static_cast<int>(ProblemCode::kFileSkipped)] = 1;
  batch.problems.push_back({0, 0xFFFF, ProblemCode::kFileSkipped, texts.intern_copy(error.message).id});
  return batch;
}

}  // namespace

LinkBatch parse_html_page(std::string_view block, const Mapping& mapping) {
  const base::Result<html::RawPage> page = html::extract(block);
  LinkBatch batch = page ? PageReader(*page, mapping).read() : unreadable(page.error());
  batch.lines = static_cast<std::uint32_t>(std::ranges::count(block, '\n'));
  return batch;
}

}  // namespace ingest
