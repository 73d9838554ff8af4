// Any bytes are an anchor, a title and an address. What a classifier says of a text must not depend on what it has read
// before; words are never empty and hold no blank; a title's parts and an address's steps stay within bounds.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "anchor/classes/classify.h"
#include "anchor/classes/title.h"
#include "text/code_points.h"
#include "text/words.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

anchor::Site site() {
  anchor::Site acme;
  acme.domain = "acme.com";
  acme.brands = {"Acme Shoes", "快手机"};
  acme.other_brands = {"Rival"};
  acme.languages = {"en"};
  acme.scripts = text::set_of(text::Script::kLatin);
  return acme;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);

  text::WordSplitter splitter;
  for (const std::string_view word : splitter.split(bytes)) {
    require(!word.empty());
    require(word.find_first_of(" \t\r\n") == std::string_view::npos);
    for (std::size_t at = 0; at < word.size();) require(text::next_code_point(word, at) != text::kReplacement);
  }

  static anchor::Classifier used(site());  // has read every input before this one
  anchor::Classifier fresh(site());
  const anchor::TextFacts first = used.classify(bytes), again = used.classify(bytes), alone = fresh.classify(bytes);
  require(first.facts == again.facts && first.spam_family == again.spam_family);
  require(first.facts == alone.facts && first.spam_family == alone.spam_family);
  require(static_cast<int>(anchor::primary(first.facts)) < anchor::kClasses);

  std::size_t length = 0;
  for (const std::string_view part : anchor::title_parts(bytes)) {
    require(!part.empty());
    length += part.size();
  }
  require(length <= size);
  anchor::PathSteps steps;
  for (const std::string_view step : steps.read("https://acme.com/" + std::string(bytes))) {
    require(step.size() <= size + 1);
  }
  return 0;
}
