// The URL standard's test data: we say what ada says, and ada says what the standard says but for
// what changed there since its release. What the standard leaves as written has one form by RFC 3986.
#include <fstream>
#include <string>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "support/one_form.h"
#include "url/url.h"

namespace {

// The href as we write it: no user, no password, no fragment.
std::string expected_text(const nlohmann::json& test) {
  const auto part = [&test](const char* name) { return test.at(name).get<std::string>(); };
  const std::string href = part("href");
  const bool empty_query = part("search").empty() && href.substr(0, href.find('#')).ends_with('?');
  const std::string path = part("pathname") + (empty_query ? "?" : part("search"));
  return part("protocol") + "//" + without_last_dot(part("host")) + with_one_form_of_escapes(path);
}

bool is_web(const nlohmann::json& test) {
  if (test.value("failure", false)) return false;
  const auto protocol = test.at("protocol").get<std::string>();
  return protocol == "http:" || protocol == "https:";
}

}  // namespace

TEST_CASE("resolve agrees with the URL standard's test data", "[url][shared]") {
  std::ifstream file(ANCHORITE_SOURCE_DIR "/../shared/data/url/urltestdata.json");
  if (!file) SKIP("../shared/data is not there");
  int checked = 0;
  std::string different;
  for (const auto& test : nlohmann::json::parse(file)) {
    if (!test.is_object() || !test.contains("base") || test["base"].is_null()) continue;
    std::string base_buffer;
    const auto written_base = test["base"].get<std::string>();
    const auto base = url::normalise(written_base, base_buffer);
    if (base.kind != url::Kind::kWeb) continue;
    const auto input = test["input"].get<std::string>();
    std::string buffer;
    const auto out = url::resolve(input, base.text, buffer);
    ++checked;
    const bool same =
        is_web(test) ? out.kind == url::Kind::kWeb && out.text == expected_text(test) : out.kind != url::Kind::kWeb;
    if (same) continue;
    different += test.dump() + "\n  read as " + std::string(out.text) + "\n";
  }
  CHECK(checked > 150);
  CHECK(different == "");
}
