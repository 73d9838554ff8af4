// Tables about domains and about anchor texts: no links, but what a tool counted and rated.
#include "ingest/rows/rows.h"
#include "ingest/values/values.h"
#include "url/url.h"

namespace ingest {
namespace {

using crawl::ProblemCode;

class SubjectReader {
 public:
  SubjectReader(const Mapping& mapping, BatchBuilder& builder)
      : mapping_(mapping), column_(mapping), builder_(builder) {
    const bool anchors = column_.has(Role::kListedAnchor);
    for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
      const ColumnUse& use = mapping.columns[i];
      const bool of_site = use.role == Role::kSiteLinks && !use.metric.empty() && !anchors;
      if (use.role != Role::kMetric && !of_site) continue;
      const About about = anchors ? About::kAnchor : About::kDomain;
      const PageField field = of_site ? PageField::kSiteLinks : PageField::kMetric;
      metrics_.push_back({i, builder.column(field, use.metric, about)});
    }
  }

  void read(const csv::Records& records) {
    if (records.fields() != mapping_.columns.size() || records.stray_quote() || records.unclosed_quote()) {
      check_record(records, mapping_.columns.size(), builder_);
    }
    if (!(column_.has(Role::kListedAnchor) ? read_anchor(records) : read_domain(records))) return;
    for (const auto& [from, to] : metrics_) {
      builder_.batch.page_columns[to].numbers.push_back(
          builder_.number(cell(records, from), mapping_.columns[from], records.line(), from));
    }
  }

 private:
  struct Metric {
    std::uint32_t from;
    std::size_t to;
  };

  bool read_anchor(const csv::Records& records) {
    const std::uint32_t at = column_[Role::kListedAnchor];
    if (records.fields() <= at) return refuse(ProblemCode::kTooFewFields, records, 0);
    const std::string_view raw = records.field(at);
    const bool empty = !mapping_.columns[at].metric.empty() && says_no_text(trimmed(raw));
    const Text text = builder_.texts.intern(empty ? std::string_view() : raw);
    builder_.batch.listed_anchor.push_back(builder_.text(text, records.line(), at, raw));
    return true;
  }

  bool read_domain(const csv::Records& records) {
    const bool reversed = column_.has(Role::kReversedDomain);
    const std::uint32_t at = column_[reversed ? Role::kReversedDomain : Role::kDomain];
    if (records.fields() <= at) return refuse(ProblemCode::kTooFewFields, records, 0);
    const std::string_view raw = records.field(at);
    const std::string domain = domain_of_cell(raw, reversed);
    if (domain.empty()) {
      return refuse(trimmed(raw).empty() ? ProblemCode::kEmptySource : ProblemCode::kNotAUrl, records, at);
    }
    builder_.batch.domain.push_back(builder_.texts.intern(domains_.keep(domain)).id);
    return true;
  }

  bool refuse(ProblemCode code, const csv::Records& records, std::uint32_t at) {
    builder_.problem(code, records.line(), at, cell(records, at));
    return false;
  }

  const Mapping& mapping_;
  ColumnOf column_;
  BatchBuilder& builder_;
  std::vector<Metric> metrics_;
  csv::Arena& domains_ = builder_.arena;
};

}  // namespace

std::string host_of_reversed(std::string_view host) {
  std::string out;
  while (!host.empty()) {
    const std::size_t dot = host.rfind('.');
    if (!out.empty()) out += '.';
    out += dot == std::string_view::npos ? host : host.substr(dot + 1);
    host = host.substr(0, dot == std::string_view::npos ? 0 : dot);
  }
  return out;
}

std::string host_of_cell(std::string_view cell, bool reversed) {
  const std::string written = reversed ? host_of_reversed(trimmed(cell)) : std::string(trimmed(cell));
  std::string buffer;
  url::Normalised address = url::normalise(written, buffer);
  // A name whose suffix is not on the list is a domain all the same where a table says so.
  const bool host_like = written.find_first_of("/ \t@:") == std::string::npos && written.contains('.');
  const std::string with_scheme = "http://" + written;
  if (address.kind == url::Kind::kName && host_like) address = url::normalise(with_scheme, buffer);
  if (address.kind != url::Kind::kWeb) return {};
  return std::string(url::host_of(address.text));
}

std::string domain_of_cell(std::string_view cell, bool reversed) {
  return std::string(url::registrable_domain(host_of_cell(cell, reversed)));
}

void read_subjects(csv::Records& records, const Mapping& mapping, BatchBuilder& builder) {
  SubjectReader reader(mapping, builder);
  while (next_row(records, builder)) {
    ++builder.batch.rows;
    reader.read(records);
  }
}

}  // namespace ingest
