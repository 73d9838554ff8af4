# Sources of others, from the folders that tools/setup/versions.sh names. They are compiled without our warnings, and
# their headers are system headers. Only gumbo is changed, by a patch.
include("${CMAKE_CURRENT_LIST_DIR}/pinned.cmake")

foreach(folder IN ITEMS ${GUMBO_DIR} ${ADA_DIR} ${ENCODING_DIR} ${STEMMER_DIR} ${UTF8PROC_DIR} ${ZLIB_DIR} ${BROTLI_DIR} ${JSON_DIR} ${PSL_DIR} ${CATCH_DIR})
  if(NOT EXISTS "${folder}/.stamp")
    message(FATAL_ERROR "${folder} is not there. Run tools/setup/setup.sh, then configure again.")
  endif()
endforeach()

# third_party(NAME INCLUDE_DIR SOURCES...): a static library without warnings
function(third_party name include_dir)
  add_library(${name} STATIC ${ARGN})
  target_include_directories(${name} SYSTEM PUBLIC "${include_dir}")
  target_compile_options(${name} PRIVATE -w)
endfunction()

include("${CMAKE_CURRENT_LIST_DIR}/gumbo.cmake")
file(GLOB gumbo_sources "${GUMBO_SOURCES}/*.c")
# Only its public headers: beside them lie error.h, util.h and others that would hide those of the system.
set(GUMBO_INCLUDE "${CMAKE_BINARY_DIR}/generated/gumbo")
file(COPY "${GUMBO_DIR}/src/gumbo.h" "${GUMBO_DIR}/src/tag_enum.h" DESTINATION "${GUMBO_INCLUDE}")
third_party(gumbo "${GUMBO_INCLUDE}" ${gumbo_sources})
# As one source it is a quarter faster: its tokenizer and its UTF-8 reader call each other for every character. Our
# allocator stops it by an exception, which has to find its way through its frames.
set_target_properties(gumbo PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
target_compile_options(gumbo PRIVATE -fexceptions)
third_party(ada "${ADA_DIR}" "${ADA_DIR}/ada.cpp")
file(GLOB stemmer_sources "${STEMMER_DIR}/src_c/*.c" "${STEMMER_DIR}/runtime/*.c")
third_party(stemmer "${STEMMER_DIR}/include" ${stemmer_sources} "${STEMMER_DIR}/libstemmer/libstemmer_utf8.c")

third_party(utf8proc "${UTF8PROC_DIR}" "${UTF8PROC_DIR}/utf8proc.c")
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)

# Only what streams through memory.
set(ZLIB_NAMES adler32.c crc32.c deflate.c inffast.c inflate.c inftrees.c trees.c zutil.c)
list(TRANSFORM ZLIB_NAMES PREPEND "${ZLIB_DIR}/")
third_party(zlib "${ZLIB_DIR}" ${ZLIB_NAMES})

# Only what unpacks.
file(GLOB brotli_sources "${BROTLI_DIR}/c/common/*.c" "${BROTLI_DIR}/c/dec/*.c")
third_party(brotli "${BROTLI_DIR}/c/include" ${brotli_sources})

add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE "${JSON_DIR}/include")
# Its sanitizer-unfriendly parts are off the paths we use; its implicit conversions hide mistakes.
target_compile_definitions(json INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0)

if(NOT EMSCRIPTEN)
  third_party(catch2 "${CATCH_DIR}" "${CATCH_DIR}/catch_amalgamated.cpp")
  set_target_properties(catch2 PROPERTIES EXCLUDE_FROM_ALL ON)
  target_compile_options(catch2 PRIVATE -O0) # a third of the time to build it, and it is never what is measured
endif()
