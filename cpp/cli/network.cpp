#include "cli/network.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/destination.h"
#include "cli/lines.h"
#include "cli/node_names.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "cli/source.h"
#include "crawl/crawl.h"
#include "network/network.h"
#include "stored/convert.h"
#include "stored/write_network.h"

namespace cli {
namespace {

constexpr std::string_view kGraph = ".graph";

void say_counts(const Arguments& arguments, std::uint64_t nodes, std::uint64_t arcs) {
  say(arguments.out + ": " + grouped(nodes) + " nodes, " + grouped(arcs) + " arcs");
}

}  // namespace

base::Result<void> write_network(const session::Session& session, const Arguments& arguments) {
  const network::Network& network = *session.network();
  const crawl::Crawl& crawl = session.crawl();
  const auto name_of = [&](std::uint32_t node) -> std::string_view {
    const std::uint32_t unit = network.page_of_node[node].value;
    switch (arguments.options.rules.level) {
      case network::Level::kHost: return crawl.hosts.names[unit];
      case network::Level::kDomain: return crawl.domains.names[unit];
      default: return crawl.pages.urls[unit];
    }
  };
  auto done = write_out(arguments.out, [&](Destination& to) -> base::Result<void> {
    stored::write_network(network, name_of, [&](std::string_view bytes) { to.write(bytes); });
    return {};
  });
  if (done) say_counts(arguments, network.flow.nodes(), network.flow.in.edges());
  return done;
}

bool is_compressed_graph(const Arguments& arguments) {
  return arguments.files.size() <= 2 && arguments.files.front().ends_with(kGraph);
}

base::Result<void> convert_graph(const Arguments& arguments) {
  const std::string& path = arguments.files.front();
  const std::string name = path.substr(0, path.size() - kGraph.size());
  if (!name.ends_with("-t")) {
    return base::fail(base::ErrorCode::kBadOption, path + ": Ranks need the transposed graph: " + name + "-t.graph");
  }
  const auto properties = content_of(name + ".properties");
  if (!properties) return std::unexpected(properties.error());
  auto bytes = open_bytes(path);
  if (!bytes) return base::fail(bytes.error().code, path + ": " + bytes.error().message);
  const auto graph = stored::BvGraph::open(std::move(*bytes), *properties, path);
  if (!graph) return std::unexpected(graph.error());
  std::optional<NodeNames> names;
  if (arguments.files.size() == 2) {
    auto opened = NodeNames::open(arguments.files[1]);
    if (!opened) return std::unexpected(opened.error());
    names.emplace(std::move(*opened));
  }
  auto to = Destination::open(arguments.out);
  if (!to) return std::unexpected(to.error());
  const auto put = [&](std::string_view piece) { to->write(piece); };
  const auto progress = [&](double share) {
    show_progress("Reading " + path + ": " + std::to_string(static_cast<int>(share * 100)) + " %");
  };
  stored::NextName next_name;
  if (names) next_name = [&](std::uint32_t node) { return names->next(node); };
  auto done = stored::convert(*graph, next_name, put, progress);
  if (done && names) done = names->end(graph->nodes());
  if (!done) return done;
  if (auto finished = to->finish(); !finished) return finished;
  say_counts(arguments, graph->nodes(), graph->arcs());
  return {};
}

}  // namespace cli
