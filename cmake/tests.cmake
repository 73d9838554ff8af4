# Unit and property tests are one executable, run in parts side by side; each fuzz target is one CTest test more.
enable_testing()
file(GLOB_RECURSE unit_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/unit/*_test.cpp")
file(GLOB property_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/property/*_test.cpp")

if(unit_sources OR property_sources)
  batches_of(test_batches tests ${unit_sources} ${property_sources})
  add_executable(anchorite_tests ${test_batches})
  target_include_directories(anchorite_tests PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(anchorite_tests PRIVATE anchorite_core anchorite_flags catch2 zlib)
  target_compile_definitions(anchorite_tests PRIVATE ANCHORITE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_precompile_headers(anchorite_tests PRIVATE "${CMAKE_CURRENT_LIST_DIR}/precompiled_tests.h")
  foreach(part RANGE 3)
    add_test(NAME unit_${part} COMMAND anchorite_tests --shard-count 4 --shard-index ${part})
  endforeach()
  if(NOT ANCHORITE_BUILD_TESTS)
    set_target_properties(anchorite_tests PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
endif()

# tests/fuzz/<name>_fuzz.cpp defines LLVMFuzzerTestOneInput. In the fuzz preset libFuzzer drives it; elsewhere a small
# main replays tests/fuzz/corpus/<name>/, so the corpus is part of the ordinary run.
file(GLOB fuzz_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp")
foreach(source IN LISTS fuzz_sources)
  get_filename_component(target "${source}" NAME_WE)
  string(REGEX REPLACE "_fuzz$" "" name "${target}")
  add_executable(${target} "${source}")
  target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${target} PRIVATE anchorite_core anchorite_flags zlib)
  if(ANCHORITE_FUZZ)
    # Debian's libFuzzer was itself built with the other standard library. The driver would turn a plain -lstdc++
    # into -lc++.
    target_link_options(${target} PRIVATE -fsanitize=fuzzer -Wl,-lstdc++)
  else()
    target_sources(${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests/fuzz/replay_main.cpp")
    add_test(NAME fuzz_${name} COMMAND ${target} "${CMAKE_SOURCE_DIR}/tests/fuzz/corpus/${name}")
    if(NOT ANCHORITE_BUILD_TESTS)
      set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL ON)
    endif()
  endif()
endforeach()

# The command line with an operator new that fails when it is told to.
add_executable(anchorite_failing "${cli_main}" tests/failing/main.cpp tests/failing/failing_new.cpp)
set_target_properties(anchorite_failing PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}" EXCLUDE_FROM_ALL ON)
target_compile_definitions(anchorite_failing PRIVATE main=anchorite_main)
target_link_libraries(anchorite_failing PRIVATE anchorite_cli anchorite_flags)
