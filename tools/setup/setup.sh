#!/usr/bin/env bash
# Installs what the build needs and this machine lacks; does nothing, silently, where all of it is there.
#
#   tools/setup/setup.sh [build|test|bench|words]    test and bench add their packages to those of build; words adds the
#                                                    table of English word vectors
#
# System packages come from the system's own archive. Everything else goes under the user's cache folder, shared
# by all clones: never into /usr, never into the repository.
set -euo pipefail
shopt -s inherit_errexit

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
source "$here/versions.sh"
source "$here/lib.sh"
source "$here/packages.sh"
source "$here/suite.sh"
source "$here/emscripten.sh"
source "$here/libraries.sh"

level="${1:-build}"
case "$level" in
  build | test | bench | words) ;;
  *) die "usage: tools/setup/setup.sh [build|test|bench|words]" ;;
esac

if packages_missing "$level" >/dev/null || private_missing "$level"; then
  with_lock install_all "$level"
fi
