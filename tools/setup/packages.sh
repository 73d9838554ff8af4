# Packages of the system's own archive.

readonly kBuildPackages=(
  clang-19 lld-19 llvm-19 libc++-19-dev libc++abi-19-dev # both builds share one compiler and one standard library
  cmake ninja-build
  libdeflate-tools # packs the single file a twentieth smaller than zlib
  patch      # applies cmake/patches
  python3    # emscripten is written in it
  xz-utils   # unpacks sources
)
readonly kTestPackages=(
  libclang-rt-19-dev # sanitizers and libFuzzer
  clang-tidy-19 clang-format-19
  chromium firefox-esr fonts-dejavu-core
  python3-networkx python3-igraph # independent answers for the rank tests
)
readonly kBenchPackages=(libigraph-dev)

# Prints the packages that a level needs and dpkg does not have; fails where there are none.
packages_missing() {
  local wanted=("${kBuildPackages[@]}") have name missing=()
  [ "$1" = build ] || [ "$1" = words ] || wanted+=("${kTestPackages[@]}")
  [ "$1" = bench ] && wanted+=("${kBenchPackages[@]}")
  command -v dpkg-query >/dev/null || { printf '%s ' "${wanted[@]}"; return 0; }
  have=" $(dpkg-query -W -f='${db:Status-Status}/${Package} ' "${wanted[@]}" 2>/dev/null || true)"
  for name in "${wanted[@]}"; do
    [[ "$have" == *" installed/$name "* ]] || missing+=("$name")
  done
  printf '%s ' "${missing[@]}"
  [ ${#missing[@]} -gt 0 ]
}

require_debian() {
  local id='' version=''
  if [ -r /etc/os-release ]; then
    id="$(. /etc/os-release && printf '%s' "${ID:-}")"
    version="$(. /etc/os-release && printf '%s' "${VERSION_ID:-}")"
  fi
  if [ "$id" != debian ] || { [ "$version" != 12 ] && [ "$version" != 13 ]; }; then
    die "Anchorite sets itself up on Debian 12 and 13 only, and this is ${id:-another system} ${version:-}. To build it" \
      "here, install these yourself, under these or your system's names: ${kBuildPackages[*]}, and what" \
      "tools/setup/versions.sh names, Emscripten and libraries, in the folders of those names under $kCache."
  fi
}

install_packages() {
  local missing
  missing="$(packages_missing "$1")" || return 0
  say "installing packages: $missing"
  quietly as_root apt-get -o Acquire::Retries=3 update ||
    die "The package lists could not be fetched: either this account is not root and has no sudo, or the package" \
      "archive cannot be reached. Have an administrator run: apt-get install --no-install-recommends $missing"
  # shellcheck disable=SC2086 -- a list of words
  quietly as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 install -y --no-install-recommends $missing ||
    die "The package manager could not install what is missing (its last words stand above): most often the network" \
      "or the package archive cannot be reached. Once it can, run the same command again, or have an administrator" \
      "run: apt-get install --no-install-recommends $missing"
}
