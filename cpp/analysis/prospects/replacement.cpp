#include "analysis/prospects/replacement.h"

#include <algorithm>
#include <cmath>

#include "base/math.h"

namespace analysis {
namespace {

constexpr double kWordsShare = 0.5, kTrigramShare = 0.5, kSameStep = 0.3;
constexpr double kTitleWeight = 2, kPathWeight = 2;
constexpr std::size_t kShortestStep = 4;
constexpr std::uint32_t kLetters = 37;  // a to z, 0 to 9, and all others as one

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view path_of(std::string_view url) {
  const std::size_t host = url.find("//");
  const std::size_t path = url.find('/', host == std::string_view::npos ? 0 : host + 2);
  return path == std::string_view::npos ? std::string_view() : url.substr(path, url.find_first_of("?#") - path);
}

// "/docs/gettingStarted.html" -> "docs getting Started html"
std::string words_of_path(std::string_view url) {
  std::string words;
  char before = ' ';
  for (const char c : path_of(url)) {
    const bool mark = c == '/' || c == '-' || c == '_' || c == '.' || c == '+';
    if (is_upper(c) && is_lower(before)) words += ' ';
    words += mark ? ' ' : c;
    before = c;
  }
  return words;
}

// The last step of the path in lower case, letters and digits only, without the ending of a file; "": too short.
std::string last_step_of(std::string_view url) {
  std::string_view path = path_of(url);
  while (path.ends_with('/')) path.remove_suffix(1);
  path.remove_prefix(std::min(path.rfind('/') + 1, path.size()));
  if (const std::size_t dot = path.rfind('.'); dot != std::string_view::npos && dot > 0) path = path.substr(0, dot);
  std::string step;
  for (const char c : path) {
    if (is_lower(c) || is_digit(c)) step += c;
    if (is_upper(c)) step += static_cast<char>(c | 0x20);
  }
  return step.size() < kShortestStep ? std::string() : step;
}

std::uint32_t letter(char c) {
  if (is_lower(c)) return static_cast<std::uint32_t>(c - 'a');
  if (is_upper(c)) return static_cast<std::uint32_t>(c - 'A');
  return is_digit(c) ? 26U + static_cast<std::uint32_t>(c - '0') : kLetters - 1;
}

// visit(number of the trigram) for each three letters of the path.
template <class Visit>
void for_each_trigram(std::string_view url, Visit visit) {
  const std::string_view path = path_of(url);
  for (std::size_t at = 0; at + 3 <= path.size(); ++at) {
    visit((letter(path[at]) * kLetters + letter(path[at + 1])) * kLetters + letter(path[at + 2]));
  }
}

// Sorted by term, each once.
void sum_up(std::vector<relevance::Term>& row) {
  std::ranges::sort(row, {}, [](const relevance::Term& term) { return term.term.value; });
  std::size_t kept = 0;
  for (const relevance::Term& term : row) {
    if (kept > 0 && row[kept - 1].term == term.term) {
      row[kept - 1].weight += term.weight;
    } else {
      row[kept++] = term;
    }
  }
  row.resize(kept);
}

double weight_of(double count, double idf) { return (1 + base::log(std::max(count, 1.0))) * idf; }

}  // namespace

ReplacementFinder::Weighed ReplacementFinder::inverted(const relevance::Counts& counts) {
  Weighed table;
  std::vector<std::uint32_t> with(counts.distinct, 0);
  for (const relevance::Term& term : counts.terms) ++with[term.term.value];
  for (const std::uint32_t pages : with) {
    table.idf.push_back(base::log((counts.rows() + 1.0) / (pages + 1.0)) + 1);
    table.offsets.push_back(table.offsets.back() + pages);
  }
  table.page.resize(counts.terms.size());
  table.weight.resize(counts.terms.size());
  std::vector<std::uint32_t> next(table.offsets.begin(), table.offsets.end() - 1);
  for (std::uint32_t page = 0; page < counts.rows(); ++page) {
    double norm = 0;
    for (const relevance::Term& term : counts.row(page)) {
      const double weight = weight_of(term.weight, table.idf[term.term.value]);
      norm += weight * weight;
    }
    for (const relevance::Term& term : counts.row(page)) {
      const std::uint32_t at = next[term.term.value]++;
      table.page[at] = page;
      table.weight[at] = static_cast<float>(weight_of(term.weight, table.idf[term.term.value]) / std::sqrt(norm));
    }
  }
  return table;
}

void ReplacementFinder::add_cosine(const Weighed& table, std::vector<relevance::Term> row, double factor,
                                   std::vector<double>& scores) {
  double norm = 0;
  for (relevance::Term& term : row) {
    term.weight = weight_of(term.weight, table.idf[term.term.value]);
    norm += term.weight * term.weight;
  }
  if (norm == 0) return;
  for (const relevance::Term& term : row) {
    const double share = factor * term.weight / std::sqrt(norm);
    for (std::uint32_t at = table.offsets[term.term.value]; at < table.offsets[term.term.value + 1]; ++at) {
      scores[table.page[at]] += share * double{table.weight[at]};
    }
  }
}

// Those that some live path has.
std::vector<relevance::Term> ReplacementFinder::trigrams_of(std::string_view url) {
  std::vector<relevance::Term> row;
  for_each_trigram(url, [&](std::uint32_t trigram) {
    const std::uint32_t term = trigram_term_[trigram];
    if (term != base::kNone) row.push_back({relevance::TermId{term}, 1});
  });
  sum_up(row);
  return row;
}

ReplacementFinder::ReplacementFinder(const crawl::Crawl& crawl, std::span<const std::uint32_t> live_pages)
    : pages_(live_pages.first(std::min(live_pages.size(), kMostPages))),
      trigram_term_(std::size_t{kLetters} * kLetters * kLetters, base::kNone) {
  relevance::Counts trigrams;
  for (const std::uint32_t page : pages_) {
    const std::string_view url = crawl.pages.urls[page];
    words_.begin();
    words_.add(crawl.texts[crawl.pages.title[page].value], kTitleWeight);
    if (page < crawl.pages.h1.size() && crawl.pages.h1[page].valid()) {
      words_.add(crawl.texts[crawl.pages.h1[page].value]);
    }
    words_.add(words_of_path(url), kPathWeight);
    last_step_.push_back(last_step_of(url));
    for_each_trigram(url, [&](std::uint32_t trigram) {
      if (trigram_term_[trigram] == base::kNone) trigram_term_[trigram] = trigrams.distinct++;
    });
    trigrams.terms.append_range(trigrams_of(url));
    trigrams.offsets.push_back(static_cast<std::uint32_t>(trigrams.terms.size()));
  }
  of_words_ = inverted(words_.counts());
  of_trigrams_ = inverted(trigrams);
}

std::vector<Replacement> ReplacementFinder::best(std::string_view dead_url, std::string_view words, std::size_t most) {
  scores_.assign(pages_.size(), 0);
  const std::string path = words_of_path(dead_url);
  add_cosine(of_words_, words_.read(path + " " + path + " " + std::string(words)), kWordsShare, scores_);
  add_cosine(of_trigrams_, trigrams_of(dead_url), kTrigramShare, scores_);
  const std::string step = last_step_of(dead_url);
  std::vector<Replacement> found;
  for (std::uint32_t i = 0; i < pages_.size(); ++i) {
    const double score = scores_[i] + (!step.empty() && step == last_step_[i] ? kSameStep : 0);
    if (score > 0) found.push_back({pages_[i], score});
  }
  std::ranges::stable_sort(found, std::ranges::greater(), &Replacement::score);
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace analysis
