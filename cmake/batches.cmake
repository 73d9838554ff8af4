# batches_of(OUT NAME SOURCES...): sources that compile SOURCES, several of a folder at once, because most of the time goes
# into headers: all builds take half the time. Only what defines nothing of the same name comes together, and what has the
# same COMPILE_OPTIONS. An error "redefinition of" where a name is new: configure again, and they are put together anew.
function(batches_of out name)
  set(lines "")
  foreach(source IN LISTS ARGN)
    get_source_file_property(options "${source}" COMPILE_OPTIONS)
    if(NOT options)
      set(options "")
    endif()
    string(APPEND lines "${options}|${source}\n")
  endforeach()
  set(folder "${CMAKE_BINARY_DIR}/batches/${name}")
  file(WRITE "${folder}/sources.txt" "${lines}")
  execute_process(
    COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/tools/batches.mjs" "${folder}/sources.txt" "${folder}"
    OUTPUT_VARIABLE batches
    COMMAND_ERROR_IS_FATAL ANY
  )
  string(REGEX MATCHALL "[^\n]+" batches "${batches}")
  set(paths "")
  foreach(batch IN LISTS batches)
    string(REGEX MATCH "^(.*)[|](.*)$" _ "${batch}")
    list(APPEND paths "${CMAKE_MATCH_2}")
    if(CMAKE_MATCH_1)
      set_source_files_properties("${CMAKE_MATCH_2}" PROPERTIES COMPILE_OPTIONS "${CMAKE_MATCH_1}")
    endif()
  endforeach()
  set(${out} ${paths} PARENT_SCOPE)
endfunction()
