#include "url/idn.h"

#include <ada.h>

namespace url {

std::string unicode_host(std::string_view ascii_host) {
  const bool encoded = ascii_host.starts_with("xn--") || ascii_host.find(".xn--") != std::string_view::npos;
  if (!encoded) return std::string(ascii_host);
  std::string name = ada::idna::to_unicode(ascii_host);
  return name.empty() ? std::string(ascii_host) : name;
}

std::string ascii_host(std::string_view unicode_host) { return ada::idna::to_ascii(unicode_host); }

}  // namespace url
