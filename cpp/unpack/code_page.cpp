#include "unpack/code_page.h"

#include "text/code_points.h"

namespace unpack {
namespace {

// Bytes 0x80 to 0xFF.
constexpr std::u32string_view kUpper =
    U"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    U"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";
static_assert(kUpper.size() == 128);

}  // namespace

std::string from_code_page_437(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text::append_utf8(byte < 0x80 ? byte : kUpper[byte - 0x80U], out);
  }
  return out;
}

}  // namespace unpack
