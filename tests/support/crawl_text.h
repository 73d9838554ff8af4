// A crawl as one text, so that a test can compare two of them whole and see where they differ.
#pragma once

#include <cmath>
#include <sstream>
#include <string>
#include <vector>

#include "crawl/crawl.h"

namespace support {

// A line a link: LINE SOURCE > TARGET [ANCHOR] REGION.
inline std::vector<std::string> links(const crawl::Crawl& crawl) {
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < crawl.links.size(); ++i) {
    out.push_back(std::to_string(crawl.links.line[i]) + " " +
                  std::string(crawl.pages.urls[crawl.links.source[i].value]) + " > " +
                  std::string(crawl.pages.urls[crawl.links.target[i].value]) + " [" +
                  std::string(crawl.texts[crawl.links.anchor[i].value]) + "] " +
                  std::string(crawl::name_of(crawl.links.region[i])));
  }
  return out;
}

inline void write_pages(const crawl::Crawl& crawl, std::ostream& out) {
  const crawl::PageTable& pages = crawl.pages;
  for (std::uint32_t i = 0; i < pages.size(); ++i) {
    out << "page " << pages.urls[i] << " host " << crawl.hosts.names[pages.host[i].value] << " status "
        << pages.status[i] << " indexable " << static_cast<int>(pages.indexable[i]) << " listed "
        << static_cast<int>(pages.listed[i]) << " kind " << crawl::name_of(pages.kind[i]) << " title "
        << crawl.texts[pages.title[i].value];
    if (pages.canonical[i].valid()) out << " canonical " << pages.urls[pages.canonical[i].value];
    if (pages.redirect[i].valid()) out << " redirect " << pages.urls[pages.redirect[i].value];
    for (const auto& [name, values] : pages.metrics) {
      if (i < values.size() && !std::isnan(values[i])) out << " " << name << " " << values[i];
    }
    out << "\n";
  }
}

inline void write_links(const crawl::Crawl& crawl, std::ostream& out) {
  const crawl::LinkTable& links = crawl.links;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    out << "link " << links.line[i] << " " << crawl.pages.urls[links.source[i].value] << " -> "
        << crawl.pages.urls[links.target[i].value] << " [" << crawl.texts[links.anchor[i].value] << "] "
        << crawl::name_of(links.type[i]) << " " << crawl::name_of(links.region[i]) << " flags " << links.flags[i]
        << " path " << crawl.texts[links.path[i].value] << " rel " << crawl.texts[crawl.rels[links.rel[i]].value];
    if (!links.before.empty()) out << " before " << crawl.texts[links.before[i].value];
    if (!links.after.empty()) out << " after " << crawl.texts[links.after[i].value];
    if (!links.first_seen.empty()) out << " first " << links.first_seen[i];
    if (!links.last_seen.empty()) out << " last " << links.last_seen[i];
    if (!links.lost_on.empty()) out << " lost " << links.lost_on[i];
    if (!links.lost_reason.empty()) out << " reason " << crawl.texts[links.lost_reason[i].value];
    out << "\n";
  }
}

inline void write_problems(const crawl::Crawl& crawl, std::ostream& out) {
  const crawl::ProblemTable& problems = crawl.problems;
  for (std::uint32_t i = 0; i < problems.size(); ++i) {
    out << "problem " << problems.line[i] << " " << problems.column[i] << " " << crawl::name_of(problems.code[i])
        << " [" << problems.value[i] << "]\n";
  }
  for (const auto& counts : problems.counts) {
    for (const auto count : counts) out << count << " ";
    out << "\n";
  }
}

inline void write_metrics(const crawl::Metrics& metrics, std::ostream& out) {
  for (const auto& [name, values] : metrics) {
    out << "metric " << name;
    for (const double value : values) out << " " << value;
    out << "\n";
  }
}

inline void write_subjects(const crawl::Crawl& crawl, std::ostream& out) {
  for (std::uint32_t i = 0; i < crawl.domains.names.size(); ++i) {
    out << "domain " << crawl.domains.names[i];
    if (i < crawl.domains.listed.size()) out << " listed " << static_cast<int>(crawl.domains.listed[i]);
    out << "\n";
  }
  for (std::uint32_t i = 0; i < crawl.hosts.disavowed.size(); ++i) {
    out << "disavowed host " << crawl.hosts.disavowed[i] << "\n";
  }
  for (const base::StringId text : crawl.anchors.text) out << "anchor " << crawl.texts[text.value] << "\n";
  for (const std::uint8_t mark : crawl.pages.disavowed) out << "disavowed " << static_cast<int>(mark) << "\n";
  for (const auto& [node, page] : crawl.vertices) out << "vertex " << node.value << " " << page.value << "\n";
  write_metrics(crawl.domains.metrics, out);
  write_metrics(crawl.anchors.metrics, out);
}

inline std::string to_text(const crawl::Crawl& crawl) {
  std::ostringstream out;
  write_pages(crawl, out);
  write_links(crawl, out);
  write_subjects(crawl, out);
  write_problems(crawl, out);
  for (const crawl::FileInfo& file : crawl.files) {
    out << "file rows " << file.rows << " links " << file.links << " pages " << file.pages << " problems "
        << file.problems << " lines " << file.lines << "\n";
  }
  for (std::uint32_t i = 0; i < crawl.texts.size(); ++i) out << "text " << crawl.texts[i] << "\n";
  return out.str();
}

}  // namespace support
