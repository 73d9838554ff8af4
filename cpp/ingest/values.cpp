#include "ingest/values.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/numbers.h"
#include "ingest/truth.h"

namespace ingest {
namespace {

using crawl::LinkType;
using crawl::Region;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr auto kLinkTypeNames = std::to_array<std::pair<std::string_view, LinkType>>({
    {"hyperlink", LinkType::kHyperlink},
    {"ahref", LinkType::kHyperlink},
    {"href", LinkType::kHyperlink},
    {"a", LinkType::kHyperlink},
    {"text", LinkType::kHyperlink},
    {"anchor", LinkType::kHyperlink},
    {"hiperv\xC3\xADnculo", LinkType::kHyperlink},
    {"hyperlien", LinkType::kHyperlink},
    {"lien hypertexte", LinkType::kHyperlink},
    {"image", LinkType::kImage},
    {"img", LinkType::kImage},
    {"imagen", LinkType::kImage},
    {"css", LinkType::kStylesheet},
    {"javascript", LinkType::kScript},
    {"js", LinkType::kScript},
    {"html canonical", LinkType::kCanonical},
    {"canonical", LinkType::kCanonical},
    {"http canonical", LinkType::kHttpCanonical},
    {"html rel prev", LinkType::kPrev},
    {"http rel prev", LinkType::kPrev},
    {"rel prev", LinkType::kPrev},
    {"html rel next", LinkType::kNext},
    {"http rel next", LinkType::kNext},
    {"rel next", LinkType::kNext},
    {"html hreflang", LinkType::kHreflang},
    {"http hreflang", LinkType::kHreflang},
    {"sitemap hreflang", LinkType::kHreflang},
    {"hreflang", LinkType::kHreflang},
    {"alternate", LinkType::kHreflang},
    {"http redirect", LinkType::kRedirect},
    {"hsts redirect", LinkType::kRedirect},
    {"redirect", LinkType::kRedirect},
    {"http refresh redirect", LinkType::kMetaRefresh},
    {"meta refresh", LinkType::kMetaRefresh},
    {"javascript redirect", LinkType::kScriptRedirect},
    {"xml sitemap", LinkType::kSitemap},
    {"sitemap", LinkType::kSitemap},
    {"amphtml", LinkType::kAmp},
    {"amp", LinkType::kAmp},
    {"mobile alternate", LinkType::kMobileAlternate},
    {"iframe", LinkType::kFrame},
    {"frame", LinkType::kFrame},
    {"video", LinkType::kMedia},
    {"audio", LinkType::kMedia},
    {"font", LinkType::kFont},
    {"form", LinkType::kForm},
    {"rss", LinkType::kFeed},
    {"feed", LinkType::kFeed},
    {"pdf", LinkType::kOther},
    {"swf", LinkType::kOther},
    {"misc", LinkType::kOther},
    {"other", LinkType::kOther},
});

constexpr auto kPositionNames = std::to_array<std::pair<std::string_view, Region>>({
    {"content", Region::kContent},
    {"contenu", Region::kContent},
    {"contenido", Region::kContent},
    {"main", Region::kContent},
    {"article", Region::kContent},
    {"section", Region::kContent},
    {"navigation", Region::kNavigation},
    {"navegaci\xC3\xB3n", Region::kNavigation},
    {"nav", Region::kNavigation},
    {"header", Region::kHeader},
    {"en-t\xC3\xAAte", Region::kHeader},
    {"footer", Region::kFooter},
    {"pied de page", Region::kFooter},
    {"aside", Region::kAside},
    {"head", Region::kHead},
});

constexpr auto kIndexingNames = std::to_array<std::pair<std::string_view, Indexing>>({
    {"indexable", Indexing::kIndexed},
    {"non-indexable", Indexing::kNotIndexed},
    {"non indexable", Indexing::kNotIndexed},
    {"not indexable", Indexing::kNotIndexed},
    {"no indexable", Indexing::kNotIndexed},
    {"canonicalised", Indexing::kElsewhere},
    {"canonicalized", Indexing::kElsewhere},
    {"redirected", Indexing::kElsewhere},
    {"noindex", Indexing::kNoindex},
    {"blocked by robots.txt", Indexing::kBlocked},
    {"no response", Indexing::kNoAnswer},
    {"connection timeout", Indexing::kNoAnswer},
    {"connection timed out", Indexing::kNoAnswer},
    {"connection refused", Indexing::kNoAnswer},
    {"connection error", Indexing::kNoAnswer},
    {"connection reset", Indexing::kNoAnswer},
    {"dns lookup failed", Indexing::kNoAnswer},
    {"timeout", Indexing::kNoAnswer},
});

template <class Table>
auto find_word(const Table& table, std::string_view cell) {
  return std::ranges::find_if(table, [cell](const auto& entry) { return same_word(cell, entry.first); });
}

}  // namespace

std::string_view trimmed(std::string_view cell) {
  while (!cell.empty() && blank(cell.front())) cell.remove_prefix(1);
  while (!cell.empty() && blank(cell.back())) cell.remove_suffix(1);
  return cell;
}

bool same_word(std::string_view a, std::string_view lower_b) { return std::ranges::equal(a, lower_b, {}, lower); }

std::optional<LinkType> parse_link_type(std::string_view cell) {
  const auto* found = find_word(kLinkTypeNames, trimmed(cell));
  if (found == kLinkTypeNames.end()) return std::nullopt;
  return found->second;
}

LinkKind parse_link_kind(std::string_view cell) {
  const std::string_view word = trimmed(cell);
  if (same_word(word, "image")) return {LinkType::kHyperlink, crawl::flag::kImageAnchor};
  if (same_word(word, "nofollow")) return {LinkType::kHyperlink, crawl::flag::kNofollow};
  return {parse_link_type(word).value_or(LinkType::kHyperlink), 0};
}

namespace {

template <class Visit>
void each_of_list(std::string_view cell, Visit visit) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(','), cell.size());
    visit(trimmed(cell.substr(0, end)));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

}  // namespace

// Screaming Frog lists several reasons with commas.
Indexing parse_indexing(std::string_view cell) {
  Indexing strictest = Indexing::kSilent;
  if (const auto truth = parse_truth(cell)) return *truth ? Indexing::kIndexed : Indexing::kNotIndexed;
  each_of_list(cell, [&](std::string_view word) {
    const auto* found = find_word(kIndexingNames, word);
    if (found != kIndexingNames.end()) strictest = std::max(strictest, found->second);
  });
  return strictest;
}

namespace {

// Directives that have a value of their own: "max-image-preview:none" asks for no picture, and not for no index.
constexpr std::array<std::string_view, 4> kValued = {"max-snippet", "max-image-preview", "max-video-preview",
                                                     "unavailable_after"};

// Does one of the directives say this, by its own word or by "none"? A directive may name its crawler
// ("googlebot: noindex").
bool has_directive(std::string_view cell, std::string_view wanted) {
  bool found = false;
  each_of_list(cell, [&](std::string_view word) {
    const auto is_valued = [word](std::string_view name) {
      const std::size_t colon = word.rfind(':');
      const std::string_view before = trimmed(word.substr(0, colon == std::string_view::npos ? 0 : colon));
      return before.size() >= name.size() && same_word(before.substr(before.size() - name.size()), name);
    };
    if (std::ranges::any_of(kValued, is_valued)) return;
    const std::string_view directive = trimmed(word.substr(word.rfind(':') + 1));
    found |= same_word(directive, wanted) || same_word(directive, "none");
  });
  return found;
}

}  // namespace

Indexing parse_directives(std::string_view cell) {
  if (const auto truth = parse_truth(cell)) return *truth ? Indexing::kNoindex : Indexing::kSilent;
  return has_directive(cell, "noindex") ? Indexing::kNoindex : Indexing::kSilent;
}

bool says_nofollow(std::string_view cell) { return has_directive(cell, "nofollow"); }

std::uint16_t parse_rel(std::string_view cell) {
  std::uint16_t flags = 0;
  while (!cell.empty()) {
    const std::size_t end = cell.find_first_of(" \t\r\n,");
    const std::string_view token = cell.substr(0, end);
    if (same_word(token, "nofollow")) flags |= crawl::flag::kNofollow;
    if (same_word(token, "sponsored")) flags |= crawl::flag::kSponsored;
    if (same_word(token, "ugc")) flags |= crawl::flag::kUgc;
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  return flags;
}

Region parse_position(std::string_view cell) {
  const auto* found = find_word(kPositionNames, trimmed(cell));
  return found == kPositionNames.end() ? Region::kUnknown : found->second;
}

std::uint16_t parse_origin(std::string_view cell) {
  const std::string_view word = trimmed(cell);
  if (same_word(word, "html")) return crawl::flag::kInHtml;
  if (same_word(word, "rendered html")) return crawl::flag::kInRendered;
  if (same_word(word, "html & rendered html")) return crawl::flag::kInHtml | crawl::flag::kInRendered;
  return 0;
}

std::optional<std::uint16_t> parse_status(std::string_view cell) {
  const std::string_view word = trimmed(cell);
  const std::size_t end = std::min(word.find(' '), word.size());
  // A reason may follow the number, and no further number.
  if (end < word.size() && !letter(word[end + 1])) return std::nullopt;
  const auto number = parse_number(word.substr(0, end), Decimals::kMeasured);
  if (!number || *number < 0 || *number > 999) return std::nullopt;
  const auto status = static_cast<std::uint16_t>(*number);
  return status == *number ? std::optional(status) : std::nullopt;
}

}  // namespace ingest
