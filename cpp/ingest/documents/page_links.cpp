#include "ingest/documents/page_links.h"

#include <algorithm>
#include <limits>

#include "url/url.h"

namespace ingest {
namespace {

using crawl::ProblemCode;

constexpr std::size_t kHrefColumn = 0;
constexpr std::size_t kWholePage = 0xFFFF;

bool has_scheme(std::string_view href, std::string_view lower) {
  return href.size() > lower.size() && href[lower.size()] == ':' &&
         std::ranges::equal(href.substr(0, lower.size()), lower, [](char a, char b) { return (a | 0x20) == b; });
}

// What the standard lets stand in an href and yet leads nowhere. An empty one leads to the base itself.
bool leads_nowhere(std::string_view href) { return has_scheme(href, "javascript") || has_scheme(href, "about"); }

// An image in its own address, and the like: no link at all, and no row.
bool is_embedded(const html::RawLink& link) {
  return link.type != crawl::LinkType::kHyperlink && (has_scheme(link.href, "data") || has_scheme(link.href, "blob"));
}

}  // namespace

// One page's links, against its base.
class PageLinks::Reader {
 public:
  Reader(PageLinks& to, const html::RawPage& page, const PageFacts& facts)
      : to_(to), builder_(to.into_), facts_(facts), base_(facts.address) {
    const url::Normalised base = url::resolve(page.base, facts.address, buffer_);
    if (base.kind == url::Kind::kWeb) base_ = std::string(base.text);
    source_ = builder_.urls.intern_name(to_.addresses_.keep(facts.address));
    for (const std::string& href : page.canonicals) add_canonical(href, base_);
    for (const std::string& href : facts.canonicals) add_canonical(href, facts.address);
  }

  std::uint32_t source() const { return source_.id; }

  void add(const html::RawLink& link) {
    if (leads_nowhere(link.href)) return refuse(link.line, ProblemCode::kNotALink, link.href);
    const url::Normalised to = url::resolve(link.href, base_, buffer_);
    if (to.kind == url::Kind::kOtherScheme) return refuse(link.line, ProblemCode::kOtherScheme, link.href);
    const Address target = to.kind == url::Kind::kInvalid ? Address{} : intern(to);
    if (!target.valid()) return refuse(link.line, ProblemCode::kNotAUrl, link.href);
    LinkBatch& batch = builder_.batch;
    ++batch.rows;
    batch.source.push_back(source_.id);
    batch.target.push_back(target.id);
    batch.anchor.push_back(text(link.anchor));
    batch.path.push_back(text(link.path));
    batch.rel.push_back(text(link.rel));
    batch.line.push_back(facts_.line + link.line);
    batch.flags.push_back(link.flags);
    const bool void_canonical = link.type == crawl::LinkType::kCanonical && !canonical_.valid();
    batch.type.push_back(static_cast<std::uint8_t>(void_canonical ? crawl::LinkType::kOther : link.type));
    batch.region.push_back(static_cast<std::uint8_t>(link.region));
    batch.before.push_back(text(link.before));
    batch.after.push_back(text(link.after));
    batch.heading.push_back(text(link.heading));
  }

  void refuse(std::uint32_t line, ProblemCode code, std::string_view href) {
    ++builder_.batch.rows;
    builder_.problem(code, facts_.line + line, kHrefColumn, href);
  }

  std::uint32_t canonical() const { return canonical_.id; }
  std::uint32_t redirect() {
    return facts_.redirect.empty() ? base::kNone : resolved(facts_.redirect, facts_.address).id;
  }

  std::uint32_t text(std::string_view raw) { return builder_.texts.intern(raw).id; }

 private:
  // Canonicals that contradict each other count for nothing, as search engines have it.
  void add_canonical(std::string_view href, std::string_view base) {
    const Address found = href.empty() ? Address{} : resolved(href, base);
    if (!found.valid() || contradicted_) return;
    contradicted_ = canonical_.valid() && canonical_.id != found.id;
    canonical_ = contradicted_ ? Address{} : found;
  }

  Address resolved(std::string_view href, std::string_view base) {
    const url::Normalised to = url::resolve(href, base, buffer_);
    const bool usable = to.kind == url::Kind::kWeb || to.kind == url::Kind::kName;
    return usable ? intern(to) : Address{};
  }

  Address intern(const url::Normalised& to) {
    const std::string_view kept = to_.addresses_.keep(to.assumed ? to.text.substr(to.text.find("//")) : to.text);
    return to.kind == url::Kind::kName ? builder_.urls.intern_name(kept) : builder_.urls.intern(kept);
  }

  PageLinks& to_;
  BatchBuilder& builder_;
  const PageFacts& facts_;
  std::string base_, buffer_;
  Address source_, canonical_;
  bool contradicted_ = false;
};

void PageLinks::add(html::RawPage raw, const PageFacts& facts) {
  const html::RawPage& page = pages_.emplace_back(std::move(raw));
  Reader reader(*this, page, facts);
  for (const html::RawLink& link : page.links) {
    if (!is_embedded(link)) reader.add(link);
  }
  for (const std::uint32_t line : page.anchors_without_href) reader.refuse(line, ProblemCode::kNotALink, "");
  into_.batch.page.push_back(reader.source());
  titles_.push_back(reader.text(page.title));
  h1s_.push_back(reader.text(page.h1));
  page_texts_.push_back(reader.text(page.text));
  if (page.text_cut) into_.problem(ProblemCode::kTextCut, facts.line, kWholePage, page.title);
  canonicals_.push_back(reader.canonical());
  redirects_.push_back(reader.redirect());
  const bool moved = facts.status >= 300 && facts.status < 400;
  indexable_.push_back(number_of(page.noindex || facts.status >= 400 ? crawl::Indexable::kNo
                                 : moved                             ? crawl::Indexable::kElsewhere
                                                                     : crawl::Indexable::kYes));
  // What answers with an error or a redirect says nothing of the kind of what should stand there.
  const bool answers = facts.status == 0 || (facts.status >= 200 && facts.status < 300);
  constexpr double kNotKnown = std::numeric_limits<double>::quiet_NaN();
  kinds_.push_back(answers ? number_of(crawl::PageKind::kHtml) : kNotKnown);
  nofollow_.push_back(page.nofollow ? 1 : kNotKnown);
  statuses_.push_back(facts.status == 0 ? std::numeric_limits<double>::quiet_NaN() : facts.status);
  has_status_ |= facts.status != 0;
}

void PageLinks::finish() {
  auto& columns = into_.batch.page_columns;
  if (pages_.empty()) return;
  columns.push_back({.field = PageField::kTitle, .name = {}, .numbers = {}, .ids = std::move(titles_)});
  columns.push_back({.field = PageField::kH1, .name = {}, .numbers = {}, .ids = std::move(h1s_)});
  columns.push_back({.field = PageField::kIndexable, .name = {}, .numbers = std::move(indexable_), .ids = {}});
  columns.push_back({.field = PageField::kCanonical, .name = {}, .numbers = {}, .ids = std::move(canonicals_)});
  columns.push_back({.field = PageField::kKind, .name = {}, .numbers = std::move(kinds_), .ids = {}});
  columns.push_back({.field = PageField::kNofollow, .name = {}, .numbers = std::move(nofollow_), .ids = {}});
  columns.push_back({.field = PageField::kText, .name = {}, .numbers = {}, .ids = std::move(page_texts_)});
  if (!has_status_) return;
  columns.push_back({.field = PageField::kStatus, .name = {}, .numbers = std::move(statuses_), .ids = {}});
  columns.push_back({.field = PageField::kRedirect, .name = {}, .numbers = {}, .ids = std::move(redirects_)});
}

}  // namespace ingest
