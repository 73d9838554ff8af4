#include "text/script.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

struct ScriptRange {
  char32_t first;
  Script script;       // of first and what follows, up to the next entry
};

constexpr std::array kBlocks = {
    ScriptRange{0x0000, Script::kCommon},
    ScriptRange{0x00AA, Script::kLatin},
    ScriptRange{0x00AB, Script::kCommon},
    ScriptRange{0x00BA, Script::kLatin},
    ScriptRange{0x00BB, Script::kCommon},
    ScriptRange{0x00C0, Script::kLatin},
    ScriptRange{0x02B9, Script::kCommon},
    ScriptRange{0x0370, Script::kGreek},
    ScriptRange{0x0400, Script::kCyrillic},
    ScriptRange{0x0530, Script::kArmenian},
    ScriptRange{0x0590, Script::kHebrew},
    ScriptRange{0x0600, Script::kArabic},
    ScriptRange{0x0700, Script::kOther},
    ScriptRange{0x0750, Script::kArabic},
    ScriptRange{0x0780, Script::kOther},
    ScriptRange{0x08A0, Script::kArabic},
    ScriptRange{0x0900, Script::kDevanagari},
    ScriptRange{0x0980, Script::kBengali},
    ScriptRange{0x0A00, Script::kOtherIndic},
    ScriptRange{0x0B80, Script::kTamil},
    ScriptRange{0x0C00, Script::kOtherIndic},
    ScriptRange{0x0E00, Script::kThai},
    ScriptRange{0x0E80, Script::kOtherSoutheastAsian},
    ScriptRange{0x0F00, Script::kOther},
    ScriptRange{0x1000, Script::kOtherSoutheastAsian},
    ScriptRange{0x10A0, Script::kGeorgian},
    ScriptRange{0x1100, Script::kHangul},
    ScriptRange{0x1200, Script::kOther},
    ScriptRange{0x1780, Script::kOtherSoutheastAsian},
    ScriptRange{0x1800, Script::kOther},
    ScriptRange{0x1C80, Script::kCyrillic},
    ScriptRange{0x1C90, Script::kGeorgian},
    ScriptRange{0x1CC0, Script::kOther},
    ScriptRange{0x1D00, Script::kLatin},
    ScriptRange{0x1DC0, Script::kCommon},
    ScriptRange{0x1E00, Script::kLatin},
    ScriptRange{0x1F00, Script::kGreek},
    ScriptRange{0x2000, Script::kCommon},
    ScriptRange{0x2C60, Script::kLatin},
    ScriptRange{0x2C80, Script::kOther},
    ScriptRange{0x2D00, Script::kGeorgian},
    ScriptRange{0x2D30, Script::kOther},
    ScriptRange{0x2DE0, Script::kCyrillic},
    ScriptRange{0x2E00, Script::kCommon},
    ScriptRange{0x2E80, Script::kHan},
    ScriptRange{0x2FF0, Script::kCommon},
    ScriptRange{0x3005, Script::kHan},
    ScriptRange{0x3008, Script::kCommon},
    ScriptRange{0x3041, Script::kKana},
    ScriptRange{0x3100, Script::kHan},
    ScriptRange{0x3130, Script::kHangul},
    ScriptRange{0x3190, Script::kHan},
    ScriptRange{0x31F0, Script::kKana},
    ScriptRange{0x3200, Script::kCommon},
    ScriptRange{0x3400, Script::kHan},
    ScriptRange{0xA000, Script::kOther},
    ScriptRange{0xA640, Script::kCyrillic},
    ScriptRange{0xA6A0, Script::kOther},
    ScriptRange{0xA720, Script::kLatin},
    ScriptRange{0xA800, Script::kOther},
    ScriptRange{0xA8E0, Script::kDevanagari},
    ScriptRange{0xA900, Script::kOther},
    ScriptRange{0xA960, Script::kHangul},
    ScriptRange{0xA980, Script::kOther},
    ScriptRange{0xAB30, Script::kLatin},
    ScriptRange{0xAB70, Script::kOther},
    ScriptRange{0xAC00, Script::kHangul},
    ScriptRange{0xD800, Script::kOther},
    ScriptRange{0xF900, Script::kHan},
    ScriptRange{0xFB00, Script::kLatin},
    ScriptRange{0xFB13, Script::kArmenian},
    ScriptRange{0xFB1D, Script::kHebrew},
    ScriptRange{0xFB50, Script::kArabic},
    ScriptRange{0xFE00, Script::kCommon},
    ScriptRange{0xFE70, Script::kArabic},
    ScriptRange{0xFF00, Script::kCommon},
    ScriptRange{0x10000, Script::kOther},
    ScriptRange{0x1B000, Script::kKana},
    ScriptRange{0x1B170, Script::kOther},
    ScriptRange{0x1D400, Script::kCommon},
    ScriptRange{0x1E900, Script::kOther},
    ScriptRange{0x1F000, Script::kCommon},
    ScriptRange{0x20000, Script::kHan},
    ScriptRange{0xE0000, Script::kCommon},
};
static_assert(std::ranges::is_sorted(kBlocks, {}, &ScriptRange::first));

}  // namespace

Script script_of(char32_t letter) {
  if (letter < 0x80) return (letter | 0x20) - U'a' < 26 ? Script::kLatin : Script::kCommon;
  const auto after = std::ranges::upper_bound(kBlocks, letter, {}, &ScriptRange::first);
  return std::prev(after)->script;
}

std::string_view name_of(Script script) {
  constexpr std::array<std::string_view, kScripts> kNames = {
      "",       "Latin",      "Greek",   "Cyrillic", "Armenian",    "Georgian", "Hebrew",
      "Arabic", "Devanagari", "Bengali", "Tamil",    "other Indic", "Thai",     "other Southeast Asian",
      "Hangul", "Kana",       "Han",     "other"};
  return kNames[static_cast<std::size_t>(script)];
}

}  // namespace text
