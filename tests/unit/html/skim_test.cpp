#include "html/skim.h"

#include <string>

#include <catch_amalgamated.hpp>

#include "html/page.h"

namespace {

const std::string kLong(200, 'x');
const std::string kLink = "<a href='https://a.example/'>after</a>";

std::string script(const std::string& inside) { return "<script>" + inside + "</script>"; }

}  // namespace

TEST_CASE("the inside of scripts and styles goes, their lines stay", "[html][skim]") {
  CHECK(html::skim(script(kLong) + kLink) == script("") + kLink);
  CHECK(html::skim(script("a\nb\r\nc\rd" + kLong) + kLink) == script("\n\n\n") + kLink);
  CHECK(html::skim("<STYLE type='a>b'>" + kLong + "</sTyle >" + kLink) == "<STYLE type='a>b'></sTyle >" + kLink);
}

TEST_CASE("what is no script to the parser stays", "[html][skim]") {
  for (const std::string& page : {
           "<!-- <script> -->" + kLong + kLink + "<!-- </script> -->",
           "<textarea><script>" + kLong + "</textarea>" + kLink + "</script>",
           "<p title='<script>'>" + kLong + kLink + "</p></script>",
           "<p title=<script>" + kLong + kLink + "</script>",
           "<svg><script>" + kLong + "</script></svg>" + kLink,
           "<select><style>" + kLong + kLink + "</style></select>",
           "<plaintext><script>" + kLong + "</script>" + kLink,
           script("<!-- <script>" + kLong + "</script>" + kLong + "-->") + kLink,
       }) {
    CHECK(html::skim(page) == page);
  }
}

TEST_CASE("skimming changes no link", "[html][skim]") {
  for (const std::string& page : {
           "<!--><script>" + kLong + "</script>" + kLink,
           "<!-- --!><script>" + kLong + "</script>" + kLink,
           "<?php echo '<script>'; ?>" + script(kLong) + kLink,
           "<p a='\"' b=\"'\" c=d'>" + script(kLong) + kLink,
           "<p =\"'>" + script(kLong) + kLink,
           "<svg><path d='M0 0'/></svg>" + script(kLong) + kLink,
           "<svg><p>" + script(kLong) + kLink + "</svg>",
           script(kLong + "</scripty>" + kLong + "</script/>") + kLink,
           "<noscript><style>" + kLong + "</style></noscript>" + kLink,
           "<table><style>" + kLong + "</style><tr><td>" + kLink + "</table>",
           "</p x='>" + script(kLong) + kLink + "'>" + kLink,
       }) {
    CAPTURE(page);
    CHECK(html::extract(page).value() == html::extract_whole(page).value());
  }
}
