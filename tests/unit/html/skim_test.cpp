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

TEST_CASE("so do the insides of comments, but for those that say where the page was", "[html][skim]") {
  CHECK(html::skim("<!--" + kLong + "\r\n-->" + kLink) == "<!--\n-->" + kLink);
  CHECK(html::skim("<!--" + kLong + "</p>-->" + kLink) == "<!---->" + kLink);
  CHECK(html::skim("<!--" + kLong + ">--!>" + kLink) == "<!----!>" + kLink);
  for (const std::string& page : {"<!-- saved from url=(0020)https://a.example/" + kLong + " -->",
                                  "<!-- Page saved with SingleFile " + kLong + " -->"}) {
    CHECK(html::skim(page) == page);
  }
}

TEST_CASE("attributes that nothing asks for go, and white space after white space", "[html][skim]") {
  CHECK(html::skim("<p class='a\n\rb' ID=c onclick>d</p>") == "<p \n\n ID=c >d</p>");
  CHECK(html::skim("<a data-x=1 href='/'class=y/>z</a>") == "<a  href='/'>z</a>");
  CHECK(html::skim("a \t  \n  b\r\n\r\n  c  d") == "a \nb\n\nc  d");
  CHECK(html::skim("<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>") == "<svg ><path /></svg>");
}

TEST_CASE("attributes that decide where an element goes stay", "[html][skim]") {
  for (const std::string& page :
       {"<font color=red>a</font>", "<b class=x>a</b>", "<br/class=x>", "<math><annotation-xml encoding=x></math>"}) {
    CHECK(html::skim(page) == page);
  }
}

TEST_CASE("what is no script to the parser stays", "[html][skim]") {
  for (const std::string& page : {
           "<!-- <script> -->" + kLong + kLink + "<!-- </script> -->",
           "<textarea><script>" + kLong + "</textarea>" + kLink + "</script>",
           "<p title='<script>'>" + kLong + kLink + "</p></script>",
           "<p title=<script>" + kLong + kLink + "</script>",
           "<svg><script><a>" + kLong + "</script></svg>" + kLink,
           "<svg><desc><p></svg>" + script(kLong) + kLink,
           "<svg><foreignObject></svg>" + script(kLong) + kLink,
           "<select><style>" + kLong + kLink + "</style></select>",
           "<plaintext><script>" + kLong + "</script>" + kLink,
       }) {
    CHECK(html::skim(page) == page);
  }
}

TEST_CASE("a script in a comment in a script ends nothing", "[html][skim]") {
  const std::string inside = "<!-- <script>" + kLong + "</script>" + kLong + "-->";
  CHECK(html::skim(script(inside) + kLink) == script("") + kLink);
  CHECK(html::skim(script("<!-->" + inside) + kLink) == script("") + kLink);
  CHECK(html::skim(script("<!-- <scripts>" + kLong) + kLink) == script("") + kLink);
}

TEST_CASE("an attribute that stands twice takes nothing from the next one", "[html][skim]") {
  const auto follow = html::extract("<a href=/x title title rel=nofollow>").value().links.at(0).flags;
  CHECK((follow & crawl::flag::kNofollow) != 0);
  CHECK(html::extract("<a title title href=/x>").value().links.at(0).href == "/x");
  CHECK(html::extract("<a href=/x href=/y hidden>").value().links.at(0).href == "/x");
  CHECK(html::extract_whole("<video me me src=d>").value().links.size() == 1);
}

TEST_CASE("attributes that no one can have written cost no more than their bytes", "[html][skim]") {
  std::string many;
  for (int i = 0; i < 100'000; ++i) many.append(" a").append(std::to_string(i));
  for (const std::string tag : {"b", "i", "html", "p"}) {
    const std::string page = "<" + tag + many + "><" + tag + many + " href=/><a" + many + " href=/>" + kLink;
    CHECK(html::extract_whole(page).value().links.size() == 1);
    CHECK(html::extract(page).value() == html::extract_whole(page).value());
  }
}

TEST_CASE("skimming changes no link", "[html][skim]") {
  for (const std::string& page : {
           "<!--><script>" + kLong + "</script>" + kLink,
           "<!-- --!><script>" + kLong + "</script>" + kLink,
           "<!--" + kLong + "</p>-->" + kLink,
           "<!--" + kLong + ">--!>" + kLink,
           "<?php echo '<script>'; ?>" + script(kLong) + kLink,
           "<p a='\"' b=\"'\" c=d'>" + script(kLong) + kLink,
           "<p =\"'>" + script(kLong) + kLink,
           "<svg><path d='M0 0'/></svg>" + script(kLong) + kLink,
           "<svg><p>" + script(kLong) + kLink + "</svg>",
           script(kLong + "</scripty>" + kLong + "</script/>") + kLink,
           "<noscript><style>" + kLong + "</style></noscript>" + kLink,
           "<table><style>" + kLong + "</style><tr><td>" + kLink + "</table>",
           "</p x='>" + script(kLong) + kLink + "'>" + kLink,
           "<svg><title>a</title><style>b</style><!-- </svg> --></svg>" + script(kLong) + kLink,
           "<a href=1 x\r\r\ry\n>" + kLink,
           "<my-element\r\nclass=x>" + kLink,
           std::string("<a \0href=/>", 11) + kLink,
           "<b class=1><b class=2><b class=3><b class=4><p>" + kLink,
           "<p>a    b <b> c    d</b>    " + kLink,
           "<a\thref\n=\n'/a'  title = t>" + kLink,
       }) {
    CAPTURE(page);
    CHECK(html::extract(page).value() == html::extract_whole(page).value());
  }
}
