// What links weigh, by classes: one a region, and template links apart.
#pragma once

#include <cstdint>
#include <vector>

#include "crawl/crawl.h"
#include "network/network.h"

namespace network {

// The class of a link: an index into class_weights() and FlowGraph::weight_of. 0 where links are not weighed by
// position.
std::uint8_t weight_class_of(const Rules& rules, crawl::Region region, bool is_template);

// By class; one class of weight 1 where links are not weighed by position.
std::vector<double> class_weights(const Rules& rules);

}  // namespace network
