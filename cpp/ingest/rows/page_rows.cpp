#include <algorithm>
#include <limits>

#include "crawl/page_text.h"
#include "ingest/rows/rows.h"
#include "ingest/values/truth.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

using crawl::ProblemCode;

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

// The page columns that a mapping brings, each with the file's column it comes from.
struct Source {
  std::uint32_t column;
  PageField field;
  std::size_t out;  // into page_columns
};

std::optional<PageField> field_of(Role role) {
  switch (role) {
    case Role::kPageStatus: return PageField::kStatus;
    case Role::kPageIndexable:
    case Role::kPageNoindex:
    case Role::kPageBlocked:
    case Role::kStatusText: return PageField::kIndexable;
    case Role::kPageTitle: return PageField::kTitle;
    case Role::kPageH1: return PageField::kH1;
    case Role::kPageText: return PageField::kText;
    case Role::kPageCanonical: return PageField::kCanonical;
    case Role::kPageRedirect: return PageField::kRedirect;
    case Role::kPageContentType: return PageField::kKind;
    case Role::kOfferTarget: return PageField::kOfferTarget;
    case Role::kOfferAnchor: return PageField::kOfferAnchor;
    case Role::kOfferContext: return PageField::kOfferContext;
    case Role::kSiteLinks: return PageField::kSiteLinks;
    case Role::kMetric: return PageField::kMetric;
    default: return std::nullopt;
  }
}

class PageReader {
 public:
  PageReader(const Mapping& mapping, BatchBuilder& builder)
      : mapping_(mapping),
        page_(ColumnOf(mapping)[Role::kPage]),
        status_(ColumnOf(mapping)[Role::kPageStatus]),
        builder_(builder) {
    for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
      const auto field = field_of(mapping.columns[i].role);
      const bool unnamed = field == PageField::kSiteLinks && mapping.columns[i].metric.empty();
      if (!field || unnamed) continue;
      if (*field == PageField::kIndexable) {
        indexing_.push_back(i);
        if (mapping.columns[i].role == Role::kPageNoindex) directives_.push_back(i);
        continue;
      }
      const std::size_t out = builder.column(*field, mapping.columns[i].metric, About::kPage);
      if (!std::ranges::contains(sources_, out, &Source::out)) sources_.push_back({i, *field, out});
    }
    if (!indexing_.empty()) indexable_ = builder.column(PageField::kIndexable, "", About::kPage);
    if (!directives_.empty()) nofollow_ = builder.column(PageField::kNofollow, "", About::kPage);
  }

  void read(const csv::Records& records) {
    if (records.fields() != mapping_.columns.size() || records.stray_quote() || records.unclosed_quote()) {
      check_record(records, mapping_.columns.size(), builder_);
    }
    line_ = records.line();
    if (records.fields() <= page_) {
      builder_.problem(ProblemCode::kTooFewFields, line_, kNoColumn, cell(records, 0));
      return;
    }
    const std::string_view raw = records.field(page_);
    const Address page = builder_.urls.intern(raw);
    if (!page.valid()) {
      builder_.problem(trimmed(raw).empty() ? ProblemCode::kEmptySource : page.problem, line_, page_, raw);
      return;
    }
    builder_.batch.page.push_back(page.id);
    for (const Source& source : sources_) {
      read_cell(cell(records, source.column), source, builder_.batch.page_columns[source.out], page);
    }
    if (!indexing_.empty()) builder_.batch.page_columns[indexable_].numbers.push_back(indexable(records));
    if (!directives_.empty()) builder_.batch.page_columns[nofollow_].numbers.push_back(nofollow(records));
  }

 private:
  void read_cell(std::string_view raw, const Source& source, PageColumn& out, const Address& page) {
    switch (source.field) {
      case PageField::kStatus: out.numbers.push_back(status(raw, source)); break;
      case PageField::kTitle:
      case PageField::kH1:
      case PageField::kOfferAnchor:
      case PageField::kOfferContext: out.ids.push_back(text(raw, source)); break;
      case PageField::kCanonical:
      case PageField::kStandsFor:
      case PageField::kOfferTarget:
      case PageField::kRedirect: out.ids.push_back(address(raw, source, page)); break;
      case PageField::kText: out.ids.push_back(page_text(raw, source)); break;
      case PageField::kKind: out.numbers.push_back(kind(raw, page)); break;
      case PageField::kIndexable:
      case PageField::kNofollow:
      case PageField::kDisavowed:
      case PageField::kSiteLinks:
      case PageField::kMetric:
        out.numbers.push_back(builder_.number(raw, mapping_.columns[source.column], line_, source.column));
        break;
    }
  }

  // A cell without a word takes away nothing that another table said.
  std::uint32_t text(std::string_view raw, const Source& source) {
    if (says_nothing(trimmed(raw))) return base::kNone;
    return builder_.text(builder_.texts.intern(raw), line_, source.column, raw);
  }

  // One block, as crawl/page_text.h has them.
  std::uint32_t page_text(std::string_view raw, const Source& source) {
    std::string_view said = trimmed(raw);
    if (says_nothing(said)) return base::kNone;
    if (said.size() > crawl::kMostPageText) {
      std::size_t end = crawl::kMostPageText;
      while (end > 0 && (said[end] & 0xC0) == 0x80) --end;  // the bytes of a character stay together
      said = said.substr(0, end);
      builder_.problem(ProblemCode::kTextCut, line_, source.column, raw);
    }
    std::string kept(1, static_cast<char>(crawl::BlockKind::kTable));
    kept += said;
    for (char& byte : kept) {
      if (crawl::is_mark(byte) || byte == crawl::kBlockEnd) byte = ' ';
    }
    return builder_.text(builder_.texts.intern(builder_.arena.keep(kept)), line_, source.column, raw);
  }

  double status(std::string_view raw, const Source& source) {
    const auto known = parse_status(raw);
    if (!known && !says_nothing(trimmed(raw))) builder_.problem(ProblemCode::kBadNumber, line_, source.column, raw);
    return known ? *known : kNoNumber;
  }

  double indexable(const csv::Records& records) {
    Indexing strictest = Indexing::kSilent;
    for (const std::uint32_t column : indexing_) {
      strictest = std::max(strictest, indexing(column, cell(records, column)));
    }
    // Not indexable without a reason: where the status is said to be 0 there was no page to judge.
    const bool no_status = status_ != kNoColumn && parse_status(cell(records, status_)) == std::uint16_t{0};
    if (strictest == Indexing::kNotIndexed && no_status) strictest = Indexing::kNoAnswer;
    switch (strictest) {
      case Indexing::kSilent: return kNoNumber;
      case Indexing::kIndexed: return number_of(crawl::Indexable::kYes);
      case Indexing::kNotIndexed:
      case Indexing::kNoindex: return number_of(crawl::Indexable::kNo);
      case Indexing::kElsewhere: return number_of(crawl::Indexable::kElsewhere);
      case Indexing::kBlocked: return number_of(crawl::Indexable::kBlocked);
      case Indexing::kNoAnswer: return number_of(crawl::Indexable::kNoAnswer);
    }
    return kNoNumber;
  }

  double nofollow(const csv::Records& records) const {
    const auto says_so = [&](std::uint32_t column) { return says_nofollow(cell(records, column)); };
    return std::ranges::any_of(directives_, says_so) ? 1 : kNoNumber;
  }

  double kind(std::string_view raw, const Address& page) const {
    const Dictionary& urls = builder_.batch.urls;
    const std::size_t start = page.id == 0 ? 0 : urls.ends[page.id - 1];
    const std::string_view address(urls.bytes.data() + start, urls.ends[page.id] - start);
    const crawl::PageKind known = crawl::kind_of_content(raw, address);
    return known == crawl::PageKind::kUnknown ? kNoNumber : number_of(known);
  }

  Indexing indexing(std::uint32_t column, std::string_view raw) {
    const Role role = mapping_.columns[column].role;
    if (role == Role::kPageNoindex) return parse_directives(raw);
    if (role == Role::kPageIndexable) return parse_indexing(raw);
    if (role == Role::kStatusText) {
      const Indexing said = parse_indexing(raw);
      return said >= Indexing::kBlocked ? said : Indexing::kSilent;
    }
    const Truth blocked = truth_of(raw);
    if (blocked == Truth::kUnknown) builder_.problem(ProblemCode::kBadTruth, line_, column, raw);
    return blocked == Truth::kYes ? Indexing::kBlocked : Indexing::kSilent;
  }

  // A canonical or redirect may be written relative to its page.
  std::uint32_t address(std::string_view raw, const Source& source, const Address& page) {
    const std::string_view href = trimmed(raw);
    if (says_nothing(href)) return base::kNone;
    const Address found = builder_.urls.resolve(href, page);
    if (!found.valid()) builder_.problem(ProblemCode::kOther, line_, source.column, raw);
    return found.id;
  }

  const Mapping& mapping_;
  std::uint32_t page_;
  std::uint32_t status_;
  BatchBuilder& builder_;
  std::vector<Source> sources_;
  std::vector<std::uint32_t> indexing_;  // columns that tell of the index: they make one
  std::vector<std::uint32_t> directives_;  // those of them that hold directives to robots
  std::size_t indexable_ = 0;              // into page_columns
  std::size_t nofollow_ = 0;
  std::uint32_t line_ = 0;
};

}  // namespace

void read_pages(csv::Records& records, const Mapping& mapping, BatchBuilder& builder) {
  PageReader reader(mapping, builder);
  while (next_row(records, builder)) {
    ++builder.batch.rows;
    reader.read(records);
  }
}

}  // namespace ingest
