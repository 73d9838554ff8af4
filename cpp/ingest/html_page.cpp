#include "ingest/html_page.h"

#include <algorithm>
#include <string>

#include "html/page.h"
#include "ingest/page_links.h"
#include "url/url.h"

namespace ingest {
namespace {

constexpr std::size_t kWholeRow = 0xFFFF;

std::string address_of(const html::RawPage& page, const Mapping& mapping) {
  std::string buffer;
  for (const std::string& candidate : {mapping.page_url, page.url_hint}) {
    const url::Normalised address = url::normalise(candidate, buffer);
    if (address.kind == url::Kind::kWeb) return std::string(address.text);
  }
  // As the links of other files of the same folder will call it: "./a.html" is "a.html".
  const url::Normalised name = url::resolve(mapping.page_url, "page.html", buffer);
  return std::string(name.kind == url::Kind::kName ? name.text : std::string_view(mapping.page_url));
}

}  // namespace

LinkBatch parse_html_page(std::string_view block, const Mapping& mapping) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (block.starts_with(kMark)) block.remove_prefix(kMark.size());
  BatchBuilder builder(Nodes::kNamesToo);
  PageLinks links(builder);
  base::Result<html::RawPage> page = html::extract(block);
  if (page) {
    const PageFacts facts{.address = address_of(*page, mapping), .line = 0, .status = 0, .redirect = {}};
    links.add(std::move(*page), facts);
  } else {
    builder.problem(crawl::ProblemCode::kFileSkipped, 0, kWholeRow, page.error().message);
  }
  links.finish();
  return builder.finish(static_cast<std::uint32_t>(std::ranges::count(block, '\n')));
}

}  // namespace ingest
