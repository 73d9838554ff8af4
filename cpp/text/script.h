// The script of a letter, as far as anchors need it: which readers a text is for. Decided by Unicode
// block, not by the Script property, which utf8proc does not carry; for letters the two agree but for
// some hundreds of historic ones. Digits, punctuation and marks are kCommon.
#pragma once

#include <cstdint>
#include <string_view>

namespace text {

enum class Script : std::uint8_t {
  kCommon,
  kLatin,
  kGreek,
  kCyrillic,
  kArmenian,
  kGeorgian,
  kHebrew,
  kArabic,
  kDevanagari,
  kBengali,
  kTamil,
  kOtherIndic,
  kThai,
  kOtherSoutheastAsian,
  kHangul,
  kKana,
  kHan,
  kOther,
};
inline constexpr int kScripts = static_cast<int>(Script::kOther) + 1;
using ScriptSet = std::uint32_t;     // bit 1 << Script

constexpr ScriptSet set_of(Script script) { return 1U << static_cast<unsigned>(script); }

Script script_of(char32_t letter);
std::string_view name_of(Script script);

// Written without blanks between words.
constexpr bool is_unspaced(Script script) {
  return script == Script::kHan || script == Script::kKana || script == Script::kThai ||
         script == Script::kOtherSoutheastAsian;
}

}  // namespace text
