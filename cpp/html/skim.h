// Two thirds of a page are nothing that a link is read from: the insides of scripts, styles and comments, attributes
// like class, white space after white space. skim takes them out before the tree is built, line ends excepted, so that
// lines stay lines: gumbo spends as long on each of those characters as on any other.
//
// It is a tokenizer of the HTML standard (13.2.5) with far fewer states, right only while it knows
// where it is. Where tree building might think otherwise (raw text elements within select, svg, math or a
// frameset; CDATA; scripts that open a comment and another script), it leaves the rest of the page as it is.
// Cost: about 1 GB/s. Errors: none; any bytes are a page.
#pragma once

#include <string>
#include <string_view>

namespace html {

std::string skim(std::string_view utf8);

}  // namespace html
