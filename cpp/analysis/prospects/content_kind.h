// What a page that earns links is, by the words of its address: a study, a tool, a guide. Declared lists of English and
// German words; the first kind whose word is a whole word of the path.
#pragma once

#include <cstdint>
#include <string_view>

namespace analysis {

enum class ContentKind : std::uint8_t { kUnknown, kStudy, kTool, kTemplate, kGuide, kList, kGlossary, kNews };
// catalog::values::kContentKind

// `path`: of an address, with its slash. O(size of the path)
ContentKind content_kind_of(std::string_view path);

}  // namespace analysis
