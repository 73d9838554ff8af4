// Names of hosts as people write them.
#pragma once

#include <string>
#include <string_view>

namespace url {

// "xn--bcher-kva.example" -> "bücher.example" (UTS #46). A name that is no such name, or a broken one, stays as it is.
std::string unicode_host(std::string_view ascii_host);
// "bücher.example" -> "xn--bcher-kva.example"; "": no name can be written so.
std::string ascii_host(std::string_view unicode_host);

}  // namespace url
