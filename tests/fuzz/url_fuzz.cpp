// Addresses: normal form is normal; the fast road says what ada says; what is resolved is normal; a
// registrable domain is the end of its host and its own. Input: an href, a line end, a base.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <ada.h>

#include "url/fast_road.h"
#include "url/url.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_fast_road(std::string_view raw) {
  const std::size_t origin = url::normal_origin_length(raw);
  if (origin == 0 || !raw.substr(origin).starts_with('/')) return;
  const std::size_t path = url::plain_path(raw.substr(origin)).length;
  if (path == 0) return;
  auto parsed = ada::parse<ada::url_aggregator>(raw);
  require(parsed.has_value());
  parsed->set_hash("");
  require(parsed->get_href() == raw.substr(0, origin + path));
}

void check_parts(std::string_view address) {
  const std::string_view host = url::host_of(address);
  const std::string_view domain = url::registrable_domain(host);
  require(!host.empty() && url::path_of(address).starts_with('/'));
  require(host.substr(0, host.find_last_not_of('.') + 1).ends_with(domain));
  require(url::registrable_domain(domain) == domain);
}

// A name that was resolved is not read again: "main.py" would then be a host.
void check_normal(const url::Normalised& once) {
  if (once.kind != url::Kind::kWeb) return;
  std::string buffer;
  const url::Normalised twice = url::normalise(once.text, buffer);
  require(twice.kind == url::Kind::kWeb && twice.text == once.text);
  check_parts(once.text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(input.find('\n'), size);
  const std::string_view href = input.substr(0, line);
  const std::string_view base = input.substr(std::min(line + 1, size));
  check_fast_road(href);
  std::string base_buffer;
  std::string buffer;
  const url::Normalised from = url::normalise(base, base_buffer);
  check_normal(from);
  check_normal(url::normalise(href, buffer));
  if (from.kind == url::Kind::kWeb || from.kind == url::Kind::kName) {
    check_normal(url::resolve(href, from.text, buffer));
  }
  return 0;
}
