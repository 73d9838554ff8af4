// Mails from a template: plain text with fields, and nothing else to learn.
//   {{field}}                  the value of the field
//   {{field|words}}            … or these words where it is empty
//   {{#field}}…{{/field}}      what stands between only where the field is filled; where that empties a line, the line
//                              goes, too
// The first line may be "Subject: …"; a blank line below it is skipped. What values hold is text: braces in them are no
// fields, and line ends in them become blanks.
// Cost: parsing O(size), a mail O(size of the template and its values).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace outreach {

inline constexpr std::size_t kLongestTemplate = 20'000;  // characters

struct Mail {
  std::string subject, body;
  std::vector<std::uint32_t> missing;  // fields that are empty and have no words for that, each once
};

class Template {
 public:
  // `fields`: the names that there are. Errors: kBadOption for a text that is too long, a field that is not one of
  // these (they are listed), and for braces that are never closed or close nothing.
  static base::Result<Template> parse(std::string_view text, std::span<const std::string_view> fields);

  // `values`: of the fields, as many. Lifetime: the mail owns its text.
  Mail fill(std::span<const std::string_view> values) const;

 private:
  enum class Kind : std::uint8_t { kText, kField, kOpen, kClose };
  struct Piece {
    Kind kind = Kind::kText;
    std::uint32_t field = 0;
    std::string text = {};  // of kText; of kField the words where it is empty
    bool has_words = false;
    std::size_t end = 0;  // of kOpen: the piece that closes it
  };

  static base::Result<std::vector<Piece>> pieces_of(std::string_view text, std::span<const std::string_view> fields);
  static std::string fill(const std::vector<Piece>& pieces, std::span<const std::string_view> values, Mail& mail);

  std::vector<Piece> subject_, body_;
};

}  // namespace outreach
