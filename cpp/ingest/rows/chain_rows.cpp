// Screaming Frog's chains: a row is an address and where it leads, hop by hop. Each hop is a link of its type, and
// the row counts once.
#include "crawl/crawl.h"
#include "ingest/rows/rows.h"
#include "ingest/values/truth.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

using crawl::ProblemCode;

class ChainReader {
 public:
  ChainReader(const Mapping& mapping, BatchBuilder& builder)
      : mapping_(mapping), column_(mapping), builder_(builder), out_(builder.batch) {
    Hop hop;
    for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
      const Role role = mapping.columns[i].role;
      if (role == Role::kHopStatus) hop.status = i;
      if (role == Role::kHopType) hop.type = i;
      if (role != Role::kHop && role != Role::kCanonicalHop) continue;
      hop.address = i;
      hops_.push_back(hop);
      hop = {};
    }
    status_column_ = builder.column(PageField::kStatus, "", About::kPage);
  }

  void read(const csv::Records& records) {
    check_record(records, mapping_.columns.size(), builder_);
    line_ = records.line();
    const std::uint32_t at = column_[Role::kPage];
    const std::string_view raw = cell(records, at);
    Address from = builder_.urls.intern(raw);
    if (!from.valid()) {
      builder_.problem(trimmed(raw).empty() ? ProblemCode::kEmptySource : from.problem, line_, at, raw);
      return;
    }
    out_.page.push_back(from.id);
    const std::uint16_t first = status(records, hops_[0].status);
    out_.page_columns[status_column_].numbers.push_back(first);
    for (std::size_t i = 0; i < hops_.size(); ++i) {
      const std::string_view next = trimmed(cell(records, hops_[i].address));
      if (says_nothing(next)) break;
      const Address to = builder_.urls.resolve(next, from);
      if (!to.valid()) {
        builder_.problem(ProblemCode::kOther, line_, hops_[i].address, next);
        break;
      }
      const bool last = i + 1 == hops_.size() || says_nothing(trimmed(cell(records, hops_[i + 1].address)));
      add(records, hops_[i], from, to, status(records, last ? column_[Role::kLastStatus] : hops_[i + 1].status));
      from = to;
    }
  }

 private:
  struct Hop {
    std::uint32_t address = kNoColumn, type = kNoColumn, status = kNoColumn;
  };

  void add(const csv::Records& records, const Hop& hop, const Address& from, const Address& to, std::uint16_t status) {
    const bool canonical = mapping_.columns[hop.address].role == Role::kCanonicalHop;
    const auto said = parse_link_type(cell(records, hop.type));
    const bool moves = said && (crawl::is_redirect(*said) || crawl::is_canonical(*said));
    const auto type = moves ? *said : canonical ? crawl::LinkType::kCanonical : crawl::LinkType::kRedirect;
    out_.source.push_back(from.id);
    out_.target.push_back(to.id);
    for (auto* column : {&out_.anchor, &out_.path, &out_.rel}) column->push_back(0);
    out_.line.push_back(line_);
    out_.flags.push_back(crawl::flag::kFollow);
    out_.type.push_back(static_cast<std::uint8_t>(type));
    out_.region.push_back(static_cast<std::uint8_t>(crawl::Region::kUnknown));
    out_.target_status.push_back(status);
  }

  std::uint16_t status(const csv::Records& records, std::uint32_t column) {
    const std::string_view raw = cell(records, column);
    const auto known = parse_status(raw);
    if (!known && !says_nothing(trimmed(raw))) builder_.problem(ProblemCode::kBadNumber, line_, column, raw);
    return known.value_or(std::uint16_t{0});
  }

  const Mapping& mapping_;
  ColumnOf column_;
  BatchBuilder& builder_;
  LinkBatch& out_;
  std::vector<Hop> hops_;
  std::size_t status_column_ = 0;
  std::uint32_t line_ = 0;
};

}  // namespace

void read_chains(csv::Records& records, const Mapping& mapping, BatchBuilder& builder) {
  ChainReader reader(mapping, builder);
  while (next_row(records, builder)) {
    ++builder.batch.rows;
    reader.read(records);
  }
}

}  // namespace ingest
