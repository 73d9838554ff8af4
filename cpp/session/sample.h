// The sample site: a made-up bookshop as a crawler would export its links, so that a person can see
// what the page shows before they have a file of their own. About sixty pages: navigation and footer
// on each, a catalogue, a journal whose articles link to books and to each other, a redirect, a
// canonical, an orphan, a broken page, nofollow, sponsored and external links, images and styles.
// It is text, read by the same road as a person's file. The same bytes every time.
#pragma once

#include <string>

namespace session {

inline constexpr const char* kSampleName = "Sample site (made up).csv";

std::string sample_csv();

}  // namespace session
