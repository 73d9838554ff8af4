#include "anchor/classes/phrases.h"

#include <algorithm>

#include "text/fold.h"

namespace anchor {
namespace {

bool allows(Phrases::Codes allowed, int code) { return ((allowed >> static_cast<unsigned>(code)) & 1) != 0; }

}  // namespace

void Phrases::add(std::string_view phrase, int code, text::Vocabulary& words) {
  Phrase entry;
  entry.code = code;
  const bool open = phrase.ends_with('*');
  text::WordSplitter splitter;
  auto parts = splitter.split(phrase);
  if (parts.empty()) return;
  if (open) {
    text::strip_marks(parts.back(), entry.open);
    parts = parts.first(parts.size() - 1);
  }
  for (const std::string_view part : parts) entry.words.push_back(words.plain(words.intern(part)));
  if (entry.words.empty()) {
    open_begins_[static_cast<unsigned char>(entry.open.front())] = true;
    open_words_.push_back(std::move(entry));
    return;
  }
  const std::uint32_t first = entry.words.front().value;
  if (first >= first_of_.size()) first_of_.resize(first + 1, base::kNone);
  entry.next = first_of_[first];
  first_of_[first] = static_cast<std::uint32_t>(phrases_.size());
  phrases_.push_back(std::move(entry));
}

bool Phrases::begins(const Phrase& phrase, std::span<const text::PlainId> text, const text::Vocabulary& words) const {
  const std::size_t size = phrase.words.size();
  if (text.size() < size + (phrase.open.empty() ? 0 : 1)) return false;
  if (!std::ranges::equal(phrase.words, text.first(size))) return false;
  return phrase.open.empty() || words.plain_text(text[size]).starts_with(phrase.open);
}

int Phrases::whole(std::span<const text::PlainId> text, const text::Vocabulary& words, Codes allowed) const {
  if (text.empty() || text.front().value >= first_of_.size()) return kNoCode;
  for (std::uint32_t at = first_of_[text.front().value]; at != base::kNone; at = phrases_[at].next) {
    const Phrase& phrase = phrases_[at];
    const std::size_t size = phrase.words.size() + (phrase.open.empty() ? 0 : 1);
    if (size == text.size() && allows(allowed, phrase.code) && begins(phrase, text, words)) return phrase.code;
  }
  return kNoCode;
}

int Phrases::inside(std::span<const text::PlainId> text, const text::Vocabulary& words, Codes allowed) const {
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (text[start].value >= first_of_.size()) continue;
    for (std::uint32_t at = first_of_[text[start].value]; at != base::kNone; at = phrases_[at].next) {
      const Phrase& phrase = phrases_[at];
      if (allows(allowed, phrase.code) && begins(phrase, text.subspan(start), words)) return phrase.code;
    }
  }
  return kNoCode;
}

int Phrases::open_word(std::string_view plain_word, Codes allowed) const {
  if (plain_word.empty() || !open_begins_[static_cast<unsigned char>(plain_word.front())]) return kNoCode;
  for (const Phrase& phrase : open_words_) {
    if (allows(allowed, phrase.code) && plain_word.starts_with(phrase.open)) return phrase.code;
  }
  return kNoCode;
}

}  // namespace anchor
