// A network of the analysis as a file (format.h).
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "network/network.h"

namespace stored {

// name_of(node): what its row of scores is called. put takes bytes in order. O(nodes + arcs), 5 bytes a node.
void write_network(const network::Network& network, const std::function<std::string_view(std::uint32_t)>& name_of,
                   std::function<void(std::string_view)> put);

}  // namespace stored
