// A sentence as a code and figures: which sentence of the catalogue it is, and what stands in its placeholders. The
// words are made where they are shown: here in English, on the page in the reader's language.
//
// A template is text with placeholders:
//   {share}                  the figure, as its kind is written: 0.42 as "42 %", points as "+50" or "-3.5", tenths as
//                            "+2.0", a number as "19,004"
//   {once? (counts once)}    the text behind the mark where the figure is not 0, else nothing
//   {pages|# page|# pages}   the first form for 1, else the second; # is the number
//   {items}, {items| · }     the message's items, joined by ", " or by what stands behind the bar
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "catalog/messages/sentences.h"

namespace catalog {

// A share is 0 to 1; points are in tenths, without those of a whole number; a number is rounded to a whole one; a text
// is shown as it is.
struct Share {
  double value;
};
struct Points {
  double value;
};
struct Tenths {
  double value;
};
struct Number {
  double value;
};
using FigureValue = std::variant<std::uint64_t, Share, Points, Tenths, Number, std::string>;

class Message {
 public:
  explicit Message(SentenceName name) : sentence_(name.get()) {}
  explicit Message(const Sentence& sentence) : sentence_(sentence) {}
  Message(const Message& other);
  Message(Message&& other) noexcept;
  Message& operator=(const Message& other);
  Message& operator=(Message&& other) noexcept;
  ~Message();

  // Each name of the sentence's placeholders once.
  Message count(std::string_view name, std::uint64_t value) &&;
  Message share(std::string_view name, double value) &&;
  Message points(std::string_view name, double value) &&;
  Message tenths(std::string_view name, double value) &&;
  Message number(std::string_view name, double value) &&;
  Message text(std::string_view name, std::string_view value) &&;
  void add(Message item);

  std::string_view group() const { return sentence_.group; }
  std::string_view code() const { return sentence_.code; }
  std::span<const Message> items() const { return items_; }

  // In English. A placeholder without a figure is left empty.
  std::string english() const;
  // As JSON: {"group": "risk", "code": "exact_share", "figures": {"share": 0.42, "domains": 31}, "items": […]};
  // figures and items are left out where there are none.
  std::string encoded() const;

 private:
  struct Figure {
    std::string_view name;
    FigureValue value;
  };
  Message put(std::string_view name, FigureValue value);
  const FigureValue* find(std::string_view name) const;
  void append_english(std::string& out) const;
  void append_placeholder(std::string_view inside, std::string& out) const;

  Sentence sentence_;
  std::vector<Figure> figures_;
  std::vector<Message> items_;
};

}  // namespace catalog
