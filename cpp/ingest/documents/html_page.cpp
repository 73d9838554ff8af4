#include "ingest/documents/html_page.h"

#include <algorithm>
#include <string>

#include "html/page.h"
#include "ingest/documents/mhtml.h"
#include "ingest/documents/page_links.h"
#include "ingest/documents/page_text.h"
#include "url/url.h"

namespace ingest {
namespace {

constexpr std::size_t kWholeRow = 0xFFFF;
constexpr const char* kNoName = "page.html";

std::string address_of(const html::RawPage& page, const Mapping& mapping) {
  std::string buffer;
  for (const std::string& candidate : {mapping.page_url, page.url_hint}) {
    const url::Normalised address = url::normalise(candidate, buffer);
    if (address.kind == url::Kind::kWeb) return std::string(address.text);
  }
  // As the links of other files of the same folder will call it: "./a.html" is "a.html". Where it looks like an
  // address ("Re: a.html"), the dot says that it is a path.
  for (const std::string& path : {mapping.page_url, "./" + mapping.page_url}) {
    const url::Normalised name = url::resolve(path, kNoName, buffer);
    if (name.kind == url::Kind::kName && !url::is_web(name.text)) return std::string(name.text);
  }
  return kNoName;
}

void read_page(std::string_view utf8, std::string_view said_address, std::uint32_t line, const Mapping& mapping,
               BatchBuilder& builder) {
  PageLinks links(builder);
  base::Result<html::RawPage> page = html::extract(utf8);
  if (page) {
    if (!said_address.empty()) page->url_hint = said_address;
    const PageFacts facts{.address = address_of(*page, mapping), .line = line};
    links.add(std::move(*page), facts);
  } else {
    builder.problem(crawl::ProblemCode::kFileSkipped, line, kWholeRow, page.error().message);
  }
  links.finish();
}

void read_mhtml(std::string_view message, const Mapping& mapping, BatchBuilder& builder) {
  const MhtmlPage page = mhtml_page(message);
  if (page.body.empty()) {
    builder.problem(crawl::ProblemCode::kFileSkipped, 0, kWholeRow,
                    "This web archive (MHTML) holds no HTML page. Save the page again, as HTML.");
    return;
  }
  std::string decoded;
  const auto line = static_cast<std::uint32_t>(std::ranges::count(message.substr(0, page.at), '\n'));
  read_page(page_text(page.body, page.content_type, decoded), page.address, line, mapping, builder);
}

}  // namespace

void give_address(std::string_view address, Mapping& mapping) {
  std::string buffer;
  const url::Kind kind = url::normalise(address, buffer).kind;
  const bool usable = kind == url::Kind::kWeb || kind == url::Kind::kName;
  (usable ? mapping.page_url : mapping.refused_url) = address;
}

LinkBatch parse_html_page(std::string_view block, const Mapping& mapping) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (block.starts_with(kMark)) block.remove_prefix(kMark.size());
  BatchBuilder builder(Nodes::kNamesToo);
  if (!mapping.refused_url.empty()) {
    ++builder.batch.rows;
    builder.problem(crawl::ProblemCode::kNotAUrl, 0, kWholeRow, mapping.refused_url);
  }
  if (looks_like_mhtml(block)) {
    read_mhtml(block, mapping, builder);
  } else {
    read_page(block, {}, 0, mapping, builder);
  }
  return builder.finish(static_cast<std::uint32_t>(std::ranges::count(block, '\n')));
}

}  // namespace ingest
