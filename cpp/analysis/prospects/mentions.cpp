#include "analysis/prospects/mentions.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "analysis/prospects/site_names.h"
#include "crawl/page_text.h"
#include "text/code_points.h"
#include "text/sentences.h"

namespace analysis {
namespace {

using crawl::BlockKind;

constexpr std::uint32_t kPagesASlice = 256;

MentionPlace place_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeading: return MentionPlace::kHeading;
    case BlockKind::kCaption: return MentionPlace::kCaption;
    default: return MentionPlace::kBody;
  }
}

struct Read {
  std::string shown;  // the sentence without marks
  std::vector<std::string> free;  // runs of words outside links and code
};
// `open`: whether a link or code is, before and after.
Read read(std::string_view sentence, bool& open) {
  Read result;
  result.free.emplace_back();
  for (const char byte : sentence) {
    if (!crawl::is_mark(byte)) {
      result.shown.push_back(byte);
      if (!open) result.free.back().push_back(byte);
      continue;
    }
    open = byte == crawl::mark::kLinkBegin || byte == crawl::mark::kCodeBegin;
    if (!open) result.free.emplace_back();
  }
  return result;
}

std::string cut(std::string sentence) {
  if (sentence.size() <= kMostSentence) return sentence;
  return std::string(text::first_bytes(sentence, kMostSentence)) + "…";
}

std::optional<Mention> mention_on(std::string_view page_text, SiteNames& names) {
  std::optional<Mention> found;
  crawl::for_each_block(page_text, [&](BlockKind kind, std::string_view block) {
    if (found || kind == BlockKind::kCode) return;
    for (bool open = false; !block.empty() && !found;) {
      const std::string_view first = text::first_sentence(block);
      block.remove_prefix(first.size());
      Read sentence = read(first, open);
      const bool named = std::ranges::any_of(sentence.free, [&](const std::string& run) { return names.in(run); });
      if (named) found = Mention{.page = {}, .place = place_of(kind), .sentence = cut(std::move(sentence.shown))};
    }
  });
  return found;
}

std::vector<std::string_view> titles_of(const crawl::Crawl& crawl, base::DomainId site) {
  std::vector<std::string_view> titles;
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    const std::string_view title = crawl.texts[crawl.pages.title[page].value];
    if (!title.empty() && crawl.domain_of({page}) == site) titles.push_back(title);
  }
  return titles;
}

}  // namespace

base::Slices find_mentions(const crawl::Crawl& crawl, base::DomainId site, std::span<const std::string> names,
                           std::vector<Mention>& result) {
  if (crawl.pages.text.empty()) co_return;
  SiteNames finder(names, titles_of(crawl, site));
  if (finder.empty()) co_return;
  std::vector<std::uint8_t> links_here(crawl.pages.size(), 0);
  co_await base::for_each(crawl.links.size(), [&](std::uint32_t link) {
    if (crawl.domain_of(crawl.links.target[link]) == site) links_here[crawl.links.source[link].value] = 1;
  });
  co_await base::for_each(
      static_cast<std::uint32_t>(crawl.pages.text.size()),
      [&](std::uint32_t page) {
        const base::StringId kept = crawl.pages.text[page];
        if (!kept.valid() || links_here[page] != 0 || crawl.domain_of({page}) == site) return;
        const std::string_view title = crawl.texts[crawl.pages.title[page].value];
        std::optional<Mention> found;
        if (finder.in(title))
          found = Mention{.page = {}, .place = MentionPlace::kTitle, .sentence = cut(std::string(title))};
        if (!found) found = mention_on(crawl.texts[kept.value], finder);
        if (!found) return;
        found->page = {page};
        result.push_back(std::move(*found));
      },
      kPagesASlice);
}

}  // namespace analysis
