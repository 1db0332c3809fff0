# Shared by the scripts of this repository; sourced, never run.
# shellcheck shell=bash

SALESVOICE_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
SALESVOICE_CACHE=${SALESVOICE_CACHE:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/salesvoice}

say() { printf '%s\n' "$*"; }
step() { printf '\n==> %s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Reads KEY=VALUE lines of an .env file without running it as shell code.
# The environment of the caller wins; placeholders such as your-key count as not set.
load_env_file() {
  local file=$1 line key value
  [ -f "$file" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    case $line in '' | \#* | *[![:print:][:space:]]*=*) continue ;; esac
    line=${line#export }
    key=${line%%=*}
    [ "$key" != "$line" ] || continue
    key=${key//[[:space:]]/}
    [[ $key =~ ^[A-Za-z_][A-Za-z0-9_]*$ ]] || continue
    value=${line#*=}
    case $value in
      \"*\") value=${value#\"} value=${value%\"} ;;
      \'*\') value=${value#\'} value=${value%\'} ;;
      *) value=${value%%[[:space:]]#*} value=${value%"${value##*[![:space:]]}"} ;;
    esac
    [ -n "$value" ] || continue
    [ -z "${!key+set}" ] || continue
    export "$key=$value"
  done <"$file"
}

# A value that was copied from an example and never filled in is worse than none.
drop_placeholders() {
  local name
  for name in $(compgen -e); do
    case $name in
      SALESVOICE_* | YANDEX_* | OPENAI_* | BITRIX24_* | POSTGRES_* | REDIS_* | OTEL_*) ;;
      *) continue ;;
    esac
    case ${!name} in
      your-* | your_* | YOUR-* | YOUR_* | '<'*'>')
        warn "$name is still the placeholder of the example and counts as not set"
        unset "$name"
        ;;
    esac
  done
}

# sha256 or sha512, told by the length of the expected sum.
checksum_matches() {
  local file=$1 expected=$2 tool
  case ${#expected} in
    64) tool=sha256sum ;;
    128) tool=sha512sum ;;
    *) die "checksum of ${#expected} characters for $file (expected: 64 for SHA-256 or 128 for SHA-512)" ;;
  esac
  [ "$($tool "$file" | cut -d' ' -f1)" = "$expected" ]
}

# download URL FILE SUM: resumes FILE.part, checks the sum, then renames; a wrong file never gets its final name.
download() {
  local url=$1 file=$2 sum=$3 part="$2.part" attempt
  if [ -f "$file" ] && checksum_matches "$file" "$sum"; then
    return 0
  fi
  mkdir -p "$(dirname "$file")"
  for attempt in 1 2; do
    if ! curl --fail --location --silent --show-error --retry 4 --retry-delay 2 --retry-connrefused \
      --connect-timeout 20 --speed-limit 1000 --speed-time 60 -C - -o "$part" "$url"; then
      # A server without ranges, or a part that is already whole, fails with -C -: the sum decides.
      if [ -s "$part" ] && checksum_matches "$part" "$sum"; then
        break
      fi
      [ "$attempt" = 2 ] && die "could not download $url"
      rm -f "$part"
      continue
    fi
    if checksum_matches "$part" "$sum"; then
      break
    fi
    rm -f "$part"
    [ "$attempt" = 2 ] && die "checksum of $url is not the expected $sum; nothing was kept"
    warn "checksum of $url did not match, trying once more from the start"
  done
  mv "$part" "$file"
}

# Names of one JDK's feature release, or nothing.
java_feature_version() {
  "$1/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p' | head -1
}

# Prints the folder of a JDK 25 or newer with a compiler: JAVA_HOME, else the newest under /usr/lib/jvm, else the cache.
find_jdk() {
  local folder version best='' best_version=0
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/javac" ]; then
    version=$(java_feature_version "$JAVA_HOME")
    if [ "${version:-0}" -ge 25 ]; then
      printf '%s\n' "$JAVA_HOME"
      return 0
    fi
  fi
  for folder in "${SALESVOICE_JVM_DIR:-/usr/lib/jvm}"/* "$SALESVOICE_CACHE"/jdk/*; do
    [ -x "$folder/bin/javac" ] || continue
    version=$(java_feature_version "$folder")
    if [ "${version:-0}" -ge 25 ] && [ "$version" -gt "$best_version" ]; then
      best=$folder best_version=$version
    fi
  done
  [ -n "$best" ] || return 1
  printf '%s\n' "$best"
}

# Runs a command as root where we are root or sudo asks no password; fails else.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 1
  fi
}
