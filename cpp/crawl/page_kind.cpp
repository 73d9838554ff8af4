#include "crawl/page_kind.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "catalog/catalog.h"
#include "url/url.h"

namespace crawl {
namespace {

using enum PageKind;
using Entry = std::pair<std::string_view, PageKind>;

static_assert(catalog::values::kPageKind.size() == kPageKinds);

// Whole media types; what is not here is judged by how it begins or ends.
constexpr auto kTypes = std::to_array<Entry>({
    {"text/html", kHtml},
    {"application/xhtml+xml", kHtml},
    {"application/vnd.wap.xhtml+xml", kHtml},
    {"text/plain", kDocument},
    {"text/markdown", kDocument},
    {"text/csv", kDocument},
    {"text/rtf", kDocument},
    {"application/rtf", kDocument},
    {"application/pdf", kDocument},
    {"application/x-pdf", kDocument},
    {"application/msword", kDocument},
    {"application/postscript", kDocument},
    {"application/epub+zip", kDocument},
    {"application/x-mobipocket-ebook", kDocument},
    {"text/css", kStylesheet},
    {"application/x-shockwave-flash", kMedia},
    {"application/ogg", kMedia},
    {"application/x-mpegurl", kMedia},
    {"application/vnd.apple.mpegurl", kMedia},
    {"application/dash+xml", kMedia},
    {"application/vnd.ms-fontobject", kFont},
    {"application/octet-stream", kUnknown},
    {"binary/octet-stream", kUnknown},
    {"unknown/unknown", kUnknown},
});

constexpr auto kTypesThatBegin = std::to_array<Entry>({
    {"image/", kImage},
    {"font/", kFont},
    {"application/font-", kFont},
    {"application/x-font-", kFont},
    {"audio/", kMedia},
    {"video/", kMedia},
    {"application/vnd.ms-excel", kDocument},
    {"application/vnd.ms-powerpoint", kDocument},
    {"application/vnd.ms-word", kDocument},
    {"application/vnd.ms-works", kDocument},
    {"application/vnd.openxmlformats-officedocument.", kDocument},
    {"application/vnd.oasis.opendocument.", kDocument},
    {"application/vnd.apple.", kDocument},
});

// What crawlers write in place of a media type.
constexpr auto kWords = std::to_array<Entry>({
    {"html", kHtml},
    {"document", kDocument},
    {"pdf", kDocument},
    {"image", kImage},
    {"images", kImage},
    {"javascript", kScript},
    {"script", kScript},
    {"js", kScript},
    {"css", kStylesheet},
    {"stylesheet", kStylesheet},
    {"font", kFont},
    {"media", kMedia},
    {"video", kMedia},
    {"audio", kMedia},
    {"sitemap", kSitemap},
    {"xml sitemap", kSitemap},
});

constexpr auto kExtensions = std::to_array<Entry>({
    {"pdf", kDocument},   {"doc", kDocument},  {"docx", kDocument},     {"xls", kDocument}, {"xlsx", kDocument},
    {"ppt", kDocument},   {"pptx", kDocument}, {"odt", kDocument},      {"ods", kDocument}, {"odp", kDocument},
    {"rtf", kDocument},   {"txt", kDocument},  {"epub", kDocument},     {"ps", kDocument},  {"png", kImage},
    {"jpg", kImage},      {"jpeg", kImage},    {"gif", kImage},         {"webp", kImage},   {"avif", kImage},
    {"svg", kImage},      {"svgz", kImage},    {"ico", kImage},         {"bmp", kImage},    {"tif", kImage},
    {"tiff", kImage},     {"heic", kImage},    {"jfif", kImage},        {"js", kScript},    {"mjs", kScript},
    {"css", kStylesheet}, {"woff", kFont},     {"woff2", kFont},        {"ttf", kFont},     {"otf", kFont},
    {"eot", kFont},       {"mp4", kMedia},     {"m4v", kMedia},         {"webm", kMedia},   {"ogv", kMedia},
    {"mov", kMedia},      {"avi", kMedia},     {"wmv", kMedia},         {"mpg", kMedia},    {"mpeg", kMedia},
    {"mp3", kMedia},      {"m4a", kMedia},     {"wav", kMedia},         {"ogg", kMedia},    {"flac", kMedia},
    {"m3u8", kMedia},     {"swf", kMedia},     {"xml", kOther},         {"rss", kOther},    {"atom", kOther},
    {"json", kOther},     {"map", kOther},     {"webmanifest", kOther}, {"ics", kOther},    {"vcf", kOther},
    {"zip", kOther},      {"gz", kOther},      {"tgz", kOther},         {"bz2", kOther},    {"xz", kOther},
    {"7z", kOther},       {"rar", kOther},     {"tar", kOther},         {"exe", kOther},    {"msi", kOther},
    {"dmg", kOther},      {"apk", kOther},
});

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

template <class Table>
std::optional<PageKind> find(const Table& table, std::string_view word) {
  const auto found = std::ranges::find(table, word, &Entry::first);
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

bool names_sitemap(std::string_view address) { return lowered(url::path_of(address)).contains("sitemap"); }

PageKind kind_of_type(std::string_view type, std::string_view address) {
  if (const auto known = find(kTypes, type)) return *known;
  const auto* const begins =
      std::ranges::find_if(kTypesThatBegin, [type](const Entry& entry) { return type.starts_with(entry.first); });
  if (begins != kTypesThatBegin.end()) return begins->second;
  if (type == "application/xml" || type == "text/xml") return names_sitemap(address) ? kSitemap : kOther;
  if (type.ends_with("javascript") || type.ends_with("ecmascript") || type == "text/jscript") return kScript;
  return kOther;
}

}  // namespace

std::string_view name_of(PageKind kind) { return catalog::values::kPageKind[static_cast<std::size_t>(kind)]; }

PageKind kind_of_content(std::string_view content_type, std::string_view address) {
  // Where a server sends the header twice, crawlers join the two by a comma.
  const std::string_view first = content_type.substr(0, content_type.find_first_of(";,"));
  const std::string type = lowered(trimmed(first));
  return type.contains('/') ? kind_of_type(type, address) : find(kWords, type).value_or(kUnknown);
}

PageKind kind_of_address(std::string_view address) {
  if (!url::is_web(address)) return kUnknown;
  std::string_view path = url::path_of(address);
  path = path.substr(0, path.find_first_of("?#"));
  const std::string name = lowered(path.substr(path.rfind('/') + 1));
  const std::size_t dot = name.rfind('.');
  // A wiki's page about a file is no file: /wiki/File:Bridge.jpg.
  if (dot == std::string::npos || dot == 0 || name.contains(':')) return kUnknown;
  const bool packed = name.ends_with(".xml.gz");
  const PageKind kind = find(kExtensions, std::string_view(name).substr(dot + 1)).value_or(kUnknown);
  const bool is_xml = packed || name.ends_with(".xml");
  return is_xml && names_sitemap(address) ? kSitemap : kind;
}

}  // namespace crawl
