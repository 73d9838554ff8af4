#include "quality/values/page_values.h"

#include <algorithm>
#include <cstddef>

#include "quality/rules/letters.h"
#include "text/fold.h"
#include "url/url.h"

namespace quality {
namespace {

constexpr std::size_t kFewestLowerWords = 3;
constexpr std::size_t kOtherScriptTenths = 3;       // more letters than that are of another script
constexpr char32_t kLastLatin = 0x24F;              // of the blocks Basic Latin to Latin Extended-B

bool is_emoji(char32_t c) { return (c >= 0x1F300 && c <= 0x1FAFF) || c == 0x2705 || c == 0x2764; }

struct Characters {
  bool ascii = true, capital = false, emoji = false;
  std::size_t letters = 0, of_other_scripts = 0;
};

Characters characters_of(std::string_view title) {
  Characters seen;
  if (text::is_ascii(title)) {                      // its letters are of one script
    seen.capital = std::ranges::any_of(title, is_upper);
    return seen;
  }
  for (std::size_t at = 0; at < title.size();) {
    const char32_t c = next_point(title, at);
    if (c < 0x80) {
      seen.capital = seen.capital || is_upper(static_cast<char>(c));
      seen.letters += is_alpha(static_cast<char>(c)) ? 1 : 0;
      continue;
    }
    seen.ascii = false;
    seen.emoji = seen.emoji || is_emoji(c);
    const bool letter = is_letter(c);
    seen.letters += letter ? 1 : 0;
    seen.of_other_scripts += letter && c > kLastLatin ? 1 : 0;
  }
  return seen;
}

std::size_t count_words(std::string_view folded) {
  std::size_t words = 0;
  for_each_word(folded, [&](std::string_view) { ++words; });
  return words;
}

}  // namespace

void PageReader::read(std::string_view address, std::string_view title) {
  title_ = title;
  host_ = url::host_of(address);
  path_.read(address);
  folded_title_.clear();
  text::fold(title, folded_title_);
  lists_ = words_->in_text(folded_title_, set_of(List::kTrade) | set_of(List::kDirectory) | set_of(List::kSpam) |
                                              set_of(List::kMachine) | kPress);
}

Values PageReader::values() const {
  Values values = paths_.values(path_, host_);
  if ((lists_ & kPress) != 0) values.set(Rule::kFactPress, true);
  if (!title_.empty()) add_title_values(values);
  return values;
}

void PageReader::add_title_values(Values& values) const {
  const Characters seen = characters_of(title_);
  values.set(Rule::kPageTrade, (lists_ & set_of(List::kTrade)) != 0);
  values.set(Rule::kPageDirectory, (lists_ & set_of(List::kDirectory)) != 0);
  values.set(Rule::kPageSpamTopic, (lists_ & set_of(List::kSpam)) != 0);
  values.set(Rule::kFactMachine, (lists_ & set_of(List::kMachine)) != 0);
  values.set(Rule::kPageEmoji, seen.emoji);
  values.set(Rule::kPageLowercase, seen.ascii && !seen.capital && count_words(folded_title_) >= kFewestLowerWords);
  values.set(Rule::kFactOtherScript, seen.of_other_scripts * 10 > seen.letters * kOtherScriptTenths);
}

}  // namespace quality
