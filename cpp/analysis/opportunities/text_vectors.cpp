#include "analysis/opportunities/text_vectors.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>

#include "crawl/page_text.h"
#include "url/url.h"

namespace analysis {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t kRank = 64;
constexpr std::uint32_t kPagesASlice = 64;

// Marks of links and code part words no more than they do on the page.
std::string words_of_text(std::string_view page_text) {
  std::string words;
  crawl::for_each_block(page_text.substr(0, kMostTextCompared), [&](crawl::BlockKind, std::string_view block) {
    std::ranges::copy_if(block, std::back_inserter(words), [](char byte) { return !crawl::is_mark(byte); });
    words += '\n';
  });
  return words;
}

std::string called(const crawl::Crawl& crawl, std::uint32_t page) {
  std::string words;
  const auto add = [&](const std::vector<base::StringId>& column) {
    if (page >= column.size() || !column[page].valid()) return;
    words += crawl.texts[column[page].value];
    words += '\n';
  };
  add(crawl.pages.title);
  add(crawl.pages.h1);
  const std::string_view path = url::path_of(crawl.pages.urls[page]);
  return words.append(path.substr(0, path.find('?')));
}

}  // namespace

double cosine(std::span<const relevance::Term> a, std::span<const relevance::Term> b) {
  double sum = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].term == b[j].term)
      sum += a[i++].weight * b[j++].weight;
    else if (a[i].term < b[j].term)
      ++i;
    else
      ++j;
  }
  return sum;
}

double TextVectors::likeness(std::uint32_t a, std::uint32_t b) const {
  if (!space_ || text_[a] == base::kNone || text_[b] == base::kNone) return kUnknown;
  return space_->similarity(text_[a], text_[b]);
}

double TextVectors::title_in_text(std::uint32_t source, std::uint32_t target) const {
  if (!space_ || text_[source] == base::kNone || called_[target] == base::kNone) return kUnknown;
  return cosine(space_->weights().row(called_[target]), space_->weights().row(text_[source]));
}

base::Slices read_texts(const crawl::Crawl& crawl, const PageVectors& vectors, TextVectors& result) {
  const std::vector<base::StringId>& texts = crawl.pages.text;
  result.text_.assign(crawl.pages.size(), base::kNone);
  result.called_.assign(crawl.pages.size(), base::kNone);
  std::size_t bytes = 0;
  const auto add = [&](const std::string& words, std::uint32_t& document) {
    if (words.empty()) return;
    bytes += words.size();
    document = result.texts_.size();
    result.texts_.begin();
    result.texts_.add(words);
  };
  co_await base::for_each(
      vectors.own,
      [&](std::uint32_t at) {
        const std::uint32_t page = vectors.page[at];
        const bool has_text = page < texts.size() && texts[page].valid() && bytes < kMostTextsCompared;
        if (has_text) add(words_of_text(crawl.texts[texts[page].value]), result.text_[page]);
        add(called(crawl, page), result.called_[page]);
      },
      kPagesASlice);
  result.space_ =
      std::make_unique<relevance::Space>(result.texts_, result.texts_.counts(), relevance::SvdOptions{.rank = kRank});
}

}  // namespace analysis
