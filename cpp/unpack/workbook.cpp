#include "unpack/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "unpack/xml.h"

namespace unpack {
namespace {

constexpr std::string_view kBook = "xl/workbook.xml";
constexpr std::size_t kMaxTextBytes = 1U << 30;
constexpr std::uint64_t kMaxTextPartBytes = std::uint64_t{4} << 30;
constexpr std::uint64_t kMaxPartBytes = 16U << 20;  // of those that list sheets, relations and styles

using Token = Xml::Token;

std::optional<std::size_t> find_entry(const std::vector<Entry>& entries, std::string_view name) {
  const auto found = std::ranges::find(entries, name, &Entry::name);
  if (found == entries.end()) return std::nullopt;
  return static_cast<std::size_t>(found - entries.begin());
}

int number_of(const std::optional<std::string>& text) {
  int value = -1;
  if (text) std::from_chars(text->data(), text->data() + text->size(), value);
  return value;
}

// Calls use(xml, token) for each token of a part of at most `most` bytes; a part that is not there has none.
template <class Use>
base::Result<void> read_part(Bytes& file, const std::vector<Entry>& entries, std::string_view name, std::uint64_t most,
                             Budget& budget, Use use) {
  const auto entry = find_entry(entries, name);
  if (!entry) return {};
  if (auto refused = refusal_of(entries[*entry])) return std::unexpected(std::move(*refused));
  auto stream = open_entry(file, entries[*entry], budget);
  if (!stream) return std::unexpected(stream.error());
  Limited limited(std::move(*stream), most);
  Xml xml(limited);
  while (true) {
    const auto token = xml.next();
    if (!token) return std::unexpected(token.error());
    if (*token == Token::kEnd) return {};
    if (auto used = use(xml, *token); !used) return used;
  }
}

// Whether a number format shows days: outside of quotes, brackets and escapes it names a year, a month or a day.
bool is_date_format(std::string_view code) {
  bool quoted = false, bracket = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '[' || c == ']')) {
      bracket = c == '[';
    } else if (!quoted && !bracket && std::string_view("yYdD").contains(c)) {
      return true;
    }
  }
  return false;
}

bool is_built_in_date(int format) {
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || format == 36 ||
         (format >= 50 && format <= 54) || format == 57 || format == 58;
}

base::Result<void> within(const Workbook& book) {
  if (book.texts.size() + book.text_ends.size() * sizeof(book.text_ends[0]) <= kMaxTextBytes) return {};
  return base::fail(base::ErrorCode::kBadContainer,
                    "The workbook holds more than 1 GB of text. Save it as CSV and drop that.");
}

struct Named {
  std::string name;
  std::string relation;
};

struct Reader {
  Bytes& file;
  const std::vector<Entry>& entries;
  Budget& budget;
  Workbook book;

  base::Result<void> read_sheets() {
    std::vector<Named> named;
    auto read =
        read_part(file, entries, kBook, kMaxPartBytes, budget, [&](const Xml& xml, Token token) -> base::Result<void> {
          if (token != Token::kOpen) return {};
          if (xml.name() == "sheet")
            named.push_back({xml.attribute("name").value_or(""), xml.attribute("id").value_or("")});
          if (xml.name() == "workbookPr") {
            const std::string from = xml.attribute("date1904").value_or("");
            book.from_1904 = from == "1" || from == "true";
          }
          return {};
        });
    if (!read) return read;
    std::map<std::string, std::string> targets;
    read = read_part(file, entries, "xl/_rels/workbook.xml.rels", kMaxPartBytes, budget,
                     [&](const Xml& xml, Token token) -> base::Result<void> {
                       if (token != Token::kOpen || xml.name() != "Relationship") return {};
                       if (!xml.attribute("Type").value_or("").ends_with("/worksheet")) return {};
                       targets[xml.attribute("Id").value_or("")] = xml.attribute("Target").value_or("");
                       return {};
                     });
    if (!read) return read;
    for (const Named& sheet : named) {
      const auto target = targets.find(sheet.relation);
      if (target == targets.end()) continue;  // a chart
      const std::string path = target->second.starts_with('/') ? target->second.substr(1) : "xl/" + target->second;
      book.sheets.push_back({sheet.name, find_entry(entries, path)});
    }
    return {};
  }

  base::Result<void> read_styles() {
    std::map<int, bool> formats;
    bool in_cells = false;
    return read_part(
        file, entries, "xl/styles.xml", kMaxPartBytes, budget, [&](const Xml& xml, Token token) -> base::Result<void> {
          if (xml.name() == "cellXfs" && token != Token::kText) in_cells = token == Token::kOpen;
          if (token != Token::kOpen) return {};
          if (xml.name() == "numFmt") {
            formats[number_of(xml.attribute("numFmtId"))] = is_date_format(xml.attribute("formatCode").value_or(""));
          } else if (in_cells && xml.name() == "xf") {
            const int format = number_of(xml.attribute("numFmtId"));
            const auto own = formats.find(format);
            book.date_styles.push_back(own != formats.end() ? own->second : is_built_in_date(format));
          }
          return {};
        });
  }

  base::Result<void> read_texts() {
    bool in_text = false, in_phonetic = false;
    return read_part(file, entries, "xl/sharedStrings.xml", kMaxTextPartBytes, budget,
                     [&](const Xml& xml, Token token) -> base::Result<void> {
                       if (token == Token::kText) {
                         if (in_text && !in_phonetic) book.texts += xml.text();
                         return within(book);
                       }
                       if (xml.name() == "t") in_text = token == Token::kOpen;
                       if (xml.name() == "rPh") in_phonetic = token == Token::kOpen;
                       if (xml.name() == "si" && token == Token::kClose) {
                         book.text_ends.push_back(static_cast<std::uint32_t>(book.texts.size()));
                         return within(book);
                       }
                       return {};
                     });
  }
};

}  // namespace

bool is_workbook(const std::vector<Entry>& entries) { return find_entry(entries, kBook).has_value(); }

base::Result<Workbook> read_workbook(Bytes& file, const std::vector<Entry>& entries, Budget& budget) {
  Reader reader{file, entries, budget, {}};
  for (const auto step : {&Reader::read_sheets, &Reader::read_styles, &Reader::read_texts}) {
    if (auto read = (reader.*step)(); !read) return std::unexpected(read.error());
  }
  if (reader.book.sheets.empty()) {
    return base::fail(base::ErrorCode::kBadContainer,
                      "The workbook has no sheet that can be read. Save it again, or as CSV.");
  }
  return std::move(reader.book);
}

}  // namespace unpack
