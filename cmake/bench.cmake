# tests/bench/native/<name>_bench.cpp, one executable each; built on demand by the target `benchmarks`. igraph is a peer that
# they are measured against, and there only where tools/setup/setup.sh bench ran: it is looked for at each configuration
# until it is found. What is built without it says so and fails.
file(GLOB bench_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/bench/native/*_bench.cpp")
add_custom_target(benchmarks)
if(NOT bench_sources)
  return()
endif()

find_path(IGRAPH_INCLUDE igraph.h PATH_SUFFIXES igraph)
find_library(IGRAPH_LIBRARY igraph)
foreach(source IN LISTS bench_sources)
  get_filename_component(target "${source}" NAME_WE)
  add_executable(${target} EXCLUDE_FROM_ALL "${source}")
  target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${target} PRIVATE anchorite_core anchorite_flags)
  if(IGRAPH_INCLUDE AND IGRAPH_LIBRARY)
    target_include_directories(${target} SYSTEM PRIVATE "${IGRAPH_INCLUDE}")
    target_link_libraries(${target} PRIVATE "${IGRAPH_LIBRARY}")
    target_compile_definitions(${target} PRIVATE ANCHORITE_HAS_IGRAPH)
  endif()
  add_dependencies(benchmarks ${target})
endforeach()

# What reads files reads them as the command line does.
foreach(target IN ITEMS ingest_bench hidden_links_bench)
  target_link_libraries(${target} PRIVATE anchorite_cli)
endforeach()
