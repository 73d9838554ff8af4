#include "unpack/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "unpack/cell_text.h"
#include "unpack/xml.h"

namespace unpack {
namespace {

constexpr std::string_view kBook = "xl/workbook.xml";
constexpr std::size_t kMaxTextBytes = 1U << 30;
constexpr std::uint64_t kMaxTextPartBytes = std::uint64_t{4} << 30;
constexpr std::uint64_t kMaxPartBytes = 16U << 20;  // of those that list sheets, relations and styles

using Token = Xml::Token;

// Names of parts are compared without regard to ASCII case; some writers put "\\" between folders.
char plain(char c) {
  if (c == '\\') return '/';
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::optional<std::size_t> find_entry(const std::vector<Entry>& entries, std::string_view name) {
  const auto found = std::ranges::find_if(entries, [name](const Entry& entry) {
    const auto same = [](char a, char b) { return plain(a) == plain(b); };
    return std::ranges::equal(entry.name, name, same);
  });
  if (found == entries.end()) return std::nullopt;
  return static_cast<std::size_t>(found - entries.begin());
}

std::string plain(std::string_view name) {
  std::string out(name);
  std::ranges::transform(out, out.begin(), [](char c) { return plain(c); });
  return out;
}

std::map<std::string, std::size_t> parts_by_name(const std::vector<Entry>& entries) {
  std::map<std::string, std::size_t> parts;
  for (std::size_t i = 0; i < entries.size(); ++i) parts.emplace(plain(entries[i].name), i);
  return parts;
}

// The part that a relation of the workbook leads to: from the root, or from the workbook's folder.
std::string part_of(std::string_view target) {
  std::string path = target.starts_with('/') ? "" : "xl";
  while (!target.empty()) {
    const std::size_t end = std::min(target.find_first_of("/\\"), target.size());
    const std::string_view step = target.substr(0, end);
    target.remove_prefix(std::min(end + 1, target.size()));
    if (step.empty() || step == ".") continue;
    if (step == "..") {
      path.resize(std::max(path.rfind('/') + 1, std::size_t{1}) - 1);
    } else {
      path.append(path.empty() ? "" : "/").append(step);
    }
  }
  return path;
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

base::Result<void> within(const Workbook& book, std::size_t pending) {
  if (pending + book.texts.size() + book.text_ends.size() * sizeof(book.text_ends[0]) <= kMaxTextBytes) return {};
  return base::fail(base::ErrorCode::kBadContainer,
                    "The workbook holds more than 1 GB of text. Save it as CSV and drop that.");
}

struct SheetName {
  std::string name;
  std::string relation;
};

struct Reader {
  Bytes& file;
  const std::vector<Entry>& entries;
  Budget& budget;
  Workbook book;
  // Under whatever names the relations give them:
  std::string texts_part = "xl/sharedStrings.xml";
  std::string styles_part = "xl/styles.xml";

  base::Result<void> read_sheets() {
    std::vector<SheetName> named;
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
                       const std::string type = xml.attribute("Type").value_or("");
                       const std::string part = part_of(xml.attribute("Target").value_or(""));
                       if (type.ends_with("/worksheet")) targets[xml.attribute("Id").value_or("")] = part;
                       if (type.ends_with("/sharedStrings")) texts_part = part;
                       if (type.ends_with("/styles")) styles_part = part;
                       return {};
                     });
    if (!read) return read;
    const std::map<std::string, std::size_t> parts = parts_by_name(entries);
    for (const SheetName& sheet : named) {
      const auto target = targets.find(sheet.relation);
      if (target == targets.end()) continue;  // a chart
      const auto part = parts.find(plain(target->second));
      book.sheets.push_back(
          {sheet.name, part == parts.end() ? std::nullopt : std::optional<std::size_t>(part->second)});
    }
    return {};
  }

  base::Result<void> read_styles() {
    std::map<int, bool> formats;
    bool in_cells = false;
    return read_part(
        file, entries, styles_part, kMaxPartBytes, budget, [&](const Xml& xml, Token token) -> base::Result<void> {
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
    std::string text;
    return read_part(file, entries, texts_part, kMaxTextPartBytes, budget,
                     [&](const Xml& xml, Token token) -> base::Result<void> {
                       if (token == Token::kText) {
                         if (in_text && !in_phonetic) text += xml.text();
                         return within(book, text.size());
                       }
                       if (xml.name() == "t") in_text = token == Token::kOpen;
                       if (xml.name() == "rPh") in_phonetic = token == Token::kOpen;
                       if (xml.name() == "si" && token == Token::kClose) {
                         append_unescaped(text, book.texts);
                         text.clear();
                         book.text_ends.push_back(static_cast<std::uint32_t>(book.texts.size()));
                         return within(book, 0);
                       }
                       return {};
                     });
  }
};

}  // namespace

bool is_workbook(const std::vector<Entry>& entries) { return find_entry(entries, kBook).has_value(); }

base::Result<Workbook> read_workbook(Bytes& file, const std::vector<Entry>& entries, Budget& budget) {
  Reader reader{.file = file, .entries = entries, .budget = budget, .book = {}};
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
