#include "ingest/batch/batch.h"

namespace ingest {
namespace {

DictionaryView view_of(const Dictionary& dictionary) {
  return {{dictionary.bytes.data(), dictionary.bytes.size()}, dictionary.ends, dictionary.hashes};
}

}  // namespace

BatchView view(const LinkBatch& batch) {
  BatchView out;
  out.urls = view_of(batch.urls);
  out.texts = view_of(batch.texts);
  out.assumed = batch.assumed;
  link_columns(out.links()) = link_columns(batch.links());
  out.page = batch.page;
  out.domain = batch.domain;
  out.listed_anchor = batch.listed_anchor;
  out.log = batch.log;
  out.outreach = batch.outreach;
  out.list_text = batch.list_text;
  for (const PageColumn& column : batch.page_columns) {
    out.page_columns.push_back({column.field, column.name, column.numbers, column.ids, column.about});
  }
  out.tells = batch.tells;
  out.problems = batch.problems;
  out.problem_counts = batch.problem_counts;
  out.rows = batch.rows;
  out.lines = batch.lines;
  out.bytes = batch.bytes;
  return out;
}

}  // namespace ingest
