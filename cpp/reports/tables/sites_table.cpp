#include <algorithm>
#include <array>

#include "reports/columns/cells.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct SiteColumns {
  std::vector<std::uint32_t> domain, files, links, follow_links, source_domains, source_pages, target_pages;
  std::vector<std::int32_t> first_day, last_day;
  std::vector<analysis::SiteRole> role;
  std::vector<std::uint8_t> capped;
  std::vector<std::string> tools;

  void add(const analysis::SiteRow& row) {
    // What no file of backlinks says of a site is not known.
    const auto known = [&](std::uint32_t count) { return row.backlinks || count > 0 ? count : base::kNone; };
    domain.push_back(row.domain.value);
    role.push_back(row.role);
    files.push_back(row.files);
    links.push_back(known(row.links));
    follow_links.push_back(row.links > 0 ? row.follow_links : known(0));
    source_domains.push_back(known(row.source_domains));
    source_pages.push_back(known(row.source_pages));
    target_pages.push_back(known(row.target_pages));
    first_day.push_back(row.first_day);
    last_day.push_back(row.last_day);
    capped.push_back(row.backlinks ? (row.capped ? 2 : 1) : 0);
  }
};
constexpr std::array<std::string_view, 3> kRoles = {"mine", "competitor", "other"};
constexpr std::array<std::string_view, 3> kCapped = {"", "no", "yes"};

// The formats of the files about a site, each once, in the order of the files.
std::string tools_of(const crawl::Crawl& crawl, base::DomainId site) {
  std::vector<std::string_view> formats;
  std::string text;
  for (const crawl::FileInfo& file : crawl.files) {
    if (file.subject != site || std::ranges::contains(formats, file.format)) continue;
    formats.push_back(file.format);
    text += (text.empty() ? "" : ", ") + file.format;
  }
  return text;
}

}  // namespace

table::Table sites_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis) {
  auto owned = std::make_shared<SiteColumns>();
  for (const analysis::SiteRow& row : analysis.sites) {
    owned->add(row);
    owned->tools.push_back(tools_of(crawl, row.domain));
  }
  table::Table table;
  table.name = "sites";
  table.rows = static_cast<std::uint32_t>(analysis.sites.size());
  table.columns = {
      pooled("domain", "Domain", "A site that files are about.", Unit::kNone, {}, crawl.domains.names, owned->domain),
      {"role",
       "Role",
       "mine: the site under analysis; competitor: named as one; other.",
       Unit::kNone,
       {},
       table::NamedCode{codes(owned->role), kRoles}},
      count("files", "Files", "Files that are about it.", {}, owned->files),
      owned_text("tools", "Tools", "What these files are.", owned->tools),
      count("links", "Links", "Live hyperlinks on other sites that lead to it.", {}, owned->links),
      count("follow_links", "Follow links", "Those of them that pass equity.", {}, owned->follow_links),
      count("source_domains", "Source domains", "Different registrable domains that link to it.", {},
            owned->source_domains),
      count("source_pages", "Source pages", "Different pages that link to it.", {}, owned->source_pages),
      count("target_pages", "Target pages", "Different pages of it that are linked.", {}, owned->target_pages),
      {"first_day",
       "First day",
       "The earliest day that such a link was seen.",
       Unit::kDate,
       {},
       table::Date{owned->first_day}},
      {"last_day",
       "Last day",
       "The latest day that such a link was seen.",
       Unit::kDate,
       {},
       table::Date{owned->last_day}},
      {"capped",
       "Capped",
       "yes: an export of its backlinks ends at a round number of rows, as tools cut them; there may be more.",
       Unit::kNone,
       {},
       table::NamedCode{owned->capped, kCapped}},
  };
  table.keep = owned;
  return table;
}

}  // namespace reports
