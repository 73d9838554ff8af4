#include "cli/ranks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <thread>

#include "cli/destination.h"
#include "cli/lines.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "cli/scores_file.h"
#include "cli/source.h"
#include "csv/writer.h"
#include "stored/rank.h"
#include "stored/residual.h"

namespace cli {
namespace {

using base::Result;

// The shortest digits that are this number again.
void append_exactly(double number, std::string& out) {
  std::array<char, 32> digits{};
  out.append(digits.data(), std::to_chars(digits.begin(), digits.end(), number).ptr);
}

// Two digits.
std::string rounded_text(double number) {
  std::array<char, 32> digits{};
  return {digits.data(), std::to_chars(digits.begin(), digits.end(), number, std::chars_format::scientific, 1).ptr};
}

std::string percent(double share) { return std::to_string(static_cast<int>(share * 100)) + " %"; }

Result<stored::Network> open_network(const std::string& path) {
  auto bytes = open_bytes(path);
  if (!bytes) return base::fail(bytes.error().code, path + ": " + bytes.error().message);
  return stored::Network::open(std::move(*bytes), path);
}

stored::RankOptions rank_options(const Arguments& arguments, std::string what) {
  const unsigned processors = std::max(std::thread::hardware_concurrency(), 1U);
  return {.damping = arguments.options.damping,
          .tolerance = arguments.options.tolerance,
          .max_sweeps = arguments.options.max_sweeps,
          .threads = arguments.threads > 0 ? arguments.threads : processors,
          .progress = [what = std::move(what)](double done) { show_progress(what + ", " + percent(done)); }};
}

// The names of nodes, one after the other.
class Names {
 public:
  explicit Names(const stored::Network& network) : network_(network) {}
  Result<std::string> next() {
    if (at_ == names_.size()) {
      at_ = 0;
      if (auto read = network_.names(block_++, names_); !read) return std::unexpected(read.error());
    }
    return std::move(names_[at_++]);
  }

 private:
  const stored::Network& network_;
  std::uint64_t block_ = 0;
  std::vector<std::string> names_;
  std::size_t at_ = 0;
};

Result<void> write_scores(const stored::Network& network, stored::Rank& rank, Destination& to) {
  constexpr std::size_t kPiece = 1U << 20;
  const bool named = network.has(stored::Section::kNames);
  Names names(network);
  Result<void> fault;
  std::string text = named ? "node,pagerank,name\n" : "node,pagerank\n";
  auto done = rank.scores([&](std::uint32_t node, double score) {
    text += std::to_string(node);
    text += ',';
    append_exactly(score, text);
    if (named) {
      const auto name = names.next();
      if (!name) fault = std::unexpected(name.error());
      if (!name) return false;
      text += ',';
      csv::append_inert_field(*name, text);
    }
    text += '\n';
    if (text.size() < kPiece) return true;
    show_progress("Writing: " + percent(static_cast<double>(node) / network.nodes()));
    const bool room = to.write(text);
    text.clear();
    return room;
  });
  to.write(text);
  return fault ? done : fault;
}

Result<void> sweep(stored::Rank& rank) {
  while (true) {
    const auto done = rank.sweep();
    if (!done) return std::unexpected(done.error());
    if (*done) return {};
    show_progress("Ranking: sweep " + std::to_string(rank.sweeps()) + ", residual " + rounded_text(rank.residual()));
  }
}

}  // namespace

Result<void> rank(const Arguments& arguments) {
  const auto network = open_network(arguments.files.front());
  if (!network) return std::unexpected(network.error());
  // Opened first: that nothing can be written there shows before the work, not after it.
  auto to = Destination::open(arguments.out);
  if (!to) return std::unexpected(to.error());
  auto rank = stored::Rank::begin(*network, rank_options(arguments, "Ranking"));
  if (!rank) return std::unexpected(rank.error());
  if (auto done = sweep(*rank); !done) return done;
  if (auto done = write_scores(*network, *rank, *to); !done) return done;
  if (auto done = to->finish(); !done) return done;
  end_progress();
  say("PageRank of " + grouped(network->nodes()) + " nodes, " + grouped(network->arcs()) +
      " arcs: " + std::to_string(rank->sweeps()) + " sweeps, residual at most " + rounded_text(rank->residual()));
  if (!rank->converged()) {
    say("anchorite: PageRank has not converged, so scores are rough. Allow more sweeps (--max-sweeps) or a larger "
        "--tolerance.");
  }
  return {};
}

Result<void> verify(const Arguments& arguments) {
  const auto network = open_network(arguments.files[0]);
  if (!network) return std::unexpected(network.error());
  auto scores = read_scores(arguments.files[1], network->nodes());
  if (!scores) return std::unexpected(scores.error());
  double sum = 0;
  for (const double score : *scores) sum += score;
  const stored::RankOptions options = rank_options(arguments, "Verifying");
  const auto residual = stored::residual_of(*network, options, std::move(*scores));
  if (!residual) return std::unexpected(residual.error());
  end_progress();
  const auto line = [](std::string name, double value) {
    append_exactly(value, name);
    return name + '\n';
  };
  auto printed = print_text(arguments.out, "nodes: " + std::to_string(network->nodes()) + '\n' + line("sum: ", sum) +
                                               line("residual: ", *residual) +
                                               line("error_at_most: ", *residual / (1 - options.damping)));
  if (!printed || *residual <= options.tolerance) return printed;
  return base::fail(base::ErrorCode::kInternal, "The residual is " + rounded_text(*residual) +
                                                    ", more than the tolerance of " + rounded_text(options.tolerance) +
                                                    ".");
}

}  // namespace cli
