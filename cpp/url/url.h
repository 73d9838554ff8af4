// Addresses as the WHATWG URL standard reads them (through ada), in the one form that identifies a
// page here: scheme and host lower case, host in ASCII without a dot at its end, default port gone, dot segments
// resolved, no fragment, no user name or password, percent-escapes in their one form (escapes.h). Path of "/" when
// empty.
// normalise() has a fast road for addresses that are already in that form (one table-driven pass).
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace url {

enum class Kind : unsigned char {
  kWeb,          // http or https
  kOtherScheme,  // mailto:, javascript:, tel:, data:, ftp:, …
  kName,         // no scheme and not host-like: a node's name in an edge list, or a relative path
  kInvalid,      // empty, or a scheme of the web with a host that cannot be
};

struct Normalised {
  Kind kind = Kind::kInvalid;
  std::string_view text;   // points into `raw` when already normal, else into `buffer`
  bool assumed = false;    // the scheme was left out; the one in `text` is what browsers try first
};

// `raw` may have white space around it. "www.example.com/a" (no scheme, but a host whose suffix is
// on the Public Suffix List, or a dotted-quad) is read as https://www.example.com/a, localhost and a dotted-quad as
// http. Which of the two it is, other addresses can tell: see ingest::settle_schemes.
// Lifetime: the result lives as long as raw and buffer. Cost: 20-50 ns on the fast road, about 500 off it.
Normalised normalise(std::string_view raw, std::string& buffer);

// Resolves an href against a base address (already normalised) and normalises the result.
// A base that is no web address is a file's name: relative links are then names too, resolved as
// paths are ("dir/a.html" and "../b.html" give "b.html"). Lifetime: as long as href, base and buffer.
Normalised resolve(std::string_view href, std::string_view base, std::string& buffer);

// The result may point into what was given: a string that is about to end does not compile.
template <class S>
  requires std::same_as<S, std::string>
Normalised normalise(S&& raw, std::string& buffer) = delete;
template <class S>
  requires std::same_as<S, std::string>
Normalised resolve(S&& href, std::string_view base, std::string& buffer) = delete;

// Parts of a normalised web address; "" for a node's name.
std::string_view host_of(std::string_view normalised);         // without port
std::string_view path_of(std::string_view normalised);         // with query, starts with '/'
bool is_web(std::string_view normalised);                      // starts with http:// or https://
std::string with_other_scheme(std::string_view normalised);    // of a web address: https for http and http for https

bool has_web_scheme(std::string_view raw);  // "HTTPS:…"; not so "//example.com", "page.html"

// The registrable domain (eTLD+1) by the Public Suffix List, both sections; the host itself when it
// is an IP address, a public suffix or a single label. `host` is lower case ASCII. Points into host.
std::string_view registrable_domain(std::string_view host);

}  // namespace url
