// What every part of a report is made from. Lives while one report is composed.
#pragma once

#include <string>
#include <string_view>

#include "handover/words.h"
#include "session/session.h"

namespace handover {

struct Context {
  session::Session& session;
  const Words& words;
  const Json& summary;  // ARCHITECTURE.md, "the summary"
  std::string day;   // as the language writes it; "": nobody said
};

// The home page's scheme and host, which addresses of the site are shown without; "" where no home page is known.
std::string_view host_of(const Json& summary);
std::string without_host(std::string text, std::string_view host);

}  // namespace handover
