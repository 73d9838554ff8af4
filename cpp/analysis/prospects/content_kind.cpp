#include "analysis/prospects/content_kind.h"

#include <algorithm>
#include <array>
#include <string>

namespace analysis {
namespace {

struct KindWords {
  ContentKind kind;
  std::string_view words;  // each between blanks
};
constexpr std::array kWords = {
    KindWords{ContentKind::kStudy,
              " study studies research survey report reports statistics stats data benchmark whitepaper studie studien "
              "umfrage statistik statistiken bericht zahlen "},
    KindWords{ContentKind::kTool, " tool tools calculator generator checker converter rechner konfigurator "},
    KindWords{ContentKind::kTemplate, " template templates checklist worksheet vorlage vorlagen checkliste muster "},
    KindWords{ContentKind::kGuide,
              " guide guides how howto tutorial tutorials handbook course anleitung leitfaden ratgeber kurs "},
    KindWords{ContentKind::kList, " best top list lists ideas examples liste ideen beispiele vergleich "},
    KindWords{ContentKind::kGlossary, " glossary dictionary wiki definition faq lexikon glossar "},
    KindWords{ContentKind::kNews, " news press blog magazine presse aktuelles magazin "},
};

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0; }

}  // namespace

ContentKind content_kind_of(std::string_view path) {
  auto best = kWords.end();
  std::string word = " ";
  const auto look = [&] {
    word.push_back(' ');
    const auto* found = std::ranges::find_if(kWords, [&](const KindWords& one) { return one.words.contains(word); });
    if (word.size() > 2) best = std::min(best, found);
    word = " ";
  };
  for (const char c : path) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    if (is_word(small)) {
      word.push_back(small);
    } else {
      look();
    }
  }
  look();
  return best == kWords.end() ? ContentKind::kUnknown : best->kind;
}

}  // namespace analysis
