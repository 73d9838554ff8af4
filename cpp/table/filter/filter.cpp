#include "table/filter/filter.h"

#include <algorithm>
#include <optional>

#include "table/columns/ascii.h"

namespace table {
namespace {

struct Symbol {
  std::string_view text;
  Op op;
};
// Longer ones first. The first of an operator is the one that is printed.
constexpr Symbol kSymbols[] = {
    {"!=", Op::kNotEqual}, {"<=", Op::kLessEqual}, {">=", Op::kGreaterEqual}, {":", Op::kContains}, {"=", Op::kEqual},
    {"<", Op::kLess},      {">", Op::kGreater},    {"~", Op::kGlob},          {"==", Op::kEqual},
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool joins_terms(std::string_view word) { return equal_folded(word, "or") || equal_folded(word, "oder"); }
bool is_name(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  bool done() const { return at_ == text_.size(); }
  bool at_break() const { return done() || is_blank(text_[at_]); }
  std::size_t at() const { return at_; }
  void back_to(std::size_t at) { at_ = at; }

  bool take(char c) {
    if (done() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string_view name() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }

  std::optional<Op> op() {
    if (take_text("==")) return Op::kEqual;
    for (const Symbol& symbol : kSymbols) {
      if (take_text(symbol.text)) return symbol.op;
    }
    return std::nullopt;
  }

  // The label here that an operator follows, the longest one; its name.
  std::string_view label(std::span<const Label> labels) {
    const std::size_t start = at_;
    std::size_t after = start;
    std::string_view name;
    for (const Label& one : labels) {
      if (one.label.size() <= after - start || !equal_folded(text_.substr(start, one.label.size()), one.label))
        continue;
      at_ = start + one.label.size();
      skip_blanks();
      const std::size_t end = at_;
      if (op()) {
        after = end;
        name = one.name;
      }
    }
    at_ = after;
    return name;
  }

  // "or" between two terms; "or = x" compares a column of this name.
  bool take_or() {
    const std::size_t start = at_;
    while (!at_break()) ++at_;
    const std::string_view word = text_.substr(start, at_ - start);
    skip_blanks();
    const std::size_t after = at_;
    const bool joins = !done() && joins_terms(word) && !op();
    at_ = joins ? after : start;
    return joins;
  }

  // Each up to the next | or blank, or what stands in quotes.
  std::vector<std::string> values() {
    const std::size_t start = at_;
    std::vector<std::string> values;
    do {
      const bool in_quotes = quoted_next();
      std::string one = in_quotes ? quoted() : bare();
      if (in_quotes || !one.empty()) values.push_back(std::move(one));
    } while (take('|'));
    if (values.empty()) values.emplace_back(text_.substr(start, at_ - start));
    return values;
  }

  bool at_address() const {
    const std::string_view rest = text_.substr(at_);
    const std::string scheme = folded(rest.substr(0, 8));
    return scheme.starts_with("http://") || scheme == "https://";
  }

 private:
  bool quoted_next() const { return !done() && text_[at_] == '"'; }

  std::string bare() {
    const std::size_t start = at_;
    while (!at_break() && text_[at_] != '|') ++at_;
    return std::string(text_.substr(start, at_ - start));
  }
  std::string quoted() {
    std::string text;
    ++at_;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"' && !take('"')) break;
      text.push_back(c);
    }
    return text;
  }

  bool take_text(std::string_view symbol) {
    if (!text_.substr(at_).starts_with(symbol)) return false;
    at_ += symbol.size();
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

base::Error no_value(const Term& term) {
  const std::string start = term.column + std::string(symbol(term.op));
  return {base::ErrorCode::kBadOption,
          "The filter \"" + start + "\" has no value. Write " + start + "something, or \"\" for empty cells."};
}

base::Result<Term> parse_term(Reader& reader, std::span<const Label> labels) {
  Term term;
  const std::size_t start = reader.at();
  term.negated = reader.take('-');
  if (term.negated && reader.at_break()) {  // a dash by itself is a word
    reader.back_to(start);
    term.negated = false;
  }
  const std::size_t word = reader.at();
  if (!reader.at_address()) {
    std::string_view name = reader.label(labels);
    if (name.empty()) name = reader.name();
    reader.skip_blanks();
    const bool named = std::ranges::any_of(name, is_letter);
    if (const auto op = named ? reader.op() : std::nullopt) {
      reader.skip_blanks();
      term.column = name;
      term.op = *op;
      if (reader.done()) return std::unexpected(no_value(term));
      term.values = reader.values();
      return term;
    }
  }
  reader.back_to(word);
  term.values = reader.values();
  return term;
}

bool is_plain(std::string_view text) {
  const auto safe = [](char c) {
    return is_name(c) || c == '.' || c == '/' || c == '-' || (static_cast<unsigned char>(c) & 0x80) != 0;
  };
  return !text.empty() && text[0] != '-' && !joins_terms(text) && std::ranges::all_of(text, safe);
}

void append_value(std::string_view value, std::string& out) {
  if (is_plain(value)) {
    out.append(value);
    return;
  }
  out.push_back('"');
  for (const char c : value) out.append(c == '"' ? 2 : 1, c);
  out.push_back('"');
}

}  // namespace

std::string_view symbol(Op op) {
  const auto* found = std::ranges::find(kSymbols, op, &Symbol::op);
  return found == std::end(kSymbols) ? std::string_view() : found->text;
}

base::Result<std::vector<Term>> parse_filter(std::string_view text, std::span<const Label> labels) {
  std::vector<Term> terms;
  std::size_t values = 0;
  Reader reader(text);
  for (reader.skip_blanks(); !reader.done(); reader.skip_blanks()) {
    const bool or_last = !terms.empty() && reader.take_or();
    auto term = parse_term(reader, labels);
    if (!term) return std::unexpected(term.error());
    term->or_last = or_last;
    values += term->values.size();
    if (values > kMaxTerms) {
      return base::fail(base::ErrorCode::kBadOption,
                        "A filter can have at most " + std::to_string(kMaxTerms) + " terms and values.");
    }
    terms.push_back(std::move(*term));
  }
  return terms;
}

std::string to_text(std::span<const Term> terms) {
  std::string out;
  for (const Term& term : terms) {
    if (!out.empty()) out.append(term.or_last ? " or " : " ");
    if (term.negated) out.push_back('-');
    out.append(term.column).append(symbol(term.op));
    for (std::size_t i = 0; i < term.values.size(); ++i) {
      if (i > 0) out.push_back('|');
      append_value(term.values[i], out);
    }
  }
  return out;
}

}  // namespace table
