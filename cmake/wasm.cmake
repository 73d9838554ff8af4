# build/wasm/anchorite.js + anchorite.wasm, for a worker of the page; tests load it in node too.
file(GLOB wasm_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cpp/wasm/*.cpp")
batches_of(wasm_batches wasm ${wasm_sources})
add_executable(anchorite_wasm ${wasm_batches})
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

# Of the page's one file, too (see wasm_size.cmake).
foreach(library IN ITEMS ada brotli stemmer utf8proc gumbo)
  target_compile_options(${library} PRIVATE -Os)
endforeach()
set_source_files_properties("${ZLIB_DIR}/deflate.c" "${ZLIB_DIR}/trees.c" PROPERTIES COMPILE_OPTIONS -Os)
