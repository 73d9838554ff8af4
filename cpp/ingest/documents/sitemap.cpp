#include "ingest/documents/sitemap.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/batch/batch_builder.h"
#include "ingest/documents/xml_pieces.h"
#include "ingest/mapping/limits.h"
#include "ingest/values/values.h"
#include "unpack/xml_markup.h"

namespace ingest {
namespace {

using Kind = XmlPiece::Kind;

constexpr std::size_t kLookAt = 1U << 16;  // comments and style instructions may stand before the root

std::uint32_t line_ends(std::string_view text) { return static_cast<std::uint32_t>(std::ranges::count(text, '\n')); }

// The first element of the file.
std::string_view root_of(std::string_view utf8) {
  if (!trimmed(utf8.substr(0, kLookAt)).starts_with('<')) return {};
  XmlPieces pieces(utf8.substr(0, kLookAt));
  while (true) {
    const XmlPiece piece = pieces.next();
    if (piece.kind == Kind::kEnd) return {};
    if (piece.kind == Kind::kText && !trimmed(piece.inside).empty()) return {};
    if (piece.kind != Kind::kText) return piece.name;
  }
}

struct Entry {
  std::string page;
  std::size_t at = 0;  // where its loc stands
  std::vector<std::string> alternates;
  std::size_t end = 0;
  bool broken = false;  // another begins before it ends
};

// The url elements of a block, one after the other.
class Entries {
 public:
  explicit Entries(std::string_view block) : pieces_(block) {}

  // Nothing: there is no other that has its end. `open`: where one has begun, or might have.
  std::optional<Entry> next(std::optional<std::size_t>& open) {
    open.reset();
    while (true) {
      const XmlPiece piece = ahead_ ? *std::exchange(ahead_, std::nullopt) : pieces_.next();
      if (piece.kind == Kind::kEnd) {
        if (piece.begin < piece.end) open = piece.begin;
        return std::nullopt;
      }
      if (piece.name != "url") continue;
      if (piece.kind == Kind::kEmpty) return Entry{.page = {}, .at = piece.begin, .alternates = {}, .end = piece.end};
      if (piece.kind != Kind::kOpen) continue;
      open = piece.begin;
      return read(piece);
    }
  }

 private:
  std::optional<Entry> read(const XmlPiece& url) {
    Entry entry{.page = {}, .at = url.begin, .alternates = {}, .end = 0};
    int depth = 1;
    bool in_loc = false;
    while (depth > 0) {
      const XmlPiece piece = pieces_.next();
      if (piece.kind == Kind::kOpen && piece.name == "url" && piece.prefix == url.prefix) {
        ahead_ = piece;
        entry.at = url.begin;
        entry.end = piece.begin;
        entry.broken = true;
        return entry;
      }
      const bool own = depth == 1 && piece.prefix == url.prefix && piece.name == "loc";
      if (depth == 1 && (piece.kind == Kind::kOpen || piece.kind == Kind::kEmpty)) add_alternate(piece, entry);
      switch (piece.kind) {
        case Kind::kEnd: return std::nullopt;
        case Kind::kText:
          if (in_loc) append_text(piece, entry.page);
          break;
        case Kind::kOpen:
          if (own) entry.at = piece.begin;
          in_loc = own && entry.page.empty();
          ++depth;
          break;
        case Kind::kClose:
          in_loc = false;
          --depth;
          break;
        case Kind::kEmpty: break;
      }
      entry.end = piece.end;
    }
    return entry;
  }

  // <xhtml:link rel="alternate" hreflang="de" href="…"/>
  static void add_alternate(const XmlPiece& piece, Entry& entry) {
    if (piece.name != "link" || !same_word(unpack::xml_attribute(piece.inside, "rel").value_or(""), "alternate"))
      return;
    if (auto href = unpack::xml_attribute(piece.inside, "href")) entry.alternates.push_back(std::move(*href));
  }

  XmlPieces pieces_;
  std::optional<XmlPiece> ahead_;
};

class Reader {
 public:
  explicit Reader(Nodes nodes) : builder_(nodes) {}

  void add(std::string_view written, std::uint32_t line) {
    const std::string_view raw = builder_.arena.keep(trimmed(written));
    ++builder_.batch.rows;
    const Address page = builder_.urls.intern(raw);
    if (page.valid()) return builder_.batch.page.push_back(page.id);
    builder_.problem(raw.empty() ? crawl::ProblemCode::kEmptySource : page.problem, line, 0, raw);
  }
  void cut_off(std::uint32_t line) {
    ++builder_.batch.rows;
    builder_.problem(crawl::ProblemCode::kTooFewFields, line, 0, "<url>");
  }
  LinkBatch finish(std::uint32_t lines) { return builder_.finish(lines); }

 private:
  BatchBuilder builder_;
};

}  // namespace

bool looks_like_sitemap(std::string_view utf8) {
  const std::string_view root = root_of(utf8);
  return root == "urlset" || root == "sitemapindex";
}

base::Result<Mapping> sniff_sitemap(std::string_view utf8, const SniffOptions& options) {
  if (root_of(utf8) == "sitemapindex") {
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

std::string_view declared_xml_encoding(std::string_view text) {
  if (!text.starts_with("<?xml")) return {};
  const std::string_view line = text.substr(0, text.find("?>"));
  const std::size_t name = line.find("encoding");
  const std::size_t open = name == std::string_view::npos ? name : line.find_first_of("\"'", name);
  if (open == std::string_view::npos) return {};
  return line.substr(open + 1, line.find(line[open], open + 1) - open - 1);
}

std::size_t cut_sitemap(std::string_view bytes) {
  Entries entries(bytes);
  std::size_t whole = 0;
  std::optional<std::size_t> open;
  while (const auto entry = entries.next(open)) {
    if (entry->end - whole > kMaxRecordBytes) break;
    whole = entry->end;
  }
  return whole;
}

std::size_t next_sitemap_entry(std::string_view bytes, std::size_t from) {
  constexpr std::size_t kLongestName = 32;
  constexpr std::string_view kName = "url";
  while (true) {
    const std::size_t at = bytes.find(kName, from);
    if (at == std::string_view::npos) return at;
    from = at + kName.size();
    const std::size_t looked = at - std::min(at, kLongestName);
    const std::size_t open = bytes.substr(looked, at - looked).rfind('<');
    if (open == std::string_view::npos) continue;
    const std::string_view tag = bytes.substr(looked + open + 1, from - looked - open - 1);
    const bool ends = from < bytes.size() && std::string_view(" \t\r\n/>").contains(bytes[from]);
    if (ends && unpack::without_xml_prefix(tag) == kName && tag.find_first_of(" \t\r\n/>") == tag.npos)
      return looked + open;
  }
}

LinkBatch parse_sitemap(std::string_view block, const Mapping& mapping) {
  Reader reader(mapping.names_allowed ? Nodes::kNames : Nodes::kAddresses);
  Entries entries(block);
  std::uint32_t line = 0;
  std::size_t counted = 0;
  const auto line_at = [&](std::size_t at) {
    line += line_ends(block.substr(counted, at - counted));
    counted = at;
    return line;
  };
  std::optional<std::size_t> open;
  while (const auto entry = entries.next(open)) {
    if (entry->broken) {
      reader.cut_off(line_at(entry->at));
      continue;
    }
    reader.add(entry->page, line_at(entry->at));
    for (const std::string& alternate : entry->alternates) reader.add(alternate, line);
  }
  if (open) reader.cut_off(line_at(*open));
  return reader.finish(line_at(block.size()));
}

}  // namespace ingest
