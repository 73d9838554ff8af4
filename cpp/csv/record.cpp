#include "csv/record.h"

namespace csv {
namespace {

bool is_newline(char c) { return c == '\n' || c == '\r'; }

std::size_t past_newline(std::string_view bytes, std::size_t at) {
  const bool pair = bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
  return at + (pair ? 2 : 1);
}

std::size_t count_line_ends(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool second_of_pair = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
    if (is_newline(text[i]) && !second_of_pair) ++count;
  }
  return count;
}

std::size_t find_newline(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && !is_newline(bytes[at])) ++at;
  return at;
}

// Runs of blanks and tabs between fields.
std::size_t split_blanks(std::string_view bytes, std::size_t from, Record& record) {
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  std::size_t at = from;
  while (true) {
    while (at < bytes.size() && blank(bytes[at])) ++at;
    const std::size_t start = at;
    while (at < bytes.size() && !blank(bytes[at]) && !is_newline(bytes[at])) ++at;
    if (at > start) record.fields.push_back(bytes.substr(start, at - start));
    if (at == bytes.size() || is_newline(bytes[at])) return at;
  }
}

struct Field {
  std::string_view text;
  std::size_t end = 0;  // its delimiter, line end or the end of the bytes
};

class FieldReader {
 public:
  FieldReader(std::string_view bytes, const Dialect& dialect, Arena& arena, Record& record)
      : bytes_(bytes), dialect_(dialect), arena_(arena), record_(record) {}

  Field read(std::size_t start) {
    const bool quoted = dialect_.quote != 0 && start < bytes_.size() && bytes_[start] == dialect_.quote;
    if (quoted) return read_quoted(start);
    const std::size_t end = find_stop(start);
    const std::string_view text = bytes_.substr(start, end - start);
    note_stray(text);
    return {text, end};
  }

 private:
  bool is_stop(char c) const { return c == dialect_.delimiter || is_newline(c); }

  std::size_t find_stop(std::size_t at) const {
    while (at < bytes_.size() && !is_stop(bytes_[at])) ++at;
    return at;
  }

  void note_stray(std::string_view text) {
    if (dialect_.quote != 0 && text.find(dialect_.quote) != std::string_view::npos) {
      record_.stray_quote = true;
    }
  }

  Field read_quoted(std::size_t start) {
    decoded_.clear();
    std::size_t at = start + 1;
    std::size_t piece = at;
    while (true) {
      const std::size_t quote = bytes_.find(dialect_.quote, at);
      if (quote == std::string_view::npos) return read_unclosed(start);
      const bool last = quote + 1 == bytes_.size();
      if (!last && bytes_[quote + 1] == dialect_.quote) {
        decoded_.append(bytes_, piece, quote + 1 - piece);  // the first of the two stays
        at = piece = quote + 2;
        continue;
      }
      if (last || is_stop(bytes_[quote + 1])) return {finish(piece, quote), quote + 1};
      return continue_unquoted(piece, quote);
    }
  }

  Field read_unclosed(std::size_t start) {
    record_.unclosed_quote = true;
    decoded_.clear();
    const std::size_t end = find_newline(bytes_, start);
    for (std::size_t at = start + 1; at < end; ++at) {
      decoded_.push_back(bytes_[at]);
      const bool doubled = bytes_[at] == dialect_.quote && at + 1 < end && bytes_[at + 1] == dialect_.quote;
      if (doubled) ++at;
    }
    return {arena_.keep(decoded_), end};
  }

  Field continue_unquoted(std::size_t piece, std::size_t quote) {
    record_.stray_quote = true;
    const std::size_t end = find_stop(quote + 1);
    decoded_.append(bytes_, piece, quote - piece);
    decoded_.append(bytes_, quote + 1, end - quote - 1);
    return {arena_.keep(decoded_), end};
  }

  std::string_view finish(std::size_t piece, std::size_t end) {
    if (decoded_.empty()) return bytes_.substr(piece, end - piece);
    decoded_.append(bytes_, piece, end - piece);
    return arena_.keep(decoded_);
  }

  std::string_view bytes_;
  const Dialect& dialect_;
  Arena& arena_;
  Record& record_;
  std::string decoded_;
};

std::size_t split(std::string_view bytes, std::size_t from, const Dialect& dialect, Arena& arena, Record& record) {
  FieldReader reader(bytes, dialect, arena, record);
  std::size_t start = from;
  while (true) {
    const Field field = reader.read(start);
    record.fields.push_back(field.text);
    if (field.end == bytes.size() || bytes[field.end] != dialect.delimiter) return field.end;
    start = field.end + 1;
  }
}

}  // namespace

std::string_view Arena::keep(std::string_view bytes) {
  constexpr std::size_t kPage = 1U << 16;
  if (pages_.empty() || pages_.back().capacity() - pages_.back().size() < bytes.size()) {
    pages_.emplace_back().reserve(bytes.size() > kPage ? bytes.size() : kPage);
  }
  std::string& page = pages_.back();
  const std::size_t start = page.size();
  page.append(bytes);
  return std::string_view(page).substr(start);
}

void read_record(std::string_view bytes, std::size_t from, const Dialect& dialect, Arena& arena, Record& record) {
  record.fields.clear();
  record.stray_quote = record.unclosed_quote = false;
  record.comment = dialect.comment != 0 && bytes[from] == dialect.comment;
  std::size_t stop = 0;
  if (record.comment) {
    stop = find_newline(bytes, from);
  } else if (dialect.delimiter == ' ') {
    stop = split_blanks(bytes, from, record);
  } else {
    stop = split(bytes, from, dialect, arena, record);
  }
  record.terminated = stop < bytes.size();
  record.end = record.terminated ? past_newline(bytes, stop) : stop;
  record.line_ends = count_line_ends(bytes.substr(from, record.end - from));
}

}  // namespace csv
