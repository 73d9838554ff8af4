#include "analysis/opportunities/names_in_text.h"

#include <algorithm>
#include <span>

#include "crawl/page_text.h"

namespace analysis {
namespace {

constexpr std::uint32_t kShortBlock = 40;  // bytes
constexpr std::size_t kFarFromLinks = 2;   // words
constexpr double kInShortBlock = 0.5, kNearLink = 0.25;
constexpr std::size_t kMostWords = 2 * kMostNameWords;  // scripts without blanks have two for three characters

bool is_blank(char byte) { return byte == ' '; }

// Bytes of a sign that stands before or after words, at the start of `text`: of ASCII, a quotation mark, a dash or "…".
// 0: none.
std::size_t sign_at(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  const bool letter =
      (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
  if (first < 0x80) return letter ? 0 : 1;
  if (text.starts_with("\xE2\x80")) return std::min<std::size_t>(3, text.size());
  return text.starts_with("\xC2\xAB") || text.starts_with("\xC2\xBB") ? 2 : 0;
}

// Without such signs around it.
std::string_view bare(std::string_view words) {
  for (std::size_t sign = 1; sign != 0 && !words.empty(); words.remove_prefix(sign)) sign = sign_at(words);
  for (bool more = true; more && !words.empty();) {
    more = false;
    for (const std::size_t size : {1U, 2U, 3U}) {
      if (words.size() < size || sign_at(words.substr(words.size() - size)) != size) continue;
      words.remove_suffix(size);
      more = true;
      break;
    }
  }
  return words;
}

}  // namespace

NameIndex::NameIndex(const crawl::Crawl& crawl, std::span<const PageName> names) : name_at_{base::kNone} {
  std::vector<std::uint32_t> last_page;  // [numbers]
  for (const PageName& name : names) {
    std::uint32_t node = 0;
    const auto words = splitter_.split(text_of(crawl, name));
    if (words.empty() || words.size() > kMostWords) {
      number_.push_back(base::kNone);
      continue;
    }
    for (const std::string_view word : words) {
      const std::pair step(node, vocabulary_.intern(word));
      const auto found = next_.try_emplace(step, static_cast<std::uint32_t>(name_at_.size()));
      if (found.second) name_at_.push_back(base::kNone);
      node = found.first->second;
    }
    if (name_at_[node] == base::kNone) {
      name_at_[node] = size();
      words_.push_back(static_cast<std::uint32_t>(words.size()));
      pages_.push_back(0);
      uses_.push_back(0);
      last_page.push_back(base::kNone);
    }
    const std::uint32_t number = name_at_[node];
    number_.push_back(number);
    uses_[number] += name.uses;
    pages_[number] += last_page[number] == name.page ? 0 : 1;
    last_page[number] = name.page;
  }
}

void NameIndex::add_run(std::string_view run, const Token& like) {
  const auto words = splitter_.split(run);
  for (std::size_t i = 0; i < words.size(); ++i) {
    Token token = like;
    token.word = vocabulary_.find(words[i]);
    token.first = i == 0;
    token.last = i + 1 == words.size();
    tokens_.push_back(token);
  }
}

void NameIndex::read(std::string_view page_text) {
  tokens_.clear();
  std::uint32_t number = 0;
  crawl::for_each_block(page_text, [&](crawl::BlockKind kind, std::string_view block) {
    const auto start = static_cast<std::uint32_t>(block.data() - page_text.data());
    bool linked = false;
    bool code = kind != crawl::BlockKind::kBody;
    for (std::uint32_t at = 0; at < block.size();) {
      const char byte = block[at];
      if (is_blank(byte) || crawl::is_mark(byte)) {
        if (byte == crawl::mark::kLinkBegin || byte == crawl::mark::kLinkEnd) linked = byte == crawl::mark::kLinkBegin;
        if (kind == crawl::BlockKind::kBody && byte == crawl::mark::kCodeBegin) code = true;
        if (kind == crawl::BlockKind::kBody && byte == crawl::mark::kCodeEnd) code = false;
        ++at;
        continue;
      }
      std::uint32_t end = at;
      while (end < block.size() && !is_blank(block[end]) && !crawl::is_mark(block[end])) ++end;
      add_run(block.substr(at, end - at), {.word = base::kNone,
                                           .from = start + at,
                                           .end = start + end,
                                           .block = number,
                                           .block_bytes = static_cast<std::uint32_t>(block.size()),
                                           .first = false,
                                           .last = false,
                                           .free = !linked && !code,
                                           .linked = linked});
      at = end;
    }
    ++number;
  });
}

// The longest name that begins at the token; `end`: the token after it. base::kNone: none does.
std::uint32_t NameIndex::longest_at(std::size_t first, std::size_t& end) const {
  std::uint32_t found = base::kNone;
  std::uint32_t node = 0;
  for (std::size_t at = first; at < tokens_.size() && tokens_[at].block == tokens_[first].block; ++at) {
    if (tokens_[at].word == base::kNone || tokens_[at].linked != tokens_[first].linked) break;
    const auto next = next_.find({node, tokens_[at].word});
    if (next == next_.end()) break;
    node = next->second;
    if (name_at_[node] == base::kNone) continue;
    found = name_at_[node];
    end = at + 1;
  }
  return found;
}

bool NameIndex::may_link(std::size_t first, std::size_t end) const {
  const std::span words(tokens_.data() + first, end - first);
  return words.front().first && words.back().last && std::ranges::all_of(words, &Token::free);
}

double NameIndex::worth_of(std::size_t first, std::size_t end) const {
  const Token& word = tokens_[first];
  const std::size_t from = first - std::min(first, kFarFromLinks);
  const std::size_t to = std::min(tokens_.size(), end + kFarFromLinks);
  const bool near_link = std::ranges::any_of(std::span(tokens_.data() + from, to - from), [&](const Token& token) {
    return token.linked && token.block == word.block;
  });
  return (word.block_bytes < kShortBlock ? kInShortBlock : 1) * (near_link ? kNearLink : 1);
}

std::vector<NameUse> NameIndex::find(std::string_view page_text) {
  read(page_text);
  std::vector<NameUse> uses;
  for (std::size_t at = 0; at < tokens_.size();) {
    std::size_t end = at + 1;
    const std::uint32_t name = longest_at(at, end);
    if (name != base::kNone) {
      NameUse use{.name = name, .count = 1};
      if (may_link(at, end)) {
        const std::uint32_t from = tokens_[at].from;
        const std::string_view words = bare(page_text.substr(from, tokens_[end - 1].end - from));
        use.at = static_cast<std::uint32_t>(words.data() - page_text.data());
        use.size = static_cast<std::uint32_t>(words.size());
        use.worth = worth_of(at, end);
      }
      uses.push_back(use);
    }
    at = name == base::kNone ? at + 1 : end;
  }
  std::ranges::stable_sort(uses, {}, &NameUse::name);
  std::size_t kept = 0;
  for (const NameUse& use : uses) {
    if (kept == 0 || uses[kept - 1].name != use.name) {
      uses[kept++] = use;
      continue;
    }
    NameUse& known = uses[kept - 1];
    const std::uint32_t count = known.count + 1;
    if (use.worth > known.worth) known = use;
    known.count = count;
  }
  uses.resize(kept);
  return uses;
}

}  // namespace analysis
