# Emscripten as tools/setup/setup.sh unpacks it; it finds its own configuration, no environment variable is needed.
include("${CMAKE_CURRENT_LIST_DIR}/cache-folder.cmake")
set(EMSCRIPTEN_FORCE_COMPILERS ON)
include("${ANCHORITE_CACHE}/emscripten-3.1.69/emscripten/cmake/Modules/Platform/Emscripten.cmake")
set(CMAKE_C_FLAGS_INIT "-msimd128 -fwasm-exceptions")
set(CMAKE_CXX_FLAGS_INIT "-msimd128 -fwasm-exceptions")
