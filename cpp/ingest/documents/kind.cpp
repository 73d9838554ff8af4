#include "ingest/documents/kind.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/values/values.h"

namespace ingest {
namespace {

using namespace std::string_view_literals;

constexpr auto kSignatures = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"\x89PNG\r\n"sv, "a PNG image"},
    {"\xFF\xD8\xFF"sv, "a JPEG image"},
    {"GIF8"sv, "a GIF image"},
    {"%PDF-"sv, "a PDF document"},
    {"\x1F\x8B"sv, "a gzip archive"},
    {"PK\x03\x04"sv, "a zip archive or an Office document"},
    {"PK\x05\x06"sv, "an empty zip archive"},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    {"Rar!"sv, "a RAR archive"},
    {"BZh"sv, "a bzip2 archive"},
    {"\xFD"
     "7zXZ"sv,
     "an xz archive"},
    {"\x28\xB5\x2F\xFD"sv, "a zstd archive"},
    {"\xD0\xCF\x11\xE0"sv, "an old Office document (.xls, .doc)"},
    {"SQLite format 3"sv, "an SQLite database"},
    {"PAR1"sv, "a Parquet file"},
    {"\x7F"
     "ELF"sv,
     "a program"},
    {"MZ\x90"sv, "a program"},
    {"OggS"sv, "an audio or video file"},
    {"ID3"sv, "an audio file"},
    {"wOFF"sv, "a font"},
    {"wOF2"sv, "a font"},
});

constexpr std::size_t kLookAt = 4096;

// Control characters that no text file has, tab and line ends and form feed aside.
bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B;
}

std::string_view skip_blank_and_comments(std::string_view text) {
  while (true) {
    text = trimmed(text);
    if (!text.starts_with("<!--")) return text;
    const std::size_t end = text.find("-->");
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 3);
  }
}

bool starts_with_word(std::string_view text, std::string_view lower_word) {
  return same_word(text.substr(0, lower_word.size()), lower_word);
}

// Opening tags by which a piece of a page is told from other text that starts with '<'.
constexpr auto kTags = std::to_array<std::string_view>({"<!doctype html",
                                                        "<html",
                                                        "<head",
                                                        "<body",
                                                        "<title",
                                                        "<meta",
                                                        "<div",
                                                        "<p>",
                                                        "<p ",
                                                        "<a ",
                                                        "<ul",
                                                        "<ol",
                                                        "<li",
                                                        "<nav",
                                                        "<main",
                                                        "<article",
                                                        "<section",
                                                        "<header",
                                                        "<footer",
                                                        "<table",
                                                        "<h1",
                                                        "<h2",
                                                        "<h3",
                                                        "<span",
                                                        "<img",
                                                        "<link",
                                                        "<script",
                                                        "<style",
                                                        "<base",
                                                        "<b>",
                                                        "<strong",
                                                        "<em>",
                                                        "<i>"});

}  // namespace

std::string_view binary_kind(std::string_view head) {
  for (const auto& [bytes, name] : kSignatures) {
    if (head.starts_with(bytes)) return name;
  }
  if (head.size() >= 12 && head.starts_with("RIFF")) {
    return head.substr(8, 4) == "WEBP" ? "a WebP image" : "an audio or video file";
  }
  const std::string_view part = head.substr(0, kLookAt);
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(part, is_control));
  if (controls * 20 > part.size()) return "no text (a binary file)";
  return {};
}

bool looks_like_html(std::string_view utf8) {
  const std::string_view text = skip_blank_and_comments(utf8.substr(0, 1U << 16));
  if (text.starts_with("<?xml")) {
    const std::string_view part = text.substr(0, kLookAt);
    return part.find("<html") != std::string_view::npos;
  }
  return std::ranges::any_of(kTags, [text](std::string_view tag) { return starts_with_word(text, tag); });
}

bool looks_like_json(std::string_view utf8) {
  const std::string_view text = trimmed(utf8.substr(0, kLookAt));
  if (text.starts_with('{'))
    return trimmed(text.substr(1)).starts_with('"') || trimmed(text.substr(1)).starts_with('}');
  if (!text.starts_with('[')) return false;
  const std::string_view inner = trimmed(text.substr(1));
  return inner.starts_with('{') || inner.starts_with('[') || inner.starts_with(']');
}

}  // namespace ingest
