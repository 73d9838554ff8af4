# For a program that other machines run. libc++ is not installed on most, so it is linked in: clang takes -static-libstdc++
# for whichever C++ library is used, and libc++.a of Debian holds libc++abi. libgcc_s stays dynamic, since the C library
# itself needs it; -static-libgcc would ask for glibc 2.35 instead of 2.34. Symbols are left out: nobody debugs there.
include("${CMAKE_CURRENT_LIST_DIR}/toolchain-native.cmake")
string(APPEND CMAKE_EXE_LINKER_FLAGS_INIT " -static-libstdc++ -s")

# SSE4.2 and POPCNT, which Intel has since 2008 and AMD since 2011; elsewhere what the compiler takes for its processors.
if(CMAKE_HOST_SYSTEM_PROCESSOR STREQUAL "x86_64")
  set(CMAKE_C_FLAGS_INIT "-march=x86-64-v2")
  string(APPEND CMAKE_CXX_FLAGS_INIT " -march=x86-64-v2")
endif()
