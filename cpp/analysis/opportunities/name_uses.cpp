#include "analysis/opportunities/name_uses.h"

#include <algorithm>
#include <iterator>

#include "base/math.h"
#include "crawl/page_text.h"
#include "text/code_points.h"
#include "text/sentences.h"

namespace analysis {
namespace {

constexpr std::uint32_t kPagesASlice = 64;
constexpr std::size_t kMostSentence = 300;  // bytes

std::string without_marks(std::string_view text) {
  std::string plain;
  std::ranges::copy_if(text, std::back_inserter(plain), [](char byte) { return !crawl::is_mark(byte); });
  return plain;
}

double length_factor(std::uint32_t words) { return 1 + 0.5 * (words - 1); }

}  // namespace

NameUses::NameUses(const crawl::Crawl& crawl, std::span<const PageName> names)
    : crawl_(crawl), names_(names), index_(crawl, names), pages_with_(index_.size(), 0) {}

base::Slices NameUses::read() {
  const std::vector<base::StringId>& texts = crawl_.pages.text;
  co_await base::for_each(
      static_cast<std::uint32_t>(texts.size()),
      [&](std::uint32_t page) {
        if (texts[page].valid() && crawl::is_marked(crawl_.texts[texts[page].value])) {
          ++texts_;
          for (const NameUse& use : index_.find(crawl_.texts[texts[page].value])) {
            uses_.push_back(use);
            ++pages_with_[use.name];
          }
        }
        offsets_.push_back(static_cast<std::uint32_t>(uses_.size()));
      },
      kPagesASlice);
  first_page_.assign(std::size_t{index_.size()} + 1, 0);
  for (std::uint32_t number = 0; number < index_.size(); ++number) {
    first_page_[number + 1] = first_page_[number] + pages_with_[number];
  }
  page_of_.resize(uses_.size());
  std::vector<std::uint32_t> next(first_page_);
  for (std::uint32_t page = 0; page < texts.size(); ++page) {
    for (std::uint32_t use = offsets_[page]; use < offsets_[page + 1]; ++use) page_of_[next[uses_[use].name]++] = page;
  }
}

std::vector<std::uint32_t> NameUses::pages_naming(std::uint32_t page, std::size_t most) const {
  std::vector<std::uint32_t> pages;
  for (const PageName& name : names_of(page)) {
    const std::uint32_t number = index_.number_of(static_cast<std::size_t>(&name - names_.data()));
    if (number == base::kNone) continue;
    const std::size_t size = std::min<std::size_t>(pages_with_[number], most);
    const auto from = page_of_.begin() + first_page_[number];
    pages.insert(pages.end(), from, from + static_cast<std::ptrdiff_t>(size));
  }
  std::ranges::sort(pages);
  pages.erase(std::ranges::unique(pages).begin(), pages.end());
  if (pages.size() > most) pages.resize(most);
  return pages;
}

base::Slices read_naming(PageNamesInput input, PageNaming& result) {
  const auto is_read = [&](base::StringId text) {
    return text.valid() && crawl::is_marked(input.crawl.texts[text.value]);
  };
  if (std::ranges::none_of(input.crawl.pages.text, is_read)) co_return;
  co_await names_of_pages(input, result.names);
  result.uses = std::make_unique<NameUses>(input.crawl, result.names);
  co_await result.uses->read();
}

const NameUse* NameUses::use_of(std::uint32_t source, std::uint32_t number) const {
  if (source + 1 >= offsets_.size() || number == base::kNone) return nullptr;
  const auto uses = std::span(uses_).subspan(offsets_[source], offsets_[source + 1] - offsets_[source]);
  const auto found = std::ranges::lower_bound(uses, number, {}, &NameUse::name);
  return found == uses.end() || found->name != number ? nullptr : &*found;
}

std::span<const PageName> NameUses::names_of(std::uint32_t page) const {
  const auto found = std::ranges::equal_range(names_, page, {}, &PageName::page);
  return {found.begin(), found.end()};
}

double NameUses::rarity(std::uint32_t number) const {
  return base::log((texts_ + 1.0) / (pages_with_[number] + 1.0)) + 0.1;
}

double NameUses::mention(std::uint32_t source, std::uint32_t target) const {
  double best = 0;
  for (const PageName& name : names_of(target)) {
    const std::uint32_t number = index_.number_of(static_cast<std::size_t>(&name - names_.data()));
    const NameUse* const use = use_of(source, number);
    if (use == nullptr) continue;
    best = std::max(best, rarity(number) * (1 + 0.3 * base::log(use->count)) * length_factor(index_.words(number)) /
                              index_.pages(number));
  }
  return best;
}

std::optional<LinkPlace> NameUses::place(std::uint32_t source, std::uint32_t target) const {
  std::optional<LinkPlace> best;
  for (const PageName& name : names_of(target)) {
    const auto row = static_cast<std::uint32_t>(&name - names_.data());
    const std::uint32_t number = index_.number_of(row);
    const NameUse* const use = use_of(source, number);
    if (use == nullptr || use->at == base::kNone) continue;
    const double share =
        index_.uses(number) == 0 ? 1.0 / index_.pages(number) : static_cast<double>(name.uses) / index_.uses(number);
    const double score = rarity(number) * length_factor(index_.words(number)) * share *
                         (1 + 0.2 * base::log(1.0 + name.uses)) * use->worth;
    if (score <= 0) continue;  // all who use these words mean another page
    const bool wins = !best || score > best->score || (score == best->score && use->at < best->at);
    if (wins) best = LinkPlace{.at = use->at, .size = use->size, .name = row, .score = score};
  }
  return best;
}

std::string sentence_around(std::string_view page_text, std::uint32_t at, std::uint32_t size) {
  const std::size_t line = page_text.rfind(crawl::kBlockEnd, at);
  const std::size_t start = line == std::string_view::npos ? 1 : line + 2;  // after the kind of the block
  std::string_view block = page_text.substr(start, page_text.find(crawl::kBlockEnd, at) - start);
  std::size_t before = at - start;
  std::string_view sentence = text::first_sentence(block);
  for (; sentence.size() <= before && sentence.size() < block.size(); sentence = text::first_sentence(block)) {
    before -= sentence.size();
    block.remove_prefix(sentence.size());
  }
  if (sentence.size() > kMostSentence) {
    std::size_t from = before + size / 2 > kMostSentence / 2 ? before + size / 2 - kMostSentence / 2 : 0;
    from = text::first_bytes(sentence, from).size();
    std::size_t end = std::min(sentence.size(), from + kMostSentence);
    while (end < sentence.size() && !text::starts_code_point(sentence[end])) ++end;
    sentence = sentence.substr(from, end - from);
  }
  while (sentence.ends_with(' ')) sentence.remove_suffix(1);
  return without_marks(sentence);
}

std::string heading_before(std::string_view page_text, std::uint32_t at) {
  std::string_view last;
  crawl::for_each_block(page_text.substr(0, at), [&](crawl::BlockKind kind, std::string_view block) {
    if (kind == crawl::BlockKind::kHeading) last = block;
  });
  return without_marks(last);
}

}  // namespace analysis
