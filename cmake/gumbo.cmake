# gumbo's sources with two roads of our own: a run of plain ASCII, in text and in quoted values, is taken at once, where
# gumbo makes a token of each character. What tree it builds does not change by that. Then its handling of attributes,
# as noted there. An edit that finds its place no more is an error: look at the new source, then here.
set(GUMBO_SOURCES "${CMAKE_BINARY_DIR}/generated/gumbo-src")
set(GUMBO_EDITED "${CMAKE_BINARY_DIR}/generated/gumbo-edited")
file(REMOVE_RECURSE "${GUMBO_EDITED}")
file(COPY "${GUMBO_DIR}/src/" DESTINATION "${GUMBO_EDITED}")

# gumbo_edit(FILE PLACE TEXT): TEXT in the place of PLACE, which is there exactly once
function(gumbo_edit name place text)
  file(READ "${GUMBO_EDITED}/${name}" source)
  string(FIND "${source}" "${place}" first)
  string(FIND "${source}" "${place}" last REVERSE)
  if(first EQUAL -1 OR NOT first EQUAL last)
    message(FATAL_ERROR "gumbo's ${name} is not the one that cmake/gumbo.cmake edits:\n${place}")
  endif()
  string(REPLACE "${place}" "${text}" source "${source}")
  file(WRITE "${GUMBO_EDITED}/${name}" "${source}")
endfunction()

gumbo_edit(utf8.c [=[
  uint32_t code_point = 0;
  uint32_t state = UTF8_ACCEPT;
]=] [=[
  const unsigned char first = (unsigned char) *iter->_start;
  if (first >= ' ' && first < 0x7F) {
    iter->_current = first;
    iter->_width = 1;
    return;
  }
  uint32_t code_point = 0;
  uint32_t state = UTF8_ACCEPT;
]=])
gumbo_edit(utf8.c [=[
int utf8iterator_current(]=] [=[
size_t utf8iterator_plain(const Utf8Iterator* iter, char stop) {
  const char* c = iter->_start;
  while (c < iter->_end && *c >= ' ' && *c < 0x7F && *c != '&' && *c != stop) ++c;
  return c - iter->_start;
}

void utf8iterator_skip_plain(Utf8Iterator* iter, size_t count) {
  iter->_start += count;
  iter->_pos.offset += count;
  iter->_pos.column += count;
  read_char(iter);
}

int utf8iterator_current(]=])
gumbo_edit(utf8.h [=[
void utf8iterator_next(]=] [=[
// How many of the characters from the current one on are printable ASCII, and neither '&' nor `stop`.
size_t utf8iterator_plain(const Utf8Iterator* iter, char stop);
// Past so many of them.
void utf8iterator_skip_plain(Utf8Iterator* iter, size_t count);

void utf8iterator_next(]=])

gumbo_edit(tokenizer.h [=[
bool gumbo_lex(]=] [=[
// Appends the plain text that comes next, if in the data state some does.
void gumbo_take_plain_text(struct GumboInternalParser* parser, GumboStringBuffer* text);

bool gumbo_lex(]=])
gumbo_edit(tokenizer.h [=[#include "tokenizer_states.h"
]=] [=[#include "string_buffer.h"
#include "tokenizer_states.h"
]=])
gumbo_edit(tokenizer.c [=[
bool gumbo_lex(]=] [=[
void gumbo_take_plain_text(GumboParser* parser, GumboStringBuffer* text) {
  GumboTokenizerState* tokenizer = parser->_tokenizer_state;
  if (tokenizer->_state != GUMBO_LEX_DATA || tokenizer->_buffered_emit_char != kGumboNoChar ||
      tokenizer->_temporary_buffer_emit) {
    return;
  }
  GumboStringPiece run = {tokenizer->_input._start, utf8iterator_plain(&tokenizer->_input, '<')};
  if (run.length == 0) return;
  gumbo_string_buffer_append_string(parser, &run, text);
  utf8iterator_skip_plain(&tokenizer->_input, run.length);
  reset_token_start_point(tokenizer);
}

bool gumbo_lex(]=])
# The loop around it goes on from the current character.
gumbo_edit(tokenizer.c [=[
      tokenizer_add_parse_error(parser, GUMBO_ERR_ATTR_DOUBLE_QUOTE_EOF);
      gumbo_tokenizer_set_state(parser, GUMBO_LEX_DATA);
      abandon_current_tag(parser);
      tokenizer->_reconsume_current_input = true;
      return NEXT_CHAR;
    default:
]=] [=[
      tokenizer_add_parse_error(parser, GUMBO_ERR_ATTR_DOUBLE_QUOTE_EOF);
      gumbo_tokenizer_set_state(parser, GUMBO_LEX_DATA);
      abandon_current_tag(parser);
      tokenizer->_reconsume_current_input = true;
      return NEXT_CHAR;
    default: {
      GumboStringPiece run = {tokenizer->_input._start, utf8iterator_plain(&tokenizer->_input, '"')};
      if (run.length > 1) {
        gumbo_string_buffer_append_string(parser, &run, &tokenizer->_tag_state._buffer);
        utf8iterator_skip_plain(&tokenizer->_input, run.length - 1);
        return NEXT_CHAR;
      }
    }
]=])
# In these modes a character does to the tree no more than the one before it did.
gumbo_edit(parser.c [=[
    buffer_state->_type = GUMBO_NODE_TEXT;
  } else if]=] [=[
    buffer_state->_type = GUMBO_NODE_TEXT;
    const GumboInsertionMode mode = parser->_parser_state->_insertion_mode;
    if (mode == GUMBO_INSERTION_MODE_IN_BODY || mode == GUMBO_INSERTION_MODE_IN_CELL) {
      gumbo_take_plain_text(parser, &buffer_state->_buffer);
    }
  } else if]=])

# The name of an attribute that stands twice is done with: left in the buffer, it became the start of the next name,
# and "<a title title href>" had no link.
gumbo_edit(tokenizer.c [=[
      tag_state->_drop_next_attr_value = true;
      return false;
]=] [=[
      tag_state->_drop_next_attr_value = true;
      reinitialize_tag_buffer(parser);
      return false;
]=])
# Each attribute is compared with all before it, which so ends: no element that people write has as many. skim.cpp
# counts the same.
gumbo_edit(tokenizer.c [=[
  bool _drop_next_attr_value;
]=] [=[
  bool _drop_next_attr_value;
  int _attributes_seen;
]=])
gumbo_edit(tokenizer.c [=[
  tag_state->_drop_next_attr_value = false;
  tag_state->_is_start_tag = is_start_tag;
]=] [=[
  tag_state->_drop_next_attr_value = false;
  tag_state->_attributes_seen = 0;
  tag_state->_is_start_tag = is_start_tag;
]=])
gumbo_edit(tokenizer.c [=[
  GumboVector* /* GumboAttribute* */ attributes = &tag_state->_attributes;
]=] [=[
  if (++tag_state->_attributes_seen > 256) {
    tag_state->_drop_next_attr_value = true;
    reinitialize_tag_buffer(parser);
    return false;
  }
  GumboVector* /* GumboAttribute* */ attributes = &tag_state->_attributes;
]=])
# Elements with many attributes are not looked at for being equal, nor are attributes added to them.
gumbo_edit(parser.c [=[
  unsigned int num_unmatched_attr2_elements = attr2->length;
]=] [=[
  if (attr1->length != attr2->length || attr1->length > 16) return false;
  unsigned int num_unmatched_attr2_elements = attr2->length;
]=])
gumbo_edit(parser.c [=[
    if (!gumbo_get_attribute(node_attr, attr->name)) {
]=] [=[
    if (node_attr->length < 32 && !gumbo_get_attribute(node_attr, attr->name)) {
]=])

# What did not change keeps its time, so that configuring again compiles nothing.
file(MAKE_DIRECTORY "${GUMBO_SOURCES}")
file(GLOB gumbo_edited RELATIVE "${GUMBO_EDITED}" "${GUMBO_EDITED}/*")
foreach(name IN LISTS gumbo_edited)
  file(COPY_FILE "${GUMBO_EDITED}/${name}" "${GUMBO_SOURCES}/${name}" ONLY_IF_DIFFERENT)
endforeach()
