#include "url/url.h"

#include <algorithm>

#include <ada.h>

#include "base/bytes.h"
#include "base/simd.h"
#include "url/escapes.h"
#include "url/fast_road.h"
#include "url/suffix.h"

namespace url {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} << 10;
constexpr auto npos = std::string_view::npos;

bool is_blank(char byte) { return static_cast<unsigned char>(byte) <= 0x20; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

std::string_view trimmed(std::string_view raw) {
  while (!raw.empty() && is_blank(raw.front())) raw.remove_prefix(1);
  while (!raw.empty() && is_blank(raw.back())) raw.remove_suffix(1);
  return raw;
}

Normalised invalid() { return {}; }
Normalised web(std::string_view text) { return {Kind::kWeb, text}; }

// The standard drops tabs and line ends wherever they stand.
std::string without_breaks(std::string_view raw) {
  std::string kept(raw);
  std::erase_if(kept, [](char byte) { return byte == '\t' || byte == '\n' || byte == '\r'; });
  return kept;
}

// "mailto" of "mailto:x", "" when there is no scheme.
std::string_view scheme_of(std::string_view raw) {
  if (raw.empty() || !is_letter(raw.front())) return {};
  std::size_t at = 1;
  const auto is_part = [](char byte) {
    return is_letter(byte) || is_digit(byte) || byte == '+' || byte == '-' || byte == '.';
  };
  while (at < raw.size() && is_part(raw[at])) ++at;
  return at < raw.size() && raw[at] == ':' ? raw.substr(0, at) : std::string_view{};
}

bool is_web_scheme(std::string_view scheme) {
  if (scheme.size() != 4 && scheme.size() != 5) return false;
  constexpr std::string_view kSecure = "https";
  return std::ranges::equal(scheme, kSecure.substr(0, scheme.size()), [](char a, char b) { return (a | 0x20) == b; });
}

bool is_dotted_quad(std::string_view host) {
  const auto dots = std::ranges::count(host, '.');
  return dots == 3 && std::ranges::all_of(host, [](char b) { return is_digit(b) || b == '.'; });
}

// "example.com:8080/x" has the form of a scheme; digits up to the path make it a host and a port.
bool is_port(std::string_view after_colon) {
  std::size_t at = 0;
  while (at < after_colon.size() && is_digit(after_colon[at])) ++at;
  return at > 0 && at <= 5 &&
         (at == after_colon.size() || after_colon[at] == '/' || after_colon[at] == '?' || after_colon[at] == '#');
}

bool is_dot(std::string_view segment) { return segment == "." || segment == "%2e" || segment == "%2E"; }

bool is_double_dot(std::string_view segment) {
  for (const std::string_view first : {".", "%2e", "%2E"}) {
    if (segment.starts_with(first) && is_dot(segment.substr(first.size()))) return true;
  }
  return false;
}

// The dot segments of a path that starts with '/', resolved as the standard does. ada 2.7 leaves them
// standing in paths whose first segment with a dot in front is another: "/.a/../b".
std::string without_dots(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view segment = path.substr(1, end - 1);
    path.remove_prefix(end);
    const bool up = is_double_dot(segment);
    if (up && !out.empty()) out.resize(out.rfind('/'));
    if (!up && !is_dot(segment)) {
      out.append("/").append(segment);
    } else if (path.empty()) {
      out.push_back('/');
    }
  }
  return out;
}

// A host's last dot says that the name is complete, which all names of the web are (RFC 3986, 3.2.2).
void drop_last_dot(std::string& address, std::size_t host_end) {
  if (address[host_end - 1] != '.' || address[host_end - 2] == '.' || address[host_end - 2] == '/') return;
  address.erase(host_end - 1, 1);
}

// What ada made of it, as our normal form, in `buffer`.
Normalised finish(ada::result<ada::url_aggregator>& parsed, std::string_view raw, std::string& buffer) {
  if (!parsed) return invalid();
  if (parsed->type != ada::scheme::HTTP && parsed->type != ada::scheme::HTTPS) return {Kind::kOtherScheme, raw};
  if (parsed->has_credentials()) {
    parsed->set_username("");
    parsed->set_password("");
  }
  parsed->set_hash("");
  if (parsed->get_href().size() > kMaxBytes) return invalid();
  const std::size_t path_start = parsed->get_components().pathname_start;
  const std::string_view href = parsed->get_href();
  buffer.assign(href.substr(0, path_start));
  const std::string_view path = parsed->get_pathname();
  const bool dots = path.contains("/.") || path.contains("/%2");
  append_with_normal_escapes(dots ? without_dots(path) : std::string(path), buffer);
  append_with_normal_escapes(href.substr(path_start + path.size()), buffer);
  drop_last_dot(buffer, parsed->get_components().host_end);
  return web(buffer);
}

// Already normal but for a fragment, escapes, or a missing "/" path; kInvalid: ada has to look.
Normalised fast(std::string_view raw, std::string& buffer) {
  const std::size_t origin = normal_origin_length(raw);
  if (origin == 0) return invalid();
  const std::string_view rest = raw.substr(origin);
  if (!rest.starts_with('/')) {
    buffer.assign(raw.substr(0, origin)).push_back('/');
    return web(buffer);
  }
  const PlainPath path = plain_path(rest);
  if (path.length == 0) return invalid();
  if (!path.escapes_differ) return web(raw.substr(0, origin + path.length));
  buffer.assign(raw.substr(0, origin));
  append_with_normal_escapes(rest.substr(0, path.length), buffer);
  return web(buffer);
}

// What a browser tries where no scheme is given: https, but for the machine itself and for bare numbers. A port that
// belongs to a scheme tells which it is.
std::string_view usual_scheme(std::string_view authority, bool quad) {
  if (authority.ends_with(":80") || quad || authority.starts_with("localhost")) return "http://";
  return "https://";
}

// "www.example.com/a", "//example.com", "192.0.2.1": an address whose scheme was left out.
Normalised without_scheme(std::string_view raw, std::string& buffer) {
  std::string_view rest = raw;
  if (rest.starts_with("//")) rest.remove_prefix(2);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#\\"));
  if (authority.find('.') == npos && !authority.starts_with("localhost:")) return invalid();
  if (std::ranges::any_of(authority, [](char b) { return is_blank(b) || b == '@' || b == '['; })) return invalid();
  const bool quad = is_dotted_quad(authority.substr(0, authority.find(':')));
  auto parsed = ada::parse<ada::url_aggregator>(std::string(usual_scheme(authority, quad)).append(rest));
  if (!parsed) return invalid();
  const std::string_view host = parsed->get_hostname();
  const bool ends_in_digit = !host.empty() && is_digit(host.back());
  const bool named = !ends_in_digit && (host == "localhost" ||
                                        listed_suffix_length(host.substr(0, host.size() - host.ends_with('.'))) != 0);
  if (!quad && !named) return invalid();
  Normalised found = finish(parsed, raw, buffer);
  found.assumed = found.kind == Kind::kWeb && !authority.ends_with(":80") && !authority.ends_with(":443");
  return found;
}

Normalised slow(std::string_view raw, std::string& buffer) {
  const std::string kept = without_breaks(raw);
  const std::string_view scheme = scheme_of(kept);
  if (is_web_scheme(scheme)) {
    auto parsed = ada::parse<ada::url_aggregator>(kept);
    return finish(parsed, raw, buffer);
  }
  const bool host_and_port =
      (scheme.find('.') != npos || scheme == "localhost") && is_port(std::string_view(kept).substr(scheme.size() + 1));
  if (!scheme.empty() && !host_and_port) return {Kind::kOtherScheme, raw};
  const Normalised guessed = without_scheme(kept, buffer);
  return guessed.kind == Kind::kWeb ? guessed : Normalised{Kind::kName, raw};
}

std::string_view origin_of(std::string_view address) {
  return address.substr(0, address.find('/', address.find("//") + 2));
}

// "my%20page.html" -> "my page.html": names are not percent-encoded. Controls stay as written.
std::string decoded(std::string_view path) {
  std::string name;
  for (std::size_t at = 0; at < path.size(); ++at) {
    const int high = path[at] == '%' && at + 2 < path.size() ? hex_value(path[at + 1]) : -1;
    const int low = high >= 0 ? hex_value(path[at + 2]) : -1;
    const int byte = high * 16 + low;
    if (low < 0 || byte < 0x20 || byte == 0x7F) {
      name.push_back(path[at]);
      continue;
    }
    name.push_back(static_cast<char>(byte));
    at += 2;
  }
  return name;
}

// Links between files of a folder: the base is a file's name, not an address. The standard's rules
// for paths hold, under a host that nobody has.
Normalised resolve_name(std::string_view href, std::string_view base, std::string& buffer) {
  if (is_web_scheme(scheme_of(href)) || href.starts_with("//")) return normalise(href, buffer);
  if (!scheme_of(href).empty()) return {Kind::kOtherScheme, href};
  constexpr std::string_view kNowhere = "http://name.invalid/";
  const auto parent = ada::parse<ada::url_aggregator>(kNowhere);
  // "Re: a.html" is a file's name here, and not of the scheme "re".
  const std::string path = std::string(scheme_of(base).empty() ? "" : "./").append(base);
  auto nearer = ada::parse<ada::url_aggregator>(path, &*parent);
  if (!nearer) return invalid();
  auto parsed = ada::parse<ada::url_aggregator>(href, &*nearer);
  const Normalised found = finish(parsed, href, buffer);
  if (!found.text.starts_with(kNowhere)) return found;
  const bool rooted = href.starts_with('/') || base.starts_with('/');
  buffer = decoded(found.text.substr(kNowhere.size() - (rooted ? 1 : 0)));
  return buffer.empty() ? Normalised{Kind::kName, base} : Normalised{Kind::kName, buffer};
}

}  // namespace

Normalised normalise(std::string_view raw, std::string& buffer) {
  raw = trimmed(raw);
  if (raw.empty() || raw.size() > kMaxBytes) return invalid();
  const Normalised quick = fast(raw, buffer);
  return quick.kind == Kind::kWeb ? quick : slow(raw, buffer);
}

Normalised resolve(std::string_view href, std::string_view base, std::string& buffer) {
  if (base.empty()) return normalise(href, buffer);
  href = trimmed(href);
  if (href.size() > kMaxBytes || base.size() > kMaxBytes) return invalid();
  if (!is_web(base)) return resolve_name(href, base, buffer);
  if (const Normalised quick = fast(href, buffer); quick.kind == Kind::kWeb) return quick;
  if (href.empty() || href.front() == '#') return web(base);
  if (href.front() == '/' && !href.starts_with("//")) {
    if (const PlainPath path = plain_path(href); path.length != 0) {
      buffer.assign(origin_of(base));
      append_with_normal_escapes(href.substr(0, path.length), buffer);
      return web(buffer);
    }
  }
  const auto parent = ada::parse<ada::url_aggregator>(base);
  if (!parent) return invalid();
  auto parsed = ada::parse<ada::url_aggregator>(href, &*parent);
  return finish(parsed, href, buffer);
}

bool is_web(std::string_view normalised) {
  return base::begins(normalised, "http://") || base::begins(normalised, "https://");
}

std::string with_other_scheme(std::string_view normalised) {
  const bool secure = base::begins(normalised, "https");
  return std::string(secure ? "http" : "https").append(normalised.substr(secure ? 5 : 4));
}

bool has_web_scheme(std::string_view raw) { return is_web_scheme(scheme_of(without_breaks(trimmed(raw)))); }

namespace {

std::string_view after_scheme(std::string_view normalised) {
  if (!is_web(normalised)) return {};
  return normalised.substr(std::string_view(normalised[4] == ':' ? "http://" : "https://").size());
}

}  // namespace

std::string_view host_of(std::string_view normalised) {
  std::string_view host = after_scheme(normalised);
  host = host.substr(0, base::simd::find(host, '/'));
  const std::size_t colon = host.rfind(':');
  return colon == npos || host.ends_with(']') ? host : host.substr(0, colon);
}

std::string_view path_of(std::string_view normalised) {
  const std::string_view rest = after_scheme(normalised);
  const std::size_t slash = base::simd::find(rest, '/');
  return slash == npos ? std::string_view{} : rest.substr(slash);
}

std::string_view registrable_domain(std::string_view host) {
  while (host.ends_with('.')) host.remove_suffix(1);
  if (host.empty() || host.ends_with(']') || is_dotted_quad(host)) return host;
  std::size_t suffix = listed_suffix_length(host);
  if (suffix == 0) {  // the list's own default: the last label
    const std::size_t dot = host.rfind('.');
    suffix = dot == npos ? host.size() : host.size() - dot - 1;
  }
  if (suffix + 1 >= host.size()) return host;
  const std::size_t dot = host.rfind('.', host.size() - suffix - 2);
  return dot == npos ? host : host.substr(dot + 1);
}

}  // namespace url
