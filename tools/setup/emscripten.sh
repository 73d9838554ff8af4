# Emscripten of Debian 13 in a folder of its own, on top of the system's clang-19.

emscripten_fill() {
  local root="$1" final="$kCache/$kEmscriptenDir" base=./usr/share/emscripten
  suite_packages "emscripten=$kEmscriptenVersion" "binaryen=$kBinaryenVersion" libc6 libstdc++6 libgcc-s1 node-acorn
  # Three quarters of the package are libraries for dynamic linking and link-time optimisation, which we do not use.
  unpack_deb emscripten "$root" --strip-components=3 \
    --exclude="$base/cache/sysroot/lib/wasm32-emscripten/"{pic,lto,lto-pic} --exclude="$base/test" "$base"

  # The optimiser is an ES module, which NODE_PATH does not help: acorn has to lie beside it.
  mkdir -p "$root/emscripten/node_modules"
  unpack_deb node-acorn "$root/emscripten/node_modules" --strip-components=4 ./usr/share/nodejs/acorn

  # Its start scripts take any python3 of PATH, and version managers put theirs first.
  grep -lF 'command -v python3' "$root"/emscripten/em* | xargs sed -i 's|$(command -v python3[^)]*)|/usr/bin/python3|'

  # Browsers renamed this field of 64-bit memories after this version came out.
  sed -i "s/'index': 'i64'/'address': 'i64'/" "$root"/emscripten/src/*.js

  binaryen_fill "$root/binaryen" "$final/binaryen"

  # Unfrozen, a change of configuration would erase the prebuilt libraries.
  cat >"$root/emscripten/.emscripten" <<CONFIG
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = '$final/binaryen'
NODE_JS = 'node'
CACHE = '$final/emscripten/cache'
FROZEN_CACHE = True
CONFIG
}

# The wasm-* tools want Debian 13's C library: it stays beside them, and each tool starts through its loader.
binaryen_fill() {
  local root="$1" final="$2" scratch tool loader
  mkdir -p "$root"/{bin,lib,tools}
  scratch="$(mktemp -d -p "$suite_dir")"
  for package in binaryen libc6 libstdc++6 libgcc-s1; do unpack_deb "$package" "$scratch"; done
  find "$scratch" \( -name 'lib*.so*' -o -name 'ld-linux*.so*' \) -path '*-linux-gnu*' ! -path '*/gconv/*' \
    \( -name 'libbinaryen*' -o -name 'libc.so*' -o -name 'libm.so*' -o -name 'libstdc++.so*' -o -name 'libgcc_s.so*' \
    -o -name 'libpthread.so*' -o -name 'libdl.so*' -o -name 'ld-linux*' \) -exec cp -a {} "$root/lib/" \;
  loader="$(cd "$root/lib" && ls ld-linux*.so.* | head -n 1)"
  for tool in "$scratch"/usr/bin/wasm*; do
    tool="$(basename "$tool")"
    cp -a "$scratch/usr/bin/$tool" "$root/tools/$tool"
    printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' \
      "$final/lib/$loader" "$final/lib" "$final/tools/$tool" >"$root/bin/$tool"
    chmod 755 "$root/bin/$tool"
  done
  rm -rf "$scratch"
}
