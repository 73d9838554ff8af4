# Messages, the cache folder, and installing into it so that another clone never sees a half-made folder.

readonly kCache="${XDG_CACHE_HOME:-$HOME/.cache}/anchorite"

say() { printf 'setup: %s\n' "$*" >&2; }

die() {
  printf '\n%s\n' "$*" | fold -s -w 100 >&2
  exit 1
}

# Runs a command with its output kept back; shows it only where the command fails.
quietly() {
  local log
  log="$(mktemp)"
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    return 1
  fi
}

# One set-up at a time per cache: a second one waits, then finds the work done.
with_lock() {
  mkdir -p "$kCache"/{deps,peers,vectors}
  exec 9>"$kCache/lock"
  if ! flock --nonblock 9; then
    say "another set-up is running; waiting for it"
    flock 9
  fi
  rm -rf "$kCache"/tmp.* # left by one that was ended half-way
  "$@" 9>&-
  exec 9>&-
}

# installed FOLDER STAMP: is this version, unpacked this way, there?
installed() {
  local have=
  [ -f "$kCache/$1/.stamp" ] && read -r have <"$kCache/$1/.stamp"
  [ "$have" = "$2" ]
}

# install FOLDER STAMP FUNCTION: the function fills an empty folder ($1), which is then put in place by a rename.
install() {
  local folder="$1" stamp="$2" fill="$3" fresh
  installed "$folder" "$stamp" && return
  say "installing $(basename "$folder")"
  fresh="$(mktemp -d -p "$kCache")"
  chmod 755 "$fresh"
  # Not `if ! (...)`: inside a condition the shell ignores set -e, and a failed step would pass for done.
  local status
  set +e
  (set -e; "$fill" "$fresh")
  status=$?
  set -e
  if [ "$status" != 0 ]; then
    rm -rf "$fresh"
    die "Setting up $(basename "$folder") failed; what went wrong stands above. Running the same command again" \
      "starts over with this step."
  fi
  printf '%s\n' "$stamp" >"$fresh/.stamp"
  rm -rf "${kCache:?}/$folder"
  mv "$fresh" "$kCache/$folder"
}

# check_sha256 FILE SUM
check_sha256() {
  printf '%s  %s\n' "$2" "$1" | sha256sum --check --status || {
    say "$(basename "$1") is not the file that is pinned (sha256)"
    return 1
  }
}
