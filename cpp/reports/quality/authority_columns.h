// What the authority of linking domains is made of, as several reports say it.
#pragma once

#include <string>
#include <string_view>

#include "analysis/backlinks/authority.h"
#include "reports/columns/table_builder.h"

namespace reports {

// [rows of sources] "3 ratings", and of one which: "Ahrefs Domain Rating"; empty: none.
table::Sentences rated_by(const analysis::DomainAuthorities& rated);

// What a rating is called: "Ahrefs Domain Rating".
std::string label_of_rating(std::string_view name);

}  // namespace reports
