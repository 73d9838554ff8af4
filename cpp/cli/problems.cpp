#include "cli/problems.h"

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cli/lines.h"
#include "cli/say.h"

namespace cli {
namespace {

constexpr std::size_t kFew = 10;   // lines that still leave what comes after them in sight

using Files = std::vector<const crawl::FileInfo*>;

std::string problems_of(const crawl::FileInfo& file) {
  return grouped(file.problems) + (file.problems == 1 ? " problem" : " problems");
}

void warn_of_counts(const session::Session& session) {
  Files files;
  std::uint64_t sum = 0;
  for (const crawl::FileInfo& file : session.crawl().files) {
    if (file.problems > 0) files.push_back(&file);
    sum += file.problems;
  }
  if (files.size() <= kFew) {
    for (const crawl::FileInfo* file : files) say(file->name + ": " + problems_of(*file) + " (see: report problems)");
    return;
  }
  constexpr std::size_t kNamed = 3;
  std::ranges::stable_sort(files, std::greater(), &crawl::FileInfo::problems);
  std::string most;
  for (const crawl::FileInfo* file : Files(files.begin(), files.begin() + kNamed)) {
    most += (most.empty() ? "" : ", ") + file->name + " (" + grouped(file->problems) + ")";
  }
  say(grouped(files.size()) + " files have problems: " + grouped(sum) +
      " in all (see: report problems). Most: " + most);
}

struct Skipped {
  std::string kind;   // the reason without the file's name
  std::vector<std::string> lines;
};

std::string without(std::string text, const std::string& name) {
  const std::size_t at = text.find(name);
  return at == std::string::npos ? text : text.erase(at, name.size());
}

// By their reason, each where it came first.
std::vector<Skipped> skipped_files(const crawl::Crawl& crawl) {
  std::vector<Skipped> all;
  const crawl::ProblemTable& problems = crawl.problems;
  for (std::uint32_t row = 0; row < problems.size(); ++row) {
    if (problems.code[row] != crawl::ProblemCode::kFileSkipped) continue;
    const std::string& why = problems.message[row].empty() ? problems.value[row] : problems.message[row];
    const std::string& name = crawl.files[problems.file[row].value].name;
    const std::string kind = without(why, name);
    auto same = std::ranges::find(all, kind, &Skipped::kind);
    if (same == all.end()) same = all.insert(all.end(), {kind, {}});
    same->lines.push_back(std::string(name).append(": ").append(why));
  }
  return all;
}

void warn_of_skipped(const session::Session& session) {
  for (const Skipped& skipped : skipped_files(session.crawl())) {
    const bool many = skipped.lines.size() > kFew;
    if (many) say(grouped(skipped.lines.size()) + " files were not read for one reason. The first:");
    for (const std::string& line : std::span(skipped.lines).first(many ? 1 : skipped.lines.size())) say(line);
  }
}

}  // namespace

void warn_of_problems(const session::Session& session) {
  warn_of_counts(session);
  warn_of_skipped(session);
}

}  // namespace cli
