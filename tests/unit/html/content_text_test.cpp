#include <string>

#include <catch_amalgamated.hpp>

#include "crawl/page_text.h"
#include "html/page.h"

namespace {

// Marks as a reader of this test sees them: [link], {code}.
std::string text_of(const std::string& body) {
  std::string text = html::extract("<!doctype html><title>T</title><body>" + body)->text;
  for (char& byte : text) {
    if (byte == crawl::mark::kLinkBegin) byte = '[';
    if (byte == crawl::mark::kLinkEnd) byte = ']';
    if (byte == crawl::mark::kCodeBegin) byte = '{';
    if (byte == crawl::mark::kCodeEnd) byte = '}';
    if (byte == crawl::kBlockEnd) byte = '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("the text of a page is kept block by block, with its links and code marked", "[html]") {
  CHECK(text_of("<main><h1>Oak</h1><p>Read  our\n<a href=/p>pricing</a> page, run <code>saw</code>.</p>") ==
        "hOak\nbRead our [pricing] page, run {saw}.\n");
  CHECK(text_of("<p>One<p>Two<figure><figcaption>A board</figcaption></figure><pre>x = 1\ny</pre>") ==
        "bOne\nbTwo\ncA board\npx = 1 y\n");
  CHECK(text_of("<p>a<a name=here>b</a>c") == "babc\n");
}

TEST_CASE("navigation, buttons, hidden parts and scripts are no text of a page", "[html]") {
  CHECK(text_of("<nav>Menu</nav><header>Top</header><p>Text</p><aside>Also</aside><footer>End</footer>") == "bText\n");
  CHECK(text_of("<p>Text <button>Buy</button><label>Name</label><noscript>No</noscript></p>") == "bText\n");
  CHECK(text_of("<p hidden>Not</p><script>x</script><style>y</style><template>z</template>").empty());
}

TEST_CASE("bytes that stand for marks cannot come from a page", "[html]") {
  const std::string text = text_of(
      "<p>a\x02"
      "b\x03 c\x0E"
      "d&#x0F;e&#x1E;f");
  CHECK(text.find_first_of("[]{}") == std::string::npos);
  CHECK(text.ends_with("d e f\n"));
}

TEST_CASE("of a long page the beginning is kept, cut between characters, and it says so", "[html]") {
  std::string body;
  for (std::size_t i = 0; i < crawl::kMostPageText / 4; ++i) body += "w\xC3\xB6rd ";
  const auto page = html::extract("<p>" + body + "<p>more");
  CHECK(page->text_cut);
  CHECK(page->text.size() > crawl::kMostPageText);
  CHECK(page->text.size() < 2 * crawl::kMostPageText);
  CHECK(page->text.ends_with("w\xC3\xB6rd\x1E"));
  CHECK_FALSE(html::extract("<p>short")->text_cut);
}

TEST_CASE("blocks are read back one by one", "[crawl]") {
  std::string seen;
  crawl::for_each_block(
      "hOne\x1E"
      "bTwo\x1E",
      [&](crawl::BlockKind kind, std::string_view block) {
        seen.append(1, static_cast<char>(kind)).append(":").append(block).append(";");
      });
  CHECK(seen == "h:One;b:Two;");
}
