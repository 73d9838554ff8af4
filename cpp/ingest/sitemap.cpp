#include "ingest/sitemap.h"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "ingest/batch_builder.h"
#include "ingest/rows.h"
#include "ingest/values.h"

namespace ingest {
namespace {

constexpr std::string_view kEnd = "</url>";
constexpr std::size_t kLookAt = 4096;

constexpr std::array<std::pair<std::string_view, char>, 6> kEntities = {
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''}}};

std::string unescaped(std::string_view text) {
  constexpr std::string_view kCdata = "<![CDATA[";
  text = trimmed(text);
  if (text.starts_with(kCdata) && text.ends_with("]]>")) {
    return std::string(trimmed(text.substr(kCdata.size(), text.size() - kCdata.size() - 3)));
  }
  std::string out;
  while (!text.empty()) {
    const auto* found =
        std::ranges::find_if(kEntities, [text](const auto& entity) { return text.starts_with(entity.first); });
    const bool entity = found != kEntities.end();
    out += entity ? found->second : text.front();
    text.remove_prefix(entity ? found->first.size() : 1);
  }
  return out;
}

std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  const std::size_t start = text.find(open);
  if (start == std::string_view::npos) return {};
  text.remove_prefix(start + open.size());
  return text.substr(0, text.find(close));
}

std::uint32_t line_ends(std::string_view text) { return static_cast<std::uint32_t>(std::ranges::count(text, '\n')); }

std::string_view root_of(std::string_view utf8) {
  const std::string_view head = trimmed(utf8.substr(0, kLookAt));
  for (const std::string_view root : {"<urlset", "<sitemapindex"}) {
    if (head.starts_with(root) || (head.starts_with("<?xml") && head.find(root) != std::string_view::npos)) return root;
  }
  return {};
}

}  // namespace

bool looks_like_sitemap(std::string_view utf8) { return !root_of(utf8).empty(); }

base::Result<Mapping> sniff_sitemap(std::string_view utf8, const SniffOptions& options) {
  if (root_of(utf8) == "<sitemapindex") {
    const std::string name = options.file_name.empty() ? "This file" : "\"" + options.file_name + "\"";
    return base::fail(base::ErrorCode::kNotALinkFile,
                      name +
                          ": expected a sitemap of pages, found an index of sitemaps. Save the sitemaps that it "
                          "names and drop those.");
  }
  Mapping mapping;
  mapping.shape = Shape::kSitemap;
  mapping.format = "XML sitemap";
  mapping.confidence = 1;
  mapping.columns = {{Role::kPage, "loc", {}}};
  return mapping;
}

std::size_t cut_sitemap(std::string_view bytes) {
  const std::size_t last = bytes.rfind(kEnd);
  return last == std::string_view::npos ? 0 : last + kEnd.size();
}

LinkBatch parse_sitemap(std::string_view block, const Mapping& mapping) {
  BatchBuilder builder(mapping.names_allowed ? Nodes::kNames : Nodes::kAddresses);
  std::deque<std::string> addresses;  // as long as the builder knows them
  std::uint32_t line = 0;
  while (true) {
    const std::size_t end = block.find(kEnd);
    if (end == std::string_view::npos) break;
    const std::string_view record = block.substr(0, end);
    const std::size_t loc = std::min(record.find("<loc>"), record.size());
    const std::uint32_t at = line + line_ends(record.substr(0, loc));
    const std::string& raw = addresses.emplace_back(unescaped(between(record, "<loc>", "</loc>")));
    ++builder.batch.rows;
    const Address page = builder.urls.intern(raw);
    if (page.valid()) {
      builder.batch.page.push_back(page.id);
    } else {
      builder.problem(raw.empty() ? crawl::ProblemCode::kEmptySource : page.problem, at, 0, raw);
    }
    line += line_ends(record);
    block.remove_prefix(end + kEnd.size());
  }
  return builder.finish(line + line_ends(block));
}

}  // namespace ingest
