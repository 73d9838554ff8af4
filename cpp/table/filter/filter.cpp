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

  // Up to the next blank, or what stands in quotes.
  std::string value() {
    const std::size_t start = at_;
    if (!take('"')) {
      while (at_ < text_.size() && !is_blank(text_[at_])) ++at_;
      return std::string(text_.substr(start, at_ - start));
    }
    std::string quoted;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"' && !take('"')) break;
      quoted.push_back(c);
    }
    return quoted;
  }

  bool at_address() const {
    const std::string_view rest = text_.substr(at_);
    const std::string scheme = folded(rest.substr(0, 8));
    return scheme.starts_with("http://") || scheme == "https://";
  }

 private:
  bool take_text(std::string_view symbol) {
    if (!text_.substr(at_).starts_with(symbol)) return false;
    at_ += symbol.size();
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

base::Result<Term> parse_term(Reader& reader) {
  Term term;
  const std::size_t start = reader.at();
  term.negated = reader.take('-');
  if (term.negated && reader.at_break()) {  // a dash by itself is a word
    reader.back_to(start);
    term.negated = false;
  }
  const std::size_t word = reader.at();
  if (!reader.at_address()) {
    const std::string_view name = reader.name();
    reader.skip_blanks();
    const bool named = std::ranges::any_of(name, is_letter);
    if (const auto op = named ? reader.op() : std::nullopt) {
      reader.skip_blanks();
      term.column = name;
      term.op = *op;
      if (reader.done()) {
        return base::fail(base::ErrorCode::kBadOption,
                          "The filter \"" + term.column + std::string(symbol(term.op)) + "\" has no value. Write " +
                              term.column + std::string(symbol(term.op)) + "something, or \"\" for empty cells.");
      }
      term.value = reader.value();
      return term;
    }
  }
  reader.back_to(word);
  term.value = reader.value();
  return term;
}

bool is_plain(std::string_view text) {
  const auto safe = [](char c) {
    return is_name(c) || c == '.' || c == '/' || c == '-' || (static_cast<unsigned char>(c) & 0x80) != 0;
  };
  return !text.empty() && text[0] != '-' && std::ranges::all_of(text, safe);
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

base::Result<std::vector<Term>> parse_filter(std::string_view text) {
  std::vector<Term> terms;
  Reader reader(text);
  for (reader.skip_blanks(); !reader.done(); reader.skip_blanks()) {
    if (terms.size() == kMaxTerms) {
      return base::fail(base::ErrorCode::kBadOption,
                        "A filter can have at most " + std::to_string(kMaxTerms) + " terms.");
    }
    auto term = parse_term(reader);
    if (!term) return std::unexpected(term.error());
    terms.push_back(std::move(*term));
  }
  return terms;
}

std::string to_text(std::span<const Term> terms) {
  std::string out;
  for (const Term& term : terms) {
    if (!out.empty()) out.push_back(' ');
    if (term.negated) out.push_back('-');
    out.append(term.column).append(symbol(term.op));
    append_value(term.value, out);
  }
  return out;
}

}  // namespace table
