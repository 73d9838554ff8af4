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
