// Reads a table of anchors with their expected classes; its format stands at the top of anchors.tsv.
#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "anchor/classes/anchor_texts.h"
#include "anchor/classes/classify.h"
#include "anchor/classes/keywords.h"
#include "anchor/classes/match.h"

namespace anchor_table {

struct Line {
  int number = 0;
  std::string expected, anchor, flag;
  anchor::Class got = anchor::Class::kOther;
};

inline std::vector<std::string> cells(const std::string& line, char mark) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == mark) {
      out.emplace_back();
    } else {
      out.back().push_back(c);
    }
  }
  return out;
}

inline text::ScriptSet scripts_named(const std::string& names) {
  text::ScriptSet set = 0;
  for (const std::string& name : cells(names, ',')) {
    for (int i = 0; i < text::kScripts; ++i) {
      if (text::name_of(static_cast<text::Script>(i)) == name) set |= 1U << i;
    }
  }
  return set;
}

inline anchor::Class classify(const anchor::Site& site, const std::string& title, const std::string& address,
                              const Line& line) {
  anchor::Classifier classifier(site);
  base::StringPool texts;
  const base::StringId id{texts.intern(line.anchor)};
  const anchor::AnchorTexts anchors = anchor::read_anchors(classifier, texts, std::vector{id});
  anchor::Keywords keywords(classifier);
  keywords.begin_page(site.languages.front());
  keywords.add_title(title);
  keywords.add_address(address);
  base::finish(keywords.finish());
  anchor::Matcher matcher(anchors, keywords);
  base::finish(matcher.group_words(classifier));
  base::finish(matcher.read());
  anchor::Facts facts = anchors.facts[0].facts | matcher.match(anchor::AnchorId{0}, 0);
  if (line.flag == "image") facts |= anchor::fact::kImageAlt;
  if (line.flag == "title") facts |= anchor::fact::kTitleFallback;
  return anchor::primary(facts);
}

inline std::vector<Line> read(const std::string& file) {
  std::vector<Line> lines;
  std::ifstream in(file);
  anchor::Site site;
  std::string text, title, address;
  for (int number = 1; std::getline(in, text); ++number) {
    const auto cell = cells(text, '\t');
    if (text.empty() || text.starts_with('#')) continue;
    if (cell[0] == "site") {
      site = {};
      site.domain = cell.at(1);
      site.brands = {cell.at(2), anchor::brand_of_domain(site.domain)};
      site.languages = cells(cell.at(3), ',');
      site.scripts = scripts_named(cell.at(4));
    } else if (cell[0] == "page") {
      title = cell.at(1);
      address = cell.at(2);
    } else {
      Line line{number, cell[0], cell.at(1), cell.size() > 2 ? cell[2] : ""};
      line.got = classify(site, title, address, line);
      lines.push_back(line);
    }
  }
  return lines;
}

}  // namespace anchor_table
