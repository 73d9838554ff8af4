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
# what has no loops over rows for the least size.
# optimize(OPTION FOLDER...): all sources of these folders of cpp/, not of the folders in them
function(optimize option)
  foreach(folder IN LISTS ARGN)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cpp/${folder}/*.cpp")
    set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS ${option})
  endforeach()
endfunction()
optimize(-Oz wasm session catalog catalog/messages reports/columns reports/tables reports/anchors reports/pages
         reports/quality reports/changes reports/prospects reports/opportunities reports/outreach reports/summary whatif ingest/mapping ingest/importers ingest/json ingest/detect
         quality/learning quality/authority quality/disavow)
optimize(-Os advise outreach analysis/outreach analysis/opportunities anchor/lists anchor/profile analysis/quality analysis/changes analysis/prospects quality quality/rules quality/values quality/networks unpack html relevance
         ingest/documents analysis/site table/write)
foreach(
  name IN
  ITEMS ingest/rows/disavow ingest/rows/page_table ingest/rows/bare_list ingest/rows/chain_rows ingest/rows/page_lists
        ingest/rows/row_tables ingest/rows/subject_rows ingest/rows/vertex_rows ingest/rows/edge_list
        ingest/values/cell_words ingest/values/schemes ingest/values/truth ingest/values/header ingest/batch/evidence
        ingest/merge/merge_columns ingest/merge/joining ingest/merge/habit_notes
        anchor/classes/keywords anchor/classes/propose anchor/classes/brands_of_others
        network/editor table/view/facets analysis/options analysis/bands analysis/page_vectors analysis/metrics
        analysis/anchor_classes analysis/backlinks/strength analysis/backlinks/domain_ratings
        analysis/backlinks/authority analysis/backlinks/domain_profiles analysis/backlinks/same_profiles)
  set_source_files_properties("${CMAKE_SOURCE_DIR}/cpp/${name}.cpp" PROPERTIES COMPILE_OPTIONS -Os)
endforeach()
foreach(library IN ITEMS ada brotli stemmer utf8proc gumbo)
  target_compile_options(${library} PRIVATE -Os)
endforeach()
