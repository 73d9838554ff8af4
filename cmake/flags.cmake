# What our own code is compiled with; targets of others link none of this.

# Results have to be the same bits in both builds: no fused multiply-add, whatever the processor offers. It is global,
# because a header of another may compute too.
add_compile_options(-ffp-contract=off)

# clang 19 knows processors by -march=native whose features it calls a contradiction; it then chooses rightly.
add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,Clang>:-Wno-invalid-feature-combination>)

add_library(anchorite_flags INTERFACE)
target_compile_options(
  anchorite_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
)
if(EMSCRIPTEN)
  # Pointer differences have 32 bits here, so each 32-bit index added to an iterator would be one; the native build
  # looks for the real ones.
  target_compile_options(anchorite_flags INTERFACE -Wno-sign-conversion)
endif()

if(ANCHORITE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  # The standard library checks its own preconditions as well.
  add_compile_definitions(_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_EXTENSIVE)
endif()
if(ANCHORITE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
