#include "wasm/core.h"

#include "handover/compose.h"
#include "ingest/batch/batch.h"
#include "ingest/detect/parse.h"
#include "ingest/documents/html_page.h"
#include "session/sample.h"

namespace wasm {
namespace {

base::Error error_of(const std::string& code, const std::string& message) {
  for (int i = 0; i < static_cast<int>(base::ErrorCode::kInternal); ++i) {
    const auto known = static_cast<base::ErrorCode>(i);
    if (base::name_of(known) == code) return {known, message};
  }
  return {base::ErrorCode::kInternal, message};
}

}  // namespace

val Core::sniff(std::uint32_t bytes, bool whole, const std::string& name, const std::string& map) {
  return guarded([&] {
    auto mapping = ingest::sniff(inbox_.text(bytes), whole, {name, map});
    if (!mapping) return fault(mapping.error());
    mapping_ = std::move(*mapping);
    skipping_.reset();
    return val(ingest::to_json(mapping_));
  });
}

val Core::set_page_url(const std::string& url) {
  return guarded([&] {
    ingest::give_address(url, mapping_);
    return val(ingest::to_json(mapping_));
  });
}

bool Core::begin_decoding() {
  skipping_.reset();
  decoder_ = text::Decoder(text::encoding_named(mapping_.encoding).value_or(text::Encoding::kUtf8));
  return !decoder_.passes();
}

val Core::decode(std::uint32_t bytes, bool last) {
  return guarded([&] {
    bytes_.clear();
    decoder_.feed(inbox_.text(bytes), bytes_);
    if (last) decoder_.finish(bytes_);
    return view_of(std::span(reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size()));
  });
}

val Core::cut(std::uint32_t bytes) {
  return guarded([&] { return val(static_cast<double>(ingest::cut(inbox_.text(bytes), mapping_))); });
}

val Core::skip_record(std::uint32_t bytes) {
  return guarded([&] {
    if (!skipping_) skipping_.emplace(mapping_.shape);
    val out = val::object();
    out.set("bytes", static_cast<double>(skipping_->take(inbox_.text(bytes))));
    out.set("done", skipping_->done());
    out.set("lines", skipping_->lines());
    if (skipping_->done()) skipping_.reset();
    return out;
  });
}

val Core::begin_file(const std::string& name, double bytes, const std::string& mapping) {
  return guarded([&] {
    const auto known = ingest::mapping_from_json(mapping);
    if (!known) return fault(known.error());
    return val(session_.begin_file(name, static_cast<std::uint64_t>(bytes), *known).value);
  });
}

val Core::append(std::uint32_t file, std::uint32_t bytes) {
  return guarded([&] {
    const auto batch = ingest::decode(inbox_.span(bytes));
    if (!batch) return fault(batch.error());
    session_.append(base::FileId{file}, *batch);
    return val(batch->rows);
  });
}

val Core::append_overlong(std::uint32_t file, std::uint32_t lines) {
  return guarded([&] {
    const ingest::LinkBatch batch = ingest::overlong_record(lines);
    session_.append(base::FileId{file}, ingest::view(batch));
    return val(batch.rows);
  });
}

val Core::corrected(std::uint32_t file) {
  return guarded([&] {
    const auto mapping = session_.corrected(base::FileId{file});
    return val(mapping ? ingest::to_json(*mapping) : std::string());
  });
}

val Core::read_again(std::uint32_t file, const std::string& mapping) {
  return guarded([&] {
    const auto known = ingest::mapping_from_json(mapping);
    if (!known) return fault(known.error());
    session_.read_again(base::FileId{file}, *known);
    return val::undefined();
  });
}

val Core::end_file(std::uint32_t file) {
  return guarded([&] {
    session_.end_file(base::FileId{file});
    return val::undefined();
  });
}

val Core::cut_short(std::uint32_t file, const std::string& code, const std::string& message) {
  return guarded([&] {
    session_.cut_short(base::FileId{file}, error_of(code, message));
    return val::undefined();
  });
}

val Core::skip_file(const std::string& name, double bytes, const std::string& code, const std::string& message) {
  return guarded([&] {
    session_.skip_file(name, static_cast<std::uint64_t>(bytes), error_of(code, message));
    return val::undefined();
  });
}

val Core::clear() {
  return guarded([&] {
    session_.clear();
    return val::undefined();
  });
}

val Core::sample() {
  return guarded([&] {
    val out = val::object();
    out.set("name", std::string(session::kSampleName));
    out.set("text", session::sample_csv());
    return out;
  });
}

val Core::start(const val& options) {
  return guarded([&] {
    analysis::Options chosen;
    const val names = val::global("Object").call<val>("keys", options);
    for (const auto& name : emscripten::vecFromJSArray<std::string>(names)) {
      const auto set = analysis::set_option(chosen, name, options[name].as<std::string>());
      if (!set) return fault(set.error());
    }
    const auto started = session_.start(chosen);
    return started ? val::undefined() : fault(started.error());
  });
}

val Core::step() {
  return guarded([&] {
    const session::Progress progress = session_.step();
    val out = val::object();
    out.set("stage", std::string(progress.stage));
    out.set("done", progress.done);
    out.set("finished", progress.finished);
    return out;
  });
}

val Core::stop() {
  return guarded([&] {
    session_.stop();
    return val::undefined();
  });
}

val Core::what_if(const std::string& edits) {
  return guarded([&] {
    const auto told = session_.what_if(edits);
    return told ? val(*told) : fault(told.error());
  });
}

val Core::decide(const std::string& decisions) {
  return guarded([&] {
    const auto done = session_.decide(decisions);
    return done ? val::undefined() : fault(done.error());
  });
}

val Core::disavow(const std::string& request) {
  return guarded([&] {
    const auto list = session_.disavow(request);
    return list ? val(*list) : fault(list.error());
  });
}

val Core::hand_over(const std::string& words, const std::string& request, std::uint32_t logo_bytes) {
  return guarded([&] {
    const auto known = handover::Words::read(words);
    if (!known) return fault(known.error());
    auto wanted = handover::read_request(request);
    if (!wanted) return fault(wanted.error());
    wanted->logo = inbox_.text(logo_bytes);
    const auto report = handover::compose(session_, *known, *wanted);
    return report ? val(*report) : fault(report.error());
  });
}

val Core::word_vectors(std::uint32_t bytes) {
  return guarded([&] {
    const auto kept = session_.set_word_vectors(inbox_.text(bytes));
    return kept ? val::undefined() : fault(kept.error());
  });
}

val Core::summary() {
  return guarded([&] { return val(session_.summary_json()); });
}

}  // namespace wasm
