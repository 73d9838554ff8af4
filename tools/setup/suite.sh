# A private state of apt that knows only the pinned suite: packages are downloaded with the archive's signatures
# checked and unpacked by us; nothing of that suite is ever installed into the system.

suite_dir=

# Where this machine gets its own Debian packages from. Known only once the system's lists have been fetched.
archive_address() {
  apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(COMPONENT)|$(REPO_URI)' 'Identifier: Packages' |
    awk -F'|' '$1 == "Debian" && $2 == "Debian" && $3 == "main" { print $4; exit }'
}

suite_open() {
  [ -z "$suite_dir" ] || return 0
  local address keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  address="$(archive_address)"
  if [ -z "$address" ]; then
    quietly as_root apt-get update || true
    address="$(archive_address)"
  fi
  [ -n "$address" ] ||
    die "This machine's apt knows no Debian archive (component main), so Emscripten and the library sources of Debian" \
      "13 cannot be had. Add one to the apt sources and run the same command again."
  suite_dir="$(mktemp -d -p "$kCache")"
  trap 'rm -rf "$suite_dir"' EXIT
  mkdir -p "$suite_dir"/{lists/partial,cache/archives/partial,files}
  printf "%s [signed-by=$keyring] $address %s main\n" deb "$kSuite" deb-src "$kSuite" deb-src "$kOlderSuite" \
    >"$suite_dir/sources.list"
  quietly suite_apt update ||
    die "The package archive that this machine uses could not be reached, or does not carry Debian 13 ($kSuite)." \
      "Set-up needs it once, for Emscripten and library sources; check the network and run the same command again."
}

suite_apt() {
  apt-get -o Dir::Etc::sourcelist="$suite_dir/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$suite_dir/lists" -o Dir::Cache="$suite_dir/cache" -o Dir::State::status=/dev/null \
    -o APT::Sandbox::User= -o Acquire::Languages=none -o Acquire::Retries=3 "$@"
}

# suite_packages NAME[=VERSION]...: their .deb files into $suite_dir/files
suite_packages() {
  suite_open
  (cd "$suite_dir/files" && quietly suite_apt download "$@")
}

# suite_source NAME[=VERSION] SHA256: prints the path of the upstream tarball of a source package
suite_source() {
  suite_open
  (cd "$suite_dir/files" && quietly suite_apt source --download-only --tar-only --only-source "$1") || return
  local file
  file="$(find "$suite_dir/files" -name "${1%%=*}_*.orig.tar.*")"
  check_sha256 "$file" "$2" && printf '%s\n' "$file"
}

# unpack_deb NAME FOLDER [tar option]...
unpack_deb() {
  local name="$1" folder="$2"
  shift 2
  dpkg-deb --fsys-tarfile "$suite_dir/files/$name"_*.deb | tar -x -C "$folder" "$@"
}
