// The reports with few rows: anchors, files, problems.
#include <algorithm>
#include <unordered_map>

#include "reports/columns/cells.h"
#include "reports/columns/metric_columns.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct FileColumns {
  std::vector<std::string> name, format, encoding;
  std::vector<double> confidence;
  std::vector<std::uint32_t> rows, links, pages, listed, problems;
};

struct AnchorColumns {
  std::vector<double> share;
  std::vector<std::uint32_t> listed;   // its row among the listed anchors
};

std::vector<double> shares_of(const std::vector<std::uint32_t>& links) {
  double all = 0;
  for (const std::uint32_t some : links) all += some;
  std::vector<double> shares;
  shares.reserve(links.size());
  for (const std::uint32_t some : links) shares.push_back(all > 0 ? some / all : 0);
  return shares;
}

std::vector<std::uint32_t> listed_rows(const crawl::Crawl& crawl, const analysis::AnchorTally& anchors) {
  std::vector<std::uint32_t> rows;
  std::unordered_map<std::uint32_t, std::uint32_t> row_of;
  for (std::uint32_t row = 0; row < crawl.anchors.text.size(); ++row) row_of[crawl.anchors.text[row].value] = row;
  for (const base::StringId anchor : anchors.anchor) {
    const auto found = row_of.find(anchor.value);
    rows.push_back(found == row_of.end() ? base::kNone : found->second);
  }
  return rows;
}

struct ProblemColumns {
  std::vector<std::string> file, code, message;
  std::vector<std::uint32_t> line;
};

}  // namespace

table::Table anchors_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis) {
  const analysis::AnchorTally& anchors = analysis.anchors;
  auto owned = std::make_shared<AnchorColumns>();
  owned->share = shares_of(anchors.links);
  table::Table table;
  table.name = "anchors";
  table.rows = static_cast<std::uint32_t>(anchors.anchor.size());
  table.default_sort = "links:desc";
  table.columns = {
      pooled("anchor", "Anchor", "The words of the link; for a picture its alt text.", Unit::kNone, {}, crawl.texts,
             raw(anchors.anchor)),
      count("links", "Links", "Hyperlinks with this anchor.", {}, anchors.links),
      count("source_pages", "Source pages", "Different pages that use this anchor.", {}, anchors.source_pages),
      count("source_domains", "Source domains", "Different registrable domains that use it.", {},
            anchors.source_domains),
      count("targets", "Targets", "Different pages that it leads to.", {}, anchors.targets),
      count("follow_links", "Follow links", "Its hyperlinks that pass equity.", {}, anchors.follow_links),
      number("share", "Share", "Its links as a part of all hyperlinks.", Unit::kShare, {}, owned->share),
  };
  if (!crawl.links.lost_on.empty()) {
    table.columns.push_back(count("lost_links", "Lost links",
                                  "Hyperlinks that had this anchor and that their tool says are lost.", {},
                                  anchors.lost_links));
  }
  if (analysis.done >= analysis::Stage::kClasses) {
    table.columns.insert(table.columns.begin() + 1, class_of(codes(analysis.anchor_class), analysis.class_names));
  }
  if (!crawl.anchors.metrics.empty()) {
    owned->listed = listed_rows(crawl, anchors);
    add_metrics(table, crawl.anchors.metrics, owned->listed);
  }
  table.keep = owned;
  return table;
}

table::Table files_table(const crawl::Crawl& crawl) {
  auto owned = std::make_shared<FileColumns>();
  for (const crawl::FileInfo& file : crawl.files) {
    owned->name.push_back(file.name);
    owned->format.push_back(file.format);
    owned->encoding.push_back(file.encoding);
    owned->confidence.push_back(file.confidence);
    owned->rows.push_back(file.rows);
    owned->links.push_back(file.links);
    owned->pages.push_back(file.pages);
    owned->listed.push_back(file.listed);
    owned->problems.push_back(file.problems);
  }
  table::Table table;
  table.name = "files";
  table.rows = static_cast<std::uint32_t>(crawl.files.size());
  table.columns = {
      owned_text("file", "File", "The file's name.", owned->name),
      owned_text("format", "Format", "What it was recognised as, by its columns.", owned->format),
      number("confidence", "Confidence", "1 when every needed column was recognised by name.", Unit::kShare, {},
             owned->confidence),
      owned_text("encoding", "Encoding", "How its text is stored.", owned->encoding),
      count("rows", "Rows", "Records read, without header and title lines.", {}, owned->rows),
      count("links", "Links", "Links taken from it, of every type.", {}, owned->links),
      count("pages", "Pages", "Page rows taken from it.", {}, owned->pages),
      count("problems", "Problems", "Rows with something wrong; see the report problems.", {}, owned->problems),
  };
  if (std::ranges::any_of(owned->listed, [](std::uint32_t rows) { return rows > 0; })) {
    table.columns.push_back(
        count("listed", "Listed", "Rows about domains or anchor texts taken from it.", {}, owned->listed));
  }
  table.keep = owned;
  return table;
}

table::Table problems_table(const crawl::Crawl& crawl) {
  const crawl::ProblemTable& problems = crawl.problems;
  auto owned = std::make_shared<ProblemColumns>();
  for (std::uint32_t row = 0; row < problems.size(); ++row) {
    owned->file.push_back(crawl.files[problems.file[row].value].name);
    owned->code.emplace_back(crawl::name_of(problems.code[row]));
    owned->message.push_back(problems.message[row].empty() ? std::string(crawl::describe(problems.code[row]))
                                                           : problems.message[row]);
    owned->line.push_back(problems.line[row] == 0 ? base::kNone : problems.line[row]);
  }
  table::Table table;
  table.name = "problems";
  table.rows = problems.size();
  table.columns = {
      owned_text("file", "File", "The file's name.", owned->file),
      count("line", "Line", "The line where the record starts; empty for the whole file.", {}, owned->line),
      owned_text("column", "Column", "The column's header in the file.", problems.column),
      owned_text("code", "Code", "A short name of the problem, for scripts.", owned->code),
      owned_text("message", "Message", "What is wrong and what was done.", owned->message),
      owned_text("value", "Value", "What was found, cut after 200 bytes.", problems.value),
  };
  table.keep = owned;
  return table;
}

}  // namespace reports
