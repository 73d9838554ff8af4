# Emscripten as tools/setup/setup.sh unpacks it; it finds its own configuration, no environment variable is needed.
include("${CMAKE_CURRENT_LIST_DIR}/pinned.cmake")
set(EMSCRIPTEN_FORCE_COMPILERS ON)
include("${EMSCRIPTEN_DIR}/emscripten/cmake/Modules/Platform/Emscripten.cmake")
set(CMAKE_C_FLAGS_INIT "-msimd128 -fwasm-exceptions")
set(CMAKE_CXX_FLAGS_INIT "-msimd128 -fwasm-exceptions")
