#include <algorithm>

#include "crawl/crawl.h"
#include "crawl/region.h"
#include "ingest/rows/link_metrics.h"
#include "ingest/rows/rows.h"
#include "ingest/values/dates.h"
#include "ingest/values/truth.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

using crawl::ProblemCode;
namespace flag = crawl::flag;

struct Rel {
  Text text;
  std::uint16_t flags = 0;
};

struct Type {
  crawl::LinkType type = crawl::LinkType::kHyperlink;
  bool known = true;
};

// The region is a property of the path, so it is worked out once for each distinct one.
struct Place {
  Text path;
  crawl::Region region = crawl::Region::kUnknown;
};

// A column that says why a link was lost; a tool may have several.
struct ReasonColumn {
  std::uint32_t number = 0;
  Memo<Text> memo;
};

class LinkReader {
 public:
  LinkReader(const Mapping& mapping, BatchBuilder& builder)
      : mapping_(mapping),
        column_(mapping),
        builder_(builder),
        out_(builder.batch),
        needed_(std::max(column_[Role::kSource], column_[Role::kTarget]) + 1),
        backlinks_(column_.has(Role::kLinkKind) || column_.has(Role::kIsImage)) {
    for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
      if (mapping.columns[i].role == Role::kLostReason) reasons_.push_back({i, {}});
    }
  }

  void read(const csv::Records& records) {
    if (records.fields() != mapping_.columns.size() || records.stray_quote() || records.unclosed_quote()) {
      check_record(records, mapping_.columns.size(), builder_);
    }
    line_ = records.line();
    const std::string_view source = cell(records, column_[Role::kSource]);
    const std::string_view target = cell(records, column_[Role::kTarget]);
    if (records.fields() < needed_) {
      builder_.problem(ProblemCode::kTooFewFields, line_, kNoColumn, cell(records, 0));
      return;
    }
    const Address from = address(source, source_, Role::kSource, ProblemCode::kEmptySource);
    if (!from.valid()) return;
    const Address to = target_of(target, from);
    if (!to.valid()) return;
    out_.source.push_back(from.id);
    out_.target.push_back(to.id);
    out_.line.push_back(line_);
    read_text(records);
    read_place(records);
    if (column_.has(Role::kStatus)) out_.target_status.push_back(status(records));
    read_context(records);
  }

 private:
  std::string_view at(const csv::Records& records, Role role) const { return cell(records, column_[role]); }

  Address address(std::string_view raw, Memo<Address>& memo, Role role, ProblemCode if_empty) {
    const Address found = memo.of(raw, [&](std::string_view text) { return builder_.urls.intern(text); });
    if (!found.valid()) {
      const ProblemCode code = trimmed(raw).empty() ? if_empty : found.problem;
      builder_.problem(code, line_, column_[role], raw);
    } else if (found.had_nul) {
      builder_.problem(ProblemCode::kNulByte, line_, column_[role], raw);
    }
    return found;
  }

  // "//example.com/a" has the scheme of the page that it stands on.
  Address target_of(std::string_view raw, const Address& from) {
    if (!raw.starts_with("http") && trimmed(raw).starts_with("//")) {
      const Address found = builder_.urls.resolve(raw, from);
      if (found.valid()) return found;
    }
    return address(raw, target_, Role::kTarget, ProblemCode::kEmptyTarget);
  }

  std::uint32_t text(const csv::Records& records, Role role, Memo<Text>& memo) {
    const std::string_view raw = at(records, role);
    if (raw.empty()) return 0;
    const Text& found = memo.of(raw, [&](std::string_view bytes) { return builder_.texts.intern(bytes); });
    return builder_.text(found, line_, column_[role], raw);
  }

  void read_text(const csv::Records& records) {
    std::uint16_t flags = 0;
    std::uint32_t anchor = text(records, Role::kAnchor, anchor_);
    if (anchor == 0) {
      anchor = text(records, Role::kAlt, alt_);
      if (anchor != 0) flags |= flag::kImageAnchor;
    }
    out_.anchor.push_back(anchor);
    out_.type.push_back(static_cast<std::uint8_t>(backlinks_ ? kind(records, flags) : type(records)));
    const Rel& rel =
        rel_.of(at(records, Role::kRel), [&](std::string_view raw) { return Rel{attribute(raw), parse_rel(raw)}; });
    out_.rel.push_back(builder_.text(rel.text, line_, column_[Role::kRel], at(records, Role::kRel)));
    flags = follow_flags(records, flags | rel.flags);
    flags |= origin_.of(at(records, Role::kOrigin), parse_origin);
    flags |= window_.of(at(records, Role::kWindow), [](std::string_view raw) {
      return same_word(raw, "_blank") ? flag::kNewWindow : std::uint16_t{0};
    });
    if (is_true(records, Role::kLost, lost_, [this](std::string_view raw) { return lost_of(raw); }))
      flags |= flag::kLost;
    out_.flags.push_back(flags);
  }

  Text attribute(std::string_view raw) {
    return builder_.texts.intern(says_nothing(trimmed(raw)) ? std::string_view() : raw);
  }

  // A tool's "lost" column is a flag, or the day on which the link was lost.
  Truth lost_of(std::string_view raw) {
    const Truth said = truth_of(raw);
    if (said != Truth::kUnknown) return said;
    const auto day = read_date(raw, order_of(Role::kLost));
    if (day) builder_.note(column_[Role::kLost], day->order, line_);
    return day || same_word(trimmed(raw), "lost") ? Truth::kYes : Truth::kUnknown;
  }

  crawl::LinkType type(const csv::Records& records) {
    const std::string_view raw = at(records, Role::kType);
    const Type& found = type_.of(raw, [](std::string_view cell) -> Type {
      if (says_nothing(trimmed(cell))) return {};
      const auto known = parse_link_type(cell);
      return {known.value_or(crawl::LinkType::kOther), known.has_value()};
    });
    if (!found.known) builder_.problem(ProblemCode::kUnknownType, line_, column_[Role::kType], raw);
    return found.type;
  }

  // Backlink tools write it as one word, as a flag a kind, or both.
  crawl::LinkType kind(const csv::Records& records, std::uint16_t& flags) {
    const LinkKind& word = kind_.of(at(records, Role::kLinkKind), parse_link_kind);
    flags |= word.flags;
    if (is_true(records, Role::kIsImage, is_image_)) flags |= flag::kImageAnchor;
    if (is_true(records, Role::kIsRedirect, is_redirect_)) return crawl::LinkType::kRedirect;
    if (is_true(records, Role::kIsFrame, is_frame_)) return crawl::LinkType::kFrame;
    if (is_true(records, Role::kIsForm, is_form_)) return crawl::LinkType::kForm;
    return word.type;
  }

  template <class Read>
  Truth truth(const csv::Records& records, Role role, auto& memo, Read read) {
    if (!column_.has(role)) return Truth::kNothing;
    const std::string_view raw = at(records, role);
    const Truth said = memo.of(raw, read);
    if (said == Truth::kUnknown) builder_.problem(ProblemCode::kBadTruth, line_, column_[role], raw);
    return said;
  }
  template <class Read = Truth (*)(std::string_view)>
  bool is_true(const csv::Records& records, Role role, auto& memo, Read read = truth_of) {
    return truth(records, role, memo, read) == Truth::kYes;
  }

  std::uint16_t follow_flags(const csv::Records& records, std::uint16_t flags) {
    if (is_true(records, Role::kNofollow, nofollow_, nofollow_of)) flags |= flag::kNofollow;
    if (is_true(records, Role::kSponsored, sponsored_)) flags |= flag::kSponsored;
    if (is_true(records, Role::kUgc, ugc_)) flags |= flag::kUgc;
    // What the page says in rel goes before what a tool makes of it.
    const bool qualified = (flags & (flag::kNofollow | flag::kSponsored | flag::kUgc)) != 0;
    const Truth followed = truth(records, Role::kFollow, follow_, follow_of);
    if (!qualified && followed != Truth::kNo) flags |= flag::kFollow;
    return flags;
  }

  void read_place(const csv::Records& records) {
    const std::string_view raw = at(records, Role::kPath);
    const Place& place = place_.of(raw, [&](std::string_view path) -> Place {
      const Text text = attribute(path);
      if (region_of_text_.size() <= text.id) region_of_text_.resize(text.id + std::size_t{1}, kNotAsked);
      if (region_of_text_[text.id] == kNotAsked) {
        region_of_text_[text.id] = static_cast<std::uint8_t>(crawl::region_of_path(path));
      }
      return {text, static_cast<crawl::Region>(region_of_text_[text.id])};
    });
    out_.path.push_back(builder_.text(place.path, line_, column_[Role::kPath], raw));
    const crawl::Region said = position_.of(at(records, Role::kPosition), parse_position);
    crawl::Region region = place.region == crawl::Region::kUnknown ? said : place.region;
    if (region == crawl::Region::kUnknown && is_true(records, Role::kInContent, in_content_)) {
      region = crawl::Region::kContent;
    }
    out_.region.push_back(static_cast<std::uint8_t>(region));
  }

  std::uint16_t status(const csv::Records& records) {
    const std::string_view raw = at(records, Role::kStatus);
    const auto& known = status_.of(raw, parse_status);
    if (!known && !says_nothing(trimmed(raw))) {
      builder_.problem(ProblemCode::kBadNumber, line_, column_[Role::kStatus], raw);
    }
    if (known.value_or(0) != 0) return *known;
    const Indexing said = status_text_.of(at(records, Role::kStatusText), parse_indexing);
    if (said == Indexing::kBlocked) return kBlockedTarget;
    return said == Indexing::kNoAnswer ? kNoAnswerTarget : std::uint16_t{0};
  }

  void read_context(const csv::Records& records) {
    if (column_.has(Role::kBefore)) out_.before.push_back(text(records, Role::kBefore, before_));
    if (column_.has(Role::kAfter)) out_.after.push_back(text(records, Role::kAfter, after_));
    if (column_.has(Role::kFirstSeen)) out_.first_seen.push_back(date(records, Role::kFirstSeen, first_seen_));
    if (column_.has(Role::kLastSeen)) out_.last_seen.push_back(date(records, Role::kLastSeen, last_seen_));
    if (tells_loss()) read_loss(records);
  }

  bool tells_loss() const { return column_.has(Role::kLost) || column_.has(Role::kLostOn) || !reasons_.empty(); }

  // The flag, the day and the reason of a loss stand in columns of their own, or in some of them: each says that the
  // link is lost. Where a tool names no day, the day on which it saw the link last stands for it.
  void read_loss(const csv::Records& records) {
    std::int32_t day = lost_day(records);
    const std::uint32_t reason = loss_reason(records);
    std::uint16_t& flags = out_.flags.back();
    if (day != crawl::kNoDate || reason != 0) flags |= flag::kLost;
    const bool lost = (flags & flag::kLost) != 0;
    if (lost && day == crawl::kNoDate && column_.has(Role::kLastSeen)) day = out_.last_seen.back();
    out_.lost_on.push_back(day);
    if (!reasons_.empty()) out_.lost_reason.push_back(reason);
  }

  // From its own column, or from the one that holds a flag or a day.
  std::int32_t lost_day(const csv::Records& records) {
    const std::int32_t day = column_.has(Role::kLostOn) ? date(records, Role::kLostOn, lost_on_) : crawl::kNoDate;
    if (day != crawl::kNoDate || !column_.has(Role::kLost)) return day;
    const auto& said = lost_day_.of(at(records, Role::kLost),
                                    [&](std::string_view raw) { return read_date(raw, order_of(Role::kLost)); });
    return said ? said->days : crawl::kNoDate;
  }

  // The text of the first column that gives a reason; 0: none does.
  std::uint32_t loss_reason(const csv::Records& records) {
    for (ReasonColumn& column : reasons_) {
      const std::string_view raw = cell(records, column.number);
      const Text& reason = column.memo.of(
          raw, [this](std::string_view bytes) { return is_reason(bytes) ? builder_.texts.intern(bytes) : Text{}; });
      if (reason.id != 0) return builder_.text(reason, line_, column.number, raw);
    }
    return 0;
  }

  static bool is_reason(std::string_view raw) {
    const Truth said = truth_of(raw);
    return said != Truth::kNothing && said != Truth::kNo && !same_word(trimmed(raw), "live");
  }

  DayOrder order_of(Role role) const {
    return mapping_.columns[column_[role]].month_first ? DayOrder::kMonthFirst : DayOrder::kDayFirst;
  }

  std::int32_t date(const csv::Records& records, Role role, Memo<std::optional<Day>>& memo) {
    const std::string_view raw = at(records, role);
    const auto& known = memo.of(raw, [&](std::string_view cell) { return read_date(cell, order_of(role)); });
    if (known) builder_.note(column_[role], known->order, line_);
    if (!known && !says_nothing(trimmed(raw))) builder_.problem(ProblemCode::kBadDate, line_, column_[role], raw);
    return known ? known->days : crawl::kNoDate;
  }

  static constexpr std::uint8_t kNotAsked = 0xFF;

  const Mapping& mapping_;
  ColumnOf column_;
  BatchBuilder& builder_;
  LinkBatch& out_;
  std::uint32_t needed_;
  bool backlinks_;
  std::uint32_t line_ = 0;
  std::vector<std::uint8_t> region_of_text_;
  Memo<Address> source_, target_;
  Memo<Text> anchor_, alt_, before_, after_;
  WordMemo<Rel> rel_;
  WordMemo<Type> type_;
  Memo<Place> place_;
  WordMemo<LinkKind> kind_;
  Memo<Truth> sponsored_, ugc_, lost_, is_image_, is_redirect_, is_frame_, is_form_;
  WordMemo<Truth> follow_, nofollow_, in_content_;
  WordMemo<std::uint16_t> origin_, window_;
  WordMemo<crawl::Region> position_;
  WordMemo<Indexing> status_text_;
  Memo<std::optional<std::uint16_t>> status_;
  Memo<std::optional<Day>> first_seen_, last_seen_, lost_on_, lost_day_;
  std::vector<ReasonColumn> reasons_;
};

// Rows are rarely shorter than this many bytes; where they are, the columns grow.
constexpr std::size_t kLikelyRowBytes = 160;

void reserve(LinkBatch& batch, std::size_t rows) {
  for (auto* column : {&batch.source, &batch.target, &batch.anchor, &batch.path, &batch.rel, &batch.line}) {
    column->reserve(rows);
  }
  batch.flags.reserve(rows);
  batch.type.reserve(rows);
  batch.region.reserve(rows);
  batch.target_status.reserve(rows);
}

}  // namespace

void read_links(csv::Records& records, std::size_t bytes, const Mapping& mapping, BatchBuilder& builder) {
  reserve(builder.batch, bytes / kLikelyRowBytes);
  LinkReader reader(mapping, builder);
  LinkMetrics metrics(mapping, builder);
  while (next_row(records, builder)) {
    ++builder.batch.rows;
    const std::size_t links = builder.batch.source.size();
    reader.read(records);
    if (metrics.any() && builder.batch.source.size() > links) metrics.read(records);
  }
}

}  // namespace ingest
