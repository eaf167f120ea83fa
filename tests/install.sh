#!/usr/bin/env bash
# Installs the Debian or Ubuntu packages that are missing, and says which.
#   tests/install.sh build   what a user needs to build Weft
#   tests/install.sh test    that, and what the tests need (the default)
# Touches no network when nothing is missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

purpose=${1:-test}
lists=("$here/packages/build.txt")
case $purpose in
  build) ;;
  test) lists+=("$here/packages/test.txt" "$here/interop/packages.txt") ;;
  *) echo "usage: $0 [build|test]" >&2; exit 2 ;;
esac

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing=()
for list in "${lists[@]}"; do
  [ -f "$list" ] || continue
  while read -r package command _; do
    case $package in '' | '#'*) continue ;; esac
    installed "$package" && continue
    [ -n "$command" ] && command -v "$command" >/dev/null && continue
    missing+=("$package")
  done <"$list"
done
if [ "$purpose" = test ]; then
  # Node's own packages bring npm along; Debian's nodejs does not.
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
fi
[ ${#missing[@]} -gt 0 ] || exit 0

mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)
if ! command -v apt-get >/dev/null; then
  echo "No apt-get here. Please install what stands for these Debian packages: ${missing[*]}" >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null ||
    { echo "Please install these packages as root, then start again: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
echo "Installing with apt-get: ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@" </dev/null >"$log" 2>&1; }
# An outdated list of one of several sources is no reason to stop: the installation tells.
apt update || echo "apt-get update reported a problem; trying to install all the same." >&2
apt install --no-install-recommends "${missing[@]}" || { cat "$log" >&2; exit 1; }
