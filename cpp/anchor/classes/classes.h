// What an anchor is: facts about it, and the one primary class that follows from them.
// The classes and their order are those of published link audits: an empty link says nothing, an alt
// text or a title stands in for words, spam is spam whatever else it holds, and so on down to "other".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace anchor {

enum class Class : std::uint8_t {
  kEmpty,           // no text at all
  kImage,           // the text is an image's alt text
  kTitle,           // the text is the title attribute of a link without words
  kSpam,            // a term of a spam family
  kOtherBrand,      // a brand of somebody else, from the person's list
  kNakedUrl,        // an address
  kBranded,         // the brand, alone or with words that are not the target's keywords
  kBrandKeyword,    // the brand and a keyword of the target
  kGeneric,         // "click here", digits, arrows
  kExact,           // a keyword phrase of the target, word for word up to inflection
  kPartial,         // at least one keyword of the target
  kOtherScript,     // a script or language that the site does not use
  kOther,
};
inline constexpr int kClasses = static_cast<int>(Class::kOther) + 1;

std::string_view name_of(Class c);                    // "empty", "image", … as reports write it
std::span<const std::string_view> class_names();      // [kClasses]

using Facts = std::uint16_t;
namespace fact {
// Of the text alone:
inline constexpr Facts kEmpty = 1U << 0;
inline constexpr Facts kSpam = 1U << 1;
inline constexpr Facts kOtherBrand = 1U << 2;
inline constexpr Facts kUrl = 1U << 3;
inline constexpr Facts kOwnUrl = 1U << 4;             // always with kUrl
inline constexpr Facts kBrand = 1U << 5;
inline constexpr Facts kLong = 1U << 6;               // more than 60 characters: a sentence, not a name
inline constexpr Facts kGeneric = 1U << 7;
inline constexpr Facts kOtherScript = 1U << 8;
inline constexpr Facts kGenericElsewhere = 1U << 14;  // with kGeneric: but in none of the site's languages
// Of the text and the link's target:
inline constexpr Facts kKeyword = 1U << 9;            // holds a keyword of the target
inline constexpr Facts kExact = 1U << 10;             // is a keyword phrase of the target
// Of the link:
inline constexpr Facts kImageAlt = 1U << 11;
inline constexpr Facts kTitleFallback = 1U << 12;
inline constexpr Facts kSitewide = 1U << 13;          // repeated by a template
}  // namespace fact

// The primary class. The first that holds: empty, image, title, spam, other brand, own address, brand up
// to 60 characters (with a keyword: brand_keyword), generic, exact, partial, other script, any address,
// brand in a longer text, other. Exact and partial stand before other script, because words that the
// target itself uses are not foreign to it; words inside an address do not count as keywords.
Class primary(Facts facts);
std::span<const Class> primary_of_all();  // [65536] primary(facts) of every set of facts, made when first asked

// The facts of a link from those of its text (and target) and its crawl flags (crawl::flag). Within the site the
// language of the words around is known, so there a phrase is generic in the site's own languages only.
Facts facts_of_link(Facts text, std::uint16_t crawl_flags, bool internal);

}  // namespace anchor
