// The checks that lower authority, in sentences with their figures.
#pragma once

#include <cstdint>

#include "catalog/messages/message.h"
#include "quality/authority/authority.h"

namespace reports {

// Of those that fired: "no_visits × 80 %: no visits, though 1,204 domains link there; …". `network_size`: domains of
// the domain's network, where it is in one.
catalog::Message told(const quality::DomainProfile& profile, quality::SpamChecks fired, std::uint32_t network_size);

}  // namespace reports
