#include "crawl/loss_reason.h"

#include <algorithm>
#include <array>
#include <string>

namespace crawl {
namespace {

struct Word {
  std::string_view word;
  LossReason reason;
};
// Of Ahrefs, Majestic, SISTRIX and their like, without what is no letter or digit.
constexpr auto kWords = std::to_array<Word>({
    {"removedfromhtml", LossReason::kRemoved},
    {"linkremoved", LossReason::kRemoved},
    {"removed", LossReason::kRemoved},
    {"linkgone", LossReason::kRemoved},
    {"notfound", LossReason::kNotFound},
    {"404", LossReason::kNotFound},
    {"410", LossReason::kNotFound},
    {"pagenotfound", LossReason::kNotFound},
    {"pageremoved", LossReason::kNotFound},
    {"pageerror", LossReason::kPageError},
    {"crawlerror", LossReason::kPageError},
    {"servererror", LossReason::kPageError},
    {"serveroffline", LossReason::kPageError},
    {"unreachable", LossReason::kPageError},
    {"pageredirected", LossReason::kPageMoved},
    {"pagemoved", LossReason::kPageMoved},
    {"redirected", LossReason::kPageMoved},
    {"lostredirect", LossReason::kRedirectLost},
    {"brokenredirect", LossReason::kRedirectLost},
    {"redirectremoved", LossReason::kRedirectLost},
    {"noindex", LossReason::kNoindex},
    {"noindexed", LossReason::kNoindex},
    {"notcanonical", LossReason::kNotCanonical},
    {"noncanonical", LossReason::kNotCanonical},
    {"canonicalized", LossReason::kNotCanonical},
    {"nofollow", LossReason::kNofollowed},
    {"nofollowed", LossReason::kNofollowed},
    {"becamenofollow", LossReason::kNofollowed},
    {"tooold", LossReason::kDropped},
    {"duplicate", LossReason::kDropped},
    {"disallowed", LossReason::kDropped},
    {"dropped", LossReason::kDropped},
    {"linkrestored", LossReason::kRestored},
    {"restored", LossReason::kRestored},
});

bool is_server_error(std::string_view word) { return word.size() == 3 && word.front() == '5'; }

}  // namespace

LossReason loss_reason_of(std::string_view words) {
  if (words.empty()) return LossReason::kNone;
  std::string word;
  for (const char c : words) {
    if (c >= 'A' && c <= 'Z') word += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) word += c;
  }
  const auto* found = std::ranges::find(kWords, word, &Word::word);
  if (found != kWords.end()) return found->reason;
  return is_server_error(word) ? LossReason::kPageError : LossReason::kUnknown;
}

}  // namespace crawl
