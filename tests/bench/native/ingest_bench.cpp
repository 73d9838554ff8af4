// Whole ingest of a link export as the command line reads it, on all cores, and its parts on one.
//   build/release/ingest_bench FILE [REPEATS]
// The file is that of tests/bench/make-crawl.mjs (plain quotes, no newline in a field), because what
// was read is checked against a naive count first: rows, distinct addresses, sum of anchor lengths.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "cli/read.h"
#include "crawl/crawl.h"
#include "ingest/detect/parse.h"
#include "ingest/merge/merge.h"
#include "session/session.h"

namespace {

constexpr std::size_t kBlockBytes = 4U << 20;

struct Counts {
  std::uint64_t rows = 0;
  std::uint64_t addresses = 0;
  std::uint64_t anchor_bytes = 0;
  bool operator==(const Counts&) const = default;
};

std::string read_whole(const char* path) {
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return {};
  std::string bytes;
  char buffer[1U << 16];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, file)) bytes.append(buffer, got);
  std::fclose(file);
  return bytes;
}

// Fields 1 (source), 2 (target), 4 (alt) and 5 (anchor) of rows in which every field is quoted.
Counts count_naively(std::string_view text) {
  Counts counts;
  std::unordered_set<std::string_view> addresses;
  text.remove_prefix(text.find('\n') + 1);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view row = text.substr(0, end);
    text.remove_prefix(end + 1);
    ++counts.rows;
    std::size_t alt = 0;
    for (int field = 0; field <= 5; ++field) {
      const std::size_t stop = row.find("\",\"");
      const std::string_view cell = row.substr(field == 0 ? 1 : 0, stop);
      if (field == 1 || field == 2) addresses.insert(cell);
      if (field == 4) alt = cell.size();
      if (field == 5) counts.anchor_bytes += cell.empty() ? alt : cell.size();
      row.remove_prefix(stop + 3);
    }
  }
  counts.addresses = addresses.size();
  return counts;
}

Counts count(const crawl::Crawl& crawl) {
  Counts counts{crawl.links.size(), crawl.pages.size(), 0};
  for (const base::StringId anchor : crawl.links.anchor) counts.anchor_bytes += crawl.texts[anchor.value].size();
  return counts;
}

std::unique_ptr<session::Session> ingest_whole(const std::string& path) {
  auto session = std::make_unique<session::Session>();
  cli::read_files(std::array{path}, "", *session);
  return session;
}

// On a busy machine the processor's time says more than the clock on the wall.
struct Seconds {
  double wall = 0;
  double processor = 0;
};

template <class Work>
Seconds seconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t processor = std::clock();
  work();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
          static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC};
}

template <class Work>
void print_times(const char* what, std::size_t bytes, int repeats, Work work) {
  std::vector<double> wall, processor;
  for (int i = 0; i < repeats; ++i) {
    const Seconds took = seconds(work);
    wall.push_back(took.wall);
    processor.push_back(took.processor);
  }
  std::ranges::sort(wall);
  std::ranges::sort(processor);
  const auto rate = [&](double time) { return static_cast<double>(bytes) / time / 1e6; };
  const double median = wall[wall.size() / 2];
  std::printf("%-24s %7.1f ms  %6.0f MB/s  best %6.0f MB/s  by processor time %6.0f MB/s\n", what, median * 1e3,
              rate(median), rate(wall.front()), rate(processor[processor.size() / 2]));
}

void time_parts(const std::string& text, const ingest::Mapping& mapping, int repeats) {
  std::vector<std::string_view> blocks;
  for (std::string_view left = text; !left.empty();) {
    const std::size_t whole = ingest::cut(left.substr(0, kBlockBytes), mapping);
    blocks.push_back(left.substr(0, whole));
    left.remove_prefix(whole);
  }
  std::vector<ingest::LinkBatch> batches(blocks.size());
  print_times("cut", text.size(), repeats, [&] {
    for (const std::string_view block : blocks) ingest::cut(block, mapping);
  });
  print_times("parse, one thread", text.size(), repeats, [&] {
    for (std::size_t i = 0; i < blocks.size(); ++i) batches[i] = ingest::parse(blocks[i], mapping, i == 0);
  });
  print_times("encode", text.size(), repeats, [&] {
    for (const ingest::LinkBatch& batch : batches) ingest::encode(batch);
  });
  print_times("merge", text.size(), repeats, [&] {
    crawl::Crawl crawl;
    crawl.files.emplace_back();
    for (const auto& batch : batches) ingest::merge(ingest::view(batch), base::FileId{0}, mapping, crawl);
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: ingest_bench FILE [REPEATS]\n");
    return 2;
  }
  const int repeats = argc > 2 ? std::atoi(argv[2]) : 5;
  const std::string text = read_whole(argv[1]);
  const auto mapping = ingest::sniff(std::string_view(text).substr(0, 1U << 20), false, {});
  if (!mapping) {
    std::fprintf(stderr, "%s\n", mapping.error().message.c_str());
    return 1;
  }
  const Counts expected = count_naively(text);
  const Counts found = count(ingest_whole(argv[1])->crawl());
  std::printf("%llu rows, %llu addresses, %llu bytes of anchors\n", static_cast<unsigned long long>(found.rows),
              static_cast<unsigned long long>(found.addresses), static_cast<unsigned long long>(found.anchor_bytes));
  if (!(found == expected)) {
    std::fprintf(stderr, "a naive count finds %llu, %llu, %llu\n", static_cast<unsigned long long>(expected.rows),
                 static_cast<unsigned long long>(expected.addresses),
                 static_cast<unsigned long long>(expected.anchor_bytes));
    return 1;
  }
  time_parts(text, *mapping, repeats);
  print_times("whole ingest", text.size(), repeats, [&] { ingest_whole(argv[1]); });
  return 0;
}
