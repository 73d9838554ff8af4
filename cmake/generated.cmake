# Sources that are made at build time. They are system headers: a table of 150 kB is not held to our warnings.
find_program(NODE node REQUIRED)
set(GENERATED_DIR "${CMAKE_BINARY_DIR}/generated")
set(PSL_TABLE "${GENERATED_DIR}/psl_table.inc")

add_custom_command(
  OUTPUT "${PSL_TABLE}"
  COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/tools/psl-table.mjs" "${PSL_DIR}/public_suffix_list.dat" "${PSL_TABLE}"
  DEPENDS "${CMAKE_SOURCE_DIR}/tools/psl-table.mjs" "${PSL_DIR}/public_suffix_list.dat"
  COMMENT "Public Suffix List -> psl_table.inc"
  VERBATIM
)

set(ENCODING_TABLES "${GENERATED_DIR}/encoding_tables.inc")
add_custom_command(
  OUTPUT "${ENCODING_TABLES}"
  COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/tools/encoding-tables.mjs" "${ENCODING_DIR}" "${ENCODING_TABLES}"
  DEPENDS "${CMAKE_SOURCE_DIR}/tools/encoding-tables.mjs" "${ENCODING_DIR}/encoding-indexes.js"
  COMMENT "Encoding Standard -> encoding_tables.inc"
  VERBATIM
)

set(catalog_tables catalog.inc catalog_words.inc catalog_sentences.inc catalog_handover.inc)
list(TRANSFORM catalog_tables PREPEND "${GENERATED_DIR}/" OUTPUT_VARIABLE CATALOG_TABLES)
if(EMSCRIPTEN)
  set(catalog_mode --page)
endif()
file(GLOB catalog_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/catalog/*.json" "${CMAKE_SOURCE_DIR}/catalog/words/*.json")
add_custom_command(
  OUTPUT ${CATALOG_TABLES}
  COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/tools/catalog.mjs" "${GENERATED_DIR}" ${catalog_mode}
  DEPENDS "${CMAKE_SOURCE_DIR}/tools/catalog.mjs" "${CMAKE_SOURCE_DIR}/tools/lib/catalog.mjs" "${CMAKE_SOURCE_DIR}/tools/lib/handover.mjs" ${catalog_sources}
  COMMENT "catalog -> catalog*.inc"
  VERBATIM
)
