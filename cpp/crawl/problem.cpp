#include "crawl/problem.h"

namespace crawl {
namespace {

struct Text {
  std::string_view name;
  std::string_view sentence;
  bool drops;
};

Text text_of(ProblemCode code) {
  switch (code) {
    case ProblemCode::kEmptySource: return {"empty_source", "The row names no linking page; it was left out.", true};
    case ProblemCode::kEmptyTarget: return {"empty_target", "The row names no linked page; it was left out.", true};
    case ProblemCode::kNotAUrl:
      return {"not_a_url", "Expected a web address, found something else; the row was left out.", true};
    case ProblemCode::kOtherScheme:
      return {"other_scheme",
              "The address is not one of the web (mailto:, tel:, javascript:, …); the row was left out.", true};
    case ProblemCode::kTooFewFields:
      return {"too_few_fields", "The row ends before a needed column; it was left out.", true};
    case ProblemCode::kTooManyFields:
      return {"too_many_fields", "The row has more fields than the header; the extra ones were ignored.", false};
    case ProblemCode::kUnclosedQuote:
      return {"unclosed_quote", "A quote is never closed; the field was read to the end of its line.", false};
    case ProblemCode::kStrayQuote:
      return {"stray_quote", "A quote stands where none can be; it was read as text.", false};
    case ProblemCode::kRecordTooLong:
      return {"record_too_long", "The row is larger than a row may be (16 MB); it was left out.", true};
    case ProblemCode::kInvalidText:
      return {"invalid_text", "Bytes that are not text in the file's encoding were replaced by \xEF\xBF\xBD.", false};
    case ProblemCode::kNulByte: return {"nul_byte", "Zero bytes were removed.", false};
    case ProblemCode::kBadNumber: return {"bad_number", "Expected a number; the field was taken as empty.", false};
    case ProblemCode::kBadDate: return {"bad_date", "Expected a date; the field was taken as empty.", false};
    case ProblemCode::kUnknownType:
      return {"unknown_type", "A type of link that is not known; it was kept as \"other\".", false};
    case ProblemCode::kNotALink: return {"not_a_link", "The element leads nowhere; it was left out.", true};
    case ProblemCode::kCutByExcel:
      return {"cut_by_excel", "The file has exactly 1,048,576 rows, Excel's limit, so it was probably cut off.", false};
    case ProblemCode::kDuplicateFile:
      return {"duplicate_file", "The file holds the same links as another; they were counted once.", false};
    case ProblemCode::kFileSkipped: return {"file_skipped", "The file could not be read.", false};
    case ProblemCode::kContainerMember:
      return {"container_member", "A record of the archive could not be read; it was left out.", true};
    case ProblemCode::kListMismatch:
      return {"list_mismatch",
              "The page's lists of links are not equally long (a text may hold \"@@\"); its links were read without "
              "texts.",
              false};
    case ProblemCode::kOverLimit:
      return {"over_limit", "More than search engines accept in such a file; it was read all the same.", false};
    case ProblemCode::kMergedLinks:
      return {"merged_links", "Links that another backlink file lists as well; they count once.", false};
    case ProblemCode::kPartlyKept: return {"partly_kept", "Not every row of the file was kept.", false};
    case ProblemCode::kBadTruth:
      return {"bad_truth", "Expected yes or no, found another word; the field was taken as empty.", false};
    case ProblemCode::kTwoHabits: return {"two_habits", "The column writes its numbers or days in two ways.", false};
    case ProblemCode::kNoRows: return {"no_rows", "The file has a header and no rows. Export it again.", false};
    case ProblemCode::kOther: return {"other", "Something was unusual here.", false};
  }
  return {"other", "Something was unusual here.", false};
}

// At most `limit` bytes, and never half of a UTF-8 character.
std::string_view clipped(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

}  // namespace

std::string_view name_of(ProblemCode code) { return text_of(code).name; }
std::string_view describe(ProblemCode code) { return text_of(code).sentence; }
bool drops_row(ProblemCode code) { return text_of(code).drops; }

void ProblemTable::add(base::FileId in_file, std::uint32_t at_line, std::string in_column, ProblemCode what,
                       std::string_view found, std::string why) {
  if (counts.size() <= in_file.value) counts.resize(in_file.value + std::size_t{1});
  std::uint64_t& count = counts[in_file.value][static_cast<std::size_t>(what)];
  if (count++ >= kKeptPerCode) return;
  file.push_back(in_file);
  line.push_back(at_line);
  column.push_back(std::move(in_column));
  code.push_back(what);
  message.push_back(std::move(why));
  value.emplace_back(clipped(found, kMaxValueBytes));
}

void ProblemTable::forget(base::FileId gone) {
  const auto keep_others = [&](auto& cells) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (file[i] == gone) continue;
      if (kept != i) cells[kept] = std::move(cells[i]);
      ++kept;
    }
    cells.resize(kept);
  };
  keep_others(line);
  keep_others(column);
  keep_others(code);
  keep_others(message);
  keep_others(value);
  std::erase(file, gone);
  for (base::FileId& id : file) id.value -= id.value > gone.value ? 1 : 0;
  counts.erase(counts.begin() + gone.value);
}

}  // namespace crawl
