# gumbo's sources with our patch, which says what it changes and why. A hunk that does not fit exactly is an error: then
# look at the new source, and make the patch anew (diff -U4 -r a b).
find_program(PATCH patch REQUIRED)
get_filename_component(gumbo_version "${GUMBO_DIR}" NAME)
set(GUMBO_PATCH "${CMAKE_CURRENT_LIST_DIR}/patches/${gumbo_version}.patch")
set(GUMBO_SOURCES "${CMAKE_BINARY_DIR}/generated/gumbo-src")
set(GUMBO_PATCHED "${CMAKE_BINARY_DIR}/generated/gumbo-patched")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${GUMBO_PATCH}")

file(REMOVE_RECURSE "${GUMBO_PATCHED}")
file(COPY "${GUMBO_DIR}/src" DESTINATION "${GUMBO_PATCHED}")
execute_process(
  COMMAND "${PATCH}" --strip=1 --fuzz=0 --no-backup-if-mismatch --batch --forward --input=${GUMBO_PATCH}
  WORKING_DIRECTORY "${GUMBO_PATCHED}"
  OUTPUT_VARIABLE patch_output
  ERROR_VARIABLE patch_output
  RESULT_VARIABLE patch_status
)
if(NOT patch_status EQUAL 0)
  message(FATAL_ERROR "${GUMBO_PATCH} does not fit ${GUMBO_DIR}:\n${patch_output}")
endif()

# What did not change keeps its time, so that configuring again compiles nothing.
file(MAKE_DIRECTORY "${GUMBO_SOURCES}")
file(GLOB gumbo_patched RELATIVE "${GUMBO_PATCHED}/src" "${GUMBO_PATCHED}/src/*")
foreach(name IN LISTS gumbo_patched)
  file(COPY_FILE "${GUMBO_PATCHED}/src/${name}" "${GUMBO_SOURCES}/${name}" ONLY_IF_DIFFERENT)
endforeach()
