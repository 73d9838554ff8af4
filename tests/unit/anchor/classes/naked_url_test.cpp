#include "anchor/classes/naked_url.h"

#include <catch_amalgamated.hpp>

namespace {

using anchor::NakedUrl;

NakedUrl of(std::string_view text) {
  std::string buffer;
  return anchor::naked_url(text, "example.com", buffer);
}

TEST_CASE("addresses are recognised with and without a scheme") {
  for (const auto* own : {"https://example.com/a?b=c", "HTTP://EXAMPLE.COM", "www.example.com", "Example.com",
                          "blog.example.com/post", " example.com/a-very-long-path… ", "//example.com/x"}) {
    INFO(own);
    CHECK(of(own) == NakedUrl::kOwn);
  }
  for (const auto* other : {"https://other.org", "other.co.uk/path", "www.other.net", "docs.rs/serde", "other.net"}) {
    INFO(other);
    CHECK(of(other) == NakedUrl::kOther);
  }
}

TEST_CASE("texts with dots are no addresses") {
  for (const auto* text : {"Visit example.com", "Node.js", "e.g.", "README.md", "main.rs", "ASP.NET",
                           "info@example.com", "...", "", "Mr.Smith", "backup.zip", "https://", "1.5", "v2.0.1"}) {
    INFO(text);
    CHECK(of(text) == NakedUrl::kNo);
  }
}

}  // namespace
