// What is in a file, as a reader gets it.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/archive.h"
#include "support/bytes.h"
#include "unpack/package.h"

struct Text {
  std::string name;
  std::string text;
  std::string error;
};

inline std::vector<Text> texts_in(std::string file, std::size_t step = 1U << 16) {
  const auto package = unpack::Package::open(std::make_unique<support::Held>(std::move(file)), "f");
  if (!package) return {{.name = "f", .text = "", .error = package.error().message}};
  std::vector<Text> texts;
  for (std::size_t i = 0; i < (*package)->members().size(); ++i) {
    const unpack::Member& member = (*package)->members()[i];
    Text& text = texts.emplace_back(Text{.name = member.name, .text = "", .error = ""});
    if (member.refusal) text.error = member.refusal->message;
    if (member.refusal) continue;
    const auto stream = (*package)->read(i);
    if (!stream) text.error = stream.error().message;
    if (!stream) continue;
    support::Read read = support::read_all(**stream, step);
    text.text = std::move(read.text);
    text.error = std::move(read.error);
  }
  return texts;
}

// Of a file with one text that can be read.
inline std::string text_in(std::string file, std::size_t step = 1U << 16) {
  const auto texts = texts_in(std::move(file), step);
  if (texts.size() != 1 || !texts[0].error.empty()) throw std::runtime_error(texts[0].error);
  return texts[0].text;
}
