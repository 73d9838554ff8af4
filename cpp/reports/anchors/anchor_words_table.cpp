// The report anchor_words: the words that anchors are made of, without those that only join others.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"
#include "text/stop_words.h"
#include "text/vocabulary.h"
#include "text/words.h"

namespace reports {
namespace {

struct WordColumns {
  std::vector<std::string> word;
  std::vector<std::uint32_t> links, anchors;
};

// Anchors as rows of words. Those that no link says are left out.
class Reading {
 public:
  Reading(const crawl::Crawl& crawl, const analysis::AnchorTally& tally) : tally_(tally) {
    for (const base::StringId anchor : tally.anchor) {
      for (const std::string_view word : splitter_.split(crawl.texts[anchor.value]))
        rows_.push_back(words_.intern(word));
      ends_.push_back(rows_.size());
    }
    for (std::size_t i = 0; i < ends_.size() && tally.links[i] > 0; ++i) {
      guessed_.push_back(languages_.guess(row(i), words_).language);
      stop_words_.see(guessed_.back());
    }
  }

  void count(WordColumns& out) const {
    std::vector<std::uint32_t> place(words_.size(), base::kNone), last(words_.size(), base::kNone);
    for (std::uint32_t i = 0; i < guessed_.size(); ++i) {
      const text::LanguageSet left_out = stop_words_.of(guessed_[i]);
      for (const text::WordId word : row(i)) {
        const bool joins = (languages_.function_word(words_.plain(word)) & left_out) != 0;
        if (joins || words_.letters(word) < 2 || last[word.value] == i) continue;
        last[word.value] = i;
        std::uint32_t& at = place[word.value];
        if (at == base::kNone) {
          at = static_cast<std::uint32_t>(out.word.size());
          out.word.emplace_back(words_[word]);
          out.links.push_back(0);
          out.anchors.push_back(0);
        }
        out.links[at] += tally_.links[i];
        ++out.anchors[at];
      }
    }
  }

 private:
  std::span<const text::WordId> row(std::size_t i) const {
    const std::size_t first = i == 0 ? 0 : ends_[i - 1];
    return std::span(rows_).subspan(first, ends_[i] - first);
  }

  const analysis::AnchorTally& tally_;
  text::WordSplitter splitter_;
  text::Vocabulary words_;
  text::Languages languages_{words_};
  text::StopWords stop_words_;
  std::vector<text::WordId> rows_;
  std::vector<std::size_t> ends_;
  std::vector<text::Language> guessed_;
};

}  // namespace

TableResult anchor_words_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  auto owned = std::make_shared<WordColumns>();
  Reading(crawl, analysis.anchors).count(*owned);
  TableBuilder t("anchor_words", owned->word.size());
  t.text("word", owned->word);
  t.count("links", owned->links);
  t.count("anchors", owned->anchors);
  return std::move(t).take(owned);
}

}  // namespace reports
