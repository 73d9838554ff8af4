// The word lists that people may edit, as text: lines "name: phrase | phrase | …", # starts a comment,
// a name may have several lines. Built in from cpp/anchor/data; a Session may pass others.
#pragma once

#include <string_view>
#include <vector>

namespace anchor {

std::string_view built_in_generic();      // name = language: what says nothing about its target
std::string_view built_in_spam();         // name = family; a phrase's last word may end in * (any ending)

struct ListEntry {
  std::string_view name;                  // both point into the text
  std::string_view phrase;                // trimmed, never empty
};
std::vector<ListEntry> parse_list(std::string_view text);    // lines without a colon are skipped

}  // namespace anchor
