# build/wasm/anchorite.js + anchorite.wasm, for a worker of the page; tests load it in node too.
file(GLOB wasm_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cpp/wasm/*.cpp")
if(NOT wasm_sources)
  return()
endif()

add_executable(anchorite_wasm ${wasm_sources})
set_target_properties(anchorite_wasm PROPERTIES OUTPUT_NAME anchorite RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
target_link_libraries(anchorite_wasm PRIVATE anchorite_core anchorite_flags)
target_link_options(
  anchorite_wasm
  PRIVATE
    --bind
    -sMODULARIZE
    -sEXPORT_ES6
    -sEXPORT_NAME=createAnchorite
    -sUSE_ES6_IMPORT_META=0 # the page hands the bytes over; a bundler would ship them a second time
    -sENVIRONMENT=worker,web
    -sALLOW_MEMORY_GROWTH
    -sMAXIMUM_MEMORY=4GB
    -sSTACK_SIZE=1MB
    -sDYNAMIC_EXECUTION=0 # the page's policy forbids eval
    -sFILESYSTEM=0
    -sINCOMING_MODULE_JS_API=wasmBinary,instantiateWasm,print,printErr
    -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAP32,HEAPU32,HEAPF32,HEAPF64
)

# The half of tests/bench/rank.mjs that runs in a browser; built on demand.
add_executable(rank_bench_wasm EXCLUDE_FROM_ALL "${CMAKE_SOURCE_DIR}/tests/bench/rank_wasm.cpp")
target_include_directories(rank_bench_wasm PRIVATE "${CMAKE_SOURCE_DIR}/tests")
target_link_libraries(rank_bench_wasm PRIVATE anchorite_core anchorite_flags)
target_link_options(
  rank_bench_wasm
  PRIVATE
    --bind
    -sMODULARIZE
    -sEXPORT_ES6
    -sENVIRONMENT=web,node
    -sALLOW_MEMORY_GROWTH
    -sMAXIMUM_MEMORY=4GB
    -sFILESYSTEM=0
)

# The page is one file that people send to each other: what runs once a file or once a click is compiled for size,
# and for nothing else where it has no loops over rows.
file(GLOB small_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cpp/session/*.cpp")
list(REMOVE_ITEM small_sources "${CMAKE_SOURCE_DIR}/cpp/session/stages.cpp"
     "${CMAKE_SOURCE_DIR}/cpp/session/anchor_reading.cpp")
list(REMOVE_ITEM small_sources "${CMAKE_SOURCE_DIR}/cpp/session/same_links.cpp")
file(GLOB once_a_file CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cpp/ingest/import*.cpp"
     "${CMAKE_SOURCE_DIR}/cpp/ingest/header*.cpp" "${CMAKE_SOURCE_DIR}/cpp/ingest/json_*.cpp"
     "${CMAKE_SOURCE_DIR}/cpp/ingest/edge_*.cpp" "${CMAKE_SOURCE_DIR}/cpp/ingest/column_*.cpp")
file(GLOB documents CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cpp/html/*.cpp" "${CMAKE_SOURCE_DIR}/cpp/relevance/*.cpp"
     "${CMAKE_SOURCE_DIR}/cpp/unpack/*.cpp")
list(APPEND small_sources ${once_a_file} ${documents})
foreach(
  name IN
  ITEMS ingest/wat ingest/sniff ingest/kind ingest/disavow ingest/sitemap ingest/http_body ingest/mhtml ingest/warc
        ingest/warc_record ingest/link_header ingest/xml_pieces ingest/page_table ingest/bare_list ingest/chain_rows
        ingest/html_page ingest/page_links ingest/page_lists ingest/schemes ingest/evidence ingest/cell_words
        ingest/truth ingest/row_tables ingest/list_rows ingest/subject_rows ingest/vertex_rows ingest/merge_columns
        anchor/keywords anchor/page_phrases anchor/source_domains anchor/risk anchor/networks anchor/bands anchor/next_anchors anchor/propose anchor/skip_texts
        anchor/money_phrases anchor/prints anchor/brands_of_others anchor/lists anchor/cannibal
        network/editor report/facets report/json report/export)
  list(APPEND small_sources "${CMAKE_SOURCE_DIR}/cpp/${name}.cpp")
endforeach()
file(GLOB once_a_click CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cpp/session/*.cpp")
foreach(loops_over_rows IN ITEMS stages anchor_reading same_links joining depth backlinks page_space strength
                                 anchor_classes link_places metrics)
  list(REMOVE_ITEM once_a_click "${CMAKE_SOURCE_DIR}/cpp/session/${loops_over_rows}.cpp")
endforeach()
set(smallest_sources ${wasm_sources} ${once_a_click} ${once_a_file})
foreach(name IN ITEMS ingest/format ingest/roles ingest/sniff ingest/kind ingest/mhtml ingest/http_body)
  list(APPEND smallest_sources "${CMAKE_SOURCE_DIR}/cpp/${name}.cpp")
endforeach()
set_source_files_properties(${small_sources} PROPERTIES COMPILE_OPTIONS -Os)
set_source_files_properties(${smallest_sources} PROPERTIES COMPILE_OPTIONS -Oz)
foreach(library IN ITEMS ada brotli stemmer utf8proc gumbo)
  target_compile_options(${library} PRIVATE -Os)
endforeach()
