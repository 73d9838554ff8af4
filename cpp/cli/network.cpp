#include "cli/network.h"

#include <string>

#include "cli/destination.h"
#include "cli/lines.h"
#include "cli/say.h"
#include "crawl/crawl.h"
#include "network/network.h"
#include "stored/write_network.h"

namespace cli {

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
  auto done = write_out(arguments.out, [&](Destination& to) {
    stored::write_network(network, name_of, [&](std::string_view bytes) { to.write(bytes); });
  });
  if (done) {
    say(arguments.out + ": " + grouped(network.flow.nodes()) + " nodes, " + grouped(network.flow.in.edges()) + " arcs");
  }
  return done;
}

}  // namespace cli
