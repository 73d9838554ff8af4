// The reports with few rows: anchors, files, problems.
#include <algorithm>
#include <unordered_map>

#include "reports/columns/table_builder.h"
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
  std::vector<std::string> file, code;
  table::Sentences message;
  std::vector<std::uint32_t> line;
};

}  // namespace

TableResult anchors_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const analysis::AnchorTally& anchors = analysis.anchors;
  auto owned = std::make_shared<AnchorColumns>();
  owned->share = shares_of(anchors.links);
  TableBuilder t("anchors", anchors.anchor.size());
  t.pooled("anchor", crawl.texts, raw(anchors.anchor));
  if (analysis.done >= analysis::Stage::kClasses) {
    t.code("class", codes(analysis.anchor_class), analysis.class_names);
  }
  t.count("links", anchors.links);
  t.count("source_pages", anchors.source_pages);
  t.count("source_domains", anchors.source_domains);
  t.count("targets", anchors.targets);
  t.count("follow_links", anchors.follow_links);
  t.number("share", owned->share);
  if (!crawl.links.lost_on.empty()) {
    t.count("lost_links", anchors.lost_links);
  }
  if (!crawl.anchors.metrics.empty()) {
    owned->listed = listed_rows(crawl, anchors);
    for (const auto& [name, values] : crawl.anchors.metrics) t.exported(name, values, owned->listed);
  }
  return std::move(t).take(owned);
}

TableResult files_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
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
  TableBuilder t("files", crawl.files.size());
  t.text("file", owned->name);
  t.text("format", owned->format);
  t.number("confidence", owned->confidence);
  t.text("encoding", owned->encoding);
  t.count("rows", owned->rows);
  t.count("links", owned->links);
  t.count("pages", owned->pages);
  t.count("problems", owned->problems);
  if (std::ranges::any_of(owned->listed, [](std::uint32_t rows) { return rows > 0; })) {
    t.count("listed", owned->listed);
  }
  return std::move(t).take(owned);
}

TableResult problems_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const crawl::ProblemTable& problems = crawl.problems;
  auto owned = std::make_shared<ProblemColumns>();
  for (std::uint32_t row = 0; row < problems.size(); ++row) {
    owned->file.push_back(crawl.files[problems.file[row].value].name);
    owned->code.emplace_back(crawl::name_of(problems.code[row]));
    if (problems.message[row].empty()) {
      const catalog::Sentence plain{"problems", crawl::name_of(problems.code[row]),
                                    crawl::describe(problems.code[row])};
      owned->message.add(catalog::Message(plain));
    } else {
      owned->message.add_text(problems.message[row]);
    }
    owned->line.push_back(problems.line[row] == 0 ? base::kNone : problems.line[row]);
  }
  TableBuilder t("problems", problems.size());
  t.text("file", owned->file);
  t.count("line", owned->line);
  t.text("column", problems.column);
  t.text("code", owned->code);
  t.sentence("message", owned->message);
  t.text("value", problems.value);
  return std::move(t).take(owned);
}

}  // namespace reports
