// What JavaScript can call. No logic here, and none in the classes beyond passing things on.
#include <emscripten/bind.h>

#include "wasm/core.h"
#include "wasm/package.h"
#include "wasm/parser.h"

EMSCRIPTEN_BINDINGS(anchorite) {
  using emscripten::class_;
  using emscripten::val;

  class_<wasm::Parser>("Parser")
      .constructor<>()
      .function("reserve", &wasm::Parser::reserve)
      .function("useMapping", &wasm::Parser::use_mapping)
      .function("parse", &wasm::Parser::parse);

  class_<wasm::Package>("Package")
      .constructor<val, double, std::string>()
      .function("open", &wasm::Package::open)
      .function("start", &wasm::Package::start)
      .function("read", &wasm::Package::read)
      .function("taken", &wasm::Package::taken);

  class_<wasm::Core>("Core")
      .constructor<>()
      .function("reserve", &wasm::Core::reserve)
      .function("sniff", &wasm::Core::sniff)
      .function("setPageUrl", &wasm::Core::set_page_url)
      .function("isPage", &wasm::Core::is_page)
      .function("beginDecoding", &wasm::Core::begin_decoding)
      .function("decode", &wasm::Core::decode)
      .function("cut", &wasm::Core::cut)
      .function("skipRecord", &wasm::Core::skip_record)
      .function("beginFile", &wasm::Core::begin_file)
      .function("append", &wasm::Core::append)
      .function("appendOverlong", &wasm::Core::append_overlong)
      .function("mayReadAgain", &wasm::Core::may_read_again)
      .function("corrected", &wasm::Core::corrected)
      .function("readAgain", &wasm::Core::read_again)
      .function("endFile", &wasm::Core::end_file)
      .function("cutShort", &wasm::Core::cut_short)
      .function("skipFile", &wasm::Core::skip_file)
      .function("clear", &wasm::Core::clear)
      .function("sample", &wasm::Core::sample)
      .function("start", &wasm::Core::start)
      .function("step", &wasm::Core::step)
      .function("stop", &wasm::Core::stop)
      .function("wordVectors", &wasm::Core::word_vectors)
      .function("summary", &wasm::Core::summary)
      .function("whatIf", &wasm::Core::what_if)
      .function("decide", &wasm::Core::decide)
      .function("disavow", &wasm::Core::disavow)
      .function("make", &wasm::Core::make)
      .function("handOver", &wasm::Core::hand_over)
      .function("report", &wasm::Core::report)
      .function("rows", &wasm::Core::rows)
      .function("cells", &wasm::Core::cells)
      .function("sentences", &wasm::Core::sentences)
      .function("facets", &wasm::Core::facets)
      .function("exportOpen", &wasm::Core::export_open)
      .function("exportSlice", &wasm::Core::export_slice)
      .function("mailList", &wasm::Core::mail_list);
}
