// Scores and their reasons, short: for logs and lists of single links.
#pragma once

#include <string>

#include "quality/rules/score.h"

namespace analysis {

std::string fixed(double number, int digits);  // "99.8"

// "page_links +2.2; net_shape +1.9": most points first.
std::string codes_of_reasons(const quality::DomainValues& values, const quality::Weights& weights);

}  // namespace analysis
