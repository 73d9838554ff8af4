#include "anchor/classes/naked_url.h"

#include <algorithm>
#include <array>

#include "base/simd.h"
#include "url/url.h"

namespace anchor {
namespace {

constexpr std::string_view kBlank = " \t\r\n\f\v";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

// Endings of file names that are also top-level domains. A bare "main.rs" is a file unless it is the site.
constexpr std::array<std::string_view, 14> kFileEndings = {".ai", ".app", ".cc", ".md", ".mov", ".net", ".pl",
                                                           ".ps", ".py",  ".rs", ".sh", ".so",  ".st",  ".zip"};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  text = text.substr(first, text.find_last_not_of(kBlank) - first + 1);
  if (text.ends_with(kEllipsis)) text.remove_suffix(kEllipsis.size());
  while (text.ends_with('.')) text.remove_suffix(1);
  return text;
}

bool starts_like_url(std::string_view text) {
  const auto starts = [text](std::string_view lower) {
    return text.size() > lower.size() && std::ranges::equal(text.substr(0, lower.size()), lower, {}, [](char c) {
             return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
           });
  };
  return starts("http://") || starts("https://") || starts("www.") || starts("//");
}

// ".NET" libraries, scripts and archives: one dot, no path, a file's ending, and a name in mixed case or
// an ending that hosts rarely have. Written as a host is written, "example.net" stays an address.
bool looks_like_file(std::string_view text) {
  if (text.find('/') != std::string_view::npos) return false;
  const std::size_t dot = text.find('.');
  if (dot != text.rfind('.')) return false;
  const bool upper = std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
  std::string ending(text.substr(dot));
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  const bool host_like = ending == ".net" || ending == ".ai" || ending == ".app" || ending == ".pl" || ending == ".cc";
  return std::ranges::find(kFileEndings, ending) != kFileEndings.end() && (upper || !host_like);
}

}  // namespace

NakedUrl naked_url(std::string_view text, std::string_view site_domain, std::string& buffer) {
  if (base::simd::find(text, '.') == std::string_view::npos) return NakedUrl::kNo;
  text = trimmed(text);
  if (text.size() < 4 || text.find_first_of(kBlank) != std::string_view::npos) return NakedUrl::kNo;
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return NakedUrl::kNo;
  const bool plain = !starts_like_url(text);
  // An address is a user's mailbox when the @ stands in what would be the host.
  if (plain && text.substr(0, text.find_first_of("/?#")).find('@') != std::string_view::npos) return NakedUrl::kNo;
  if (text.starts_with("//")) text.remove_prefix(2);
  const url::Normalised normal = url::normalise(text, buffer);
  if (normal.kind != url::Kind::kWeb) return NakedUrl::kNo;
  const std::string_view host = url::host_of(normal.text);
  if (!site_domain.empty() && url::registrable_domain(host) == site_domain) return NakedUrl::kOwn;
  return plain && looks_like_file(text) ? NakedUrl::kNo : NakedUrl::kOther;
}

}  // namespace anchor
