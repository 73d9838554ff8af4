// On real pages, where they are at hand: pairs that belong together score higher than pairs that do not. The number is
// the area under the ROC curve: the chance that a pair of the first kind scores above one of the second.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "relevance/space.h"
#include "relevance/topics.h"

namespace {

const std::filesystem::path kData = std::filesystem::path(ANCHORITE_SOURCE_DIR) / ".." / "shared" / "data";

std::string slurp(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What a reader sees, roughly: no tags, no scripts and styles.
std::string visible(const std::string& html) {
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      text.push_back(html[at++]);
      continue;
    }
    std::size_t end = html.find('>', at);
    for (const std::string name : {"script", "style", "noscript"}) {
      if (html.compare(at + 1, name.size(), name) == 0) end = html.find("</" + name, at + 1);
    }
    if (end == std::string::npos) break;
    at = html[end] == '>' ? end + 1 : html.find('>', end) + 1;
    if (at == 0) break;
    text.push_back(' ');
  }
  return text;
}

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back().push_back(c);
    }
  }
  return cells;
}

// `same` and `other` hold scores.
double area(std::vector<double> same, const std::vector<double>& other) {
  std::ranges::sort(same);
  double above = 0;
  for (const double score : other) {
    const auto ties = std::ranges::equal_range(same, score);
    above += static_cast<double>(same.end() - ties.end()) + static_cast<double>(ties.size()) / 2;
  }
  return above / (static_cast<double>(same.size()) * static_cast<double>(other.size()));
}

double area(const relevance::Space& space, const std::vector<std::uint32_t>& subject) {
  std::vector<double> same, other;
  for (std::uint32_t a = 0; a < space.documents(); ++a) {
    for (std::uint32_t b = a + 1; b < space.documents(); ++b) {
      (subject[a] == subject[b] ? same : other).push_back(space.similarity(a, b));
    }
  }
  return area(same, other);
}

TEST_CASE("the two halves of a page belong together") {
  if (!std::filesystem::exists(kData / "html" / "pages")) SKIP("no real pages here");
  relevance::Documents documents;
  std::vector<std::uint32_t> subject;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(kData / "html" / "pages")) files.push_back(entry.path());
  std::ranges::sort(files);
  for (const auto& file : files) {
    const std::string text = visible(slurp(file));
    if (text.size() < 4000) continue;          // test stubs without an article
    for (const std::string& half : {text.substr(0, text.size() / 2), text.substr(text.size() / 2)}) {
      documents.begin();
      documents.add(half);
      subject.push_back(static_cast<std::uint32_t>(&file - files.data()));
    }
  }
  const relevance::Space space(documents, documents.counts());
  const double result = area(space, subject);
  std::printf("area under the curve, halves of %u pages: %.4f\n", space.documents() / 2, result);
  CHECK(result >= 0.9);
}

TEST_CASE("pages about tennis and pages about chess, from their anchors alone") {
  const auto file = kData / "crawls" / "screaming-frog" / "all_inlinks-2025.csv";
  if (!std::filesystem::exists(file)) SKIP("no real crawl here");
  std::istringstream in(slurp(file));
  std::string line;
  std::map<std::string, std::string> said;     // by target: the anchors that name it
  while (std::getline(in, line)) {
    const auto cells = fields(line);
    if (cells.size() > 5 && cells[5].size() > 1) said[cells[2]] += cells[5] + ". ";
  }
  relevance::Documents documents;
  std::vector<std::uint32_t> subject;
  for (const auto& [url, text] : said) {
    const bool tennis = text.find("ennis") != std::string::npos;
    const bool chess = text.find("hess") != std::string::npos || text.find("échecs") != std::string::npos;
    if (tennis == chess) continue;
    documents.begin(text.find("échecs") != std::string::npos ? "fr" : "en");
    documents.add(text);
    documents.add(url);
    subject.push_back(tennis ? 0 : text.find("échecs") != std::string::npos ? 2 : 1);
  }
  const relevance::Space space(documents, documents.counts());
  const double result = area(space, subject);
  std::printf("area under the curve, %u pages on tennis, chess and échecs: %.4f\n", space.documents(), result);
  for (const auto& topic : relevance::find_topics(space).topics) {
    std::printf("  topic of %u pages: %s\n", topic.pages, topic.name.c_str());
  }
  CHECK(result >= 0.9);
}

}  // namespace
