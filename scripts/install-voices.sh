#!/usr/bin/env bash
# Puts the RHVoice engine and its freely usable Russian voices into the cache, without changing the machine:
# the packages of the machine's own Debian mirror are downloaded and unpacked, as root or not.
#
#   scripts/install-voices.sh             install once; says nothing more if they are there
#   scripts/install-voices.sh --describe  print what would be fetched, with sizes and licences
#   scripts/install-voices.sh --check     exit 0 when they are installed
#
# Result: $SALESVOICE_VOICES_DIR (default <cache>/voices) with lib/ and share/RHVoice/{languages,voices};
# libraries that the machine lacks (libgomp1, libstdc++6) come into <cache>/syslib.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

VOICES_DIR=${SALESVOICE_VOICES_DIR:-$SALESVOICE_CACHE/voices}
SYSLIB_DIR=$SALESVOICE_CACHE/syslib
# Aleksandr-hq is CC BY-SA, the others GPL or LGPL; the CC BY-NC-ND voices of the same package are thrown away.
VOICES='Anna Aleksandr Aleksandr-hq Elena Irina'

voices_installed() {
  [ -f "$VOICES_DIR/.complete" ] && ls "$VOICES_DIR"/lib/libRHVoice.so.5* >/dev/null 2>&1
}

has_library() {
  local cache
  cache=$( (ldconfig -p || /sbin/ldconfig -p) 2>/dev/null || true)
  case $cache in *"$1"*) return 0 ;; esac
  ls /lib/*/"$1" /usr/lib/*/"$1" /usr/lib64/"$1" /usr/lib/"$1" "$SYSLIB_DIR/$1" >/dev/null 2>&1
}

missing_system_packages() {
  has_library libgomp.so.1 || printf 'libgomp1 '
  has_library libstdc++.so.6 || printf 'libstdc++6 libgcc-s1 '
}

describe() {
  say "  RHVoice 1.14 with Russian voices      144 MB  from this machine's Debian mirror"
  say "    Licences: engine LGPL-2.1+; voices Anna, Aleksandr, Elena, Irina GPL family; Aleksandr-hq CC BY-SA 4.0."
  say "    They may be used commercially. Other voices of the package are CC BY-NC-ND and are deleted after unpacking."
  local system
  system=$(missing_system_packages)
  [ -z "$system" ] || say "  system libraries: $system   under 3 MB  GPL-3 with the GCC runtime exception"
}

case ${1:-} in
  --describe) describe; exit 0 ;;
  --check) voices_installed && [ -z "$(missing_system_packages)" ]; exit $? ;;
  '') ;;
  *) die "unknown argument $1 (expected: --describe or --check)" ;;
esac

if voices_installed && [ -z "$(missing_system_packages)" ]; then
  exit 0
fi
have apt-get && have dpkg || {
  warn "no apt here: the voices come from Debian packages, so speech falls back to espeak-ng if that is installed"
  exit 3
}

. /etc/os-release
codename=${VERSION_CODENAME:-}
[ -n "$codename" ] || die "no VERSION_CODENAME in /etc/os-release"

mkdir -p "$SALESVOICE_CACHE"
exec 9>"$SALESVOICE_CACHE/voices.lock"
flock 9
voices_installed && [ -z "$(missing_system_packages)" ] && exit 0

work=$SALESVOICE_CACHE/apt
mkdir -p "$work/etc" "$work/lists/partial" "$work/cache/archives/partial" "$work/debs"

# The machine's own mirror and key, whatever they are; only the components differ, and only in our private copy.
mirror='' signed_by=''
for file in /etc/apt/sources.list.d/*.sources; do
  [ -f "$file" ] || continue
  mirror=$(awk -v suite="$codename" '
    BEGIN { RS = ""; FS = "\n" }
    { uri = ""; ok = 0
      for (i = 1; i <= NF; i++) {
        if ($i ~ /^URIs:/) { split($i, part, /[ \t]+/); uri = part[2] }
        if ($i ~ /^Suites:/ && $i ~ ("[ \t]" suite "([ \t]|$)")) ok = 1
      }
      if (ok) { print uri; exit } }' "$file")
  if [ -n "$mirror" ]; then
    signed_by=$(sed -n 's/^Signed-By:[[:space:]]*\(\/.*\)/\1/p' "$file" | head -1)
    break
  fi
done
if [ -z "$mirror" ]; then
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
    sed -n "s/^deb[[:space:]]\{1,\}\(\[[^]]*\][[:space:]]*\)\{0,1\}\([^[:space:]]*\)[[:space:]]\{1,\}$codename[[:space:]].*/\2/p" | head -1)
fi
[ -n "$mirror" ] || die "found no apt source for $codename on this machine"

if [ "${ID:-}" = debian ]; then
  suites="$codename $codename-backports" components='main contrib non-free'
  release="/$codename-backports"
else
  # Ubuntu carries RHVoice in its own archive; this way was not tried.
  warn "${PRETTY_NAME:-this system} was not tried, only Debian 12; trying the packages of its own archive"
  suites=$codename components='main restricted universe multiverse'
  release=''
fi
{
  say "Types: deb"
  say "URIs: $mirror"
  say "Suites: $suites"
  say "Components: $components"
  [ -z "$signed_by" ] || say "Signed-By: $signed_by"
} >"$work/etc/salesvoice.sources"

apt_private() {
  apt-get -q -y -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$work/etc" \
    -o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=4 -o Acquire::Languages=none \
    -o APT::Update::Post-Invoke-Success::= "$@"
}

apt_private update >"$work/update.log" 2>&1 || {
  cat "$work/update.log" >&2
  die "could not read the package lists of $mirror"
}

fetch_packages() {
  (cd "$work/debs" && apt_private download "$@" >"$work/download.log" 2>&1)
}

rm -rf "$work/debs" "$work/root"
mkdir -p "$work/debs" "$work/root"

if ! voices_installed; then
  fetch_packages "librhvoice5$release" "librhvoice-core10$release" "rhvoice-russian$release" libsonic0 ||
    fetch_packages librhvoice5 librhvoice-core10 rhvoice-russian libsonic0 || {
    cat "$work/download.log" >&2
    warn "RHVoice is not to be had from $mirror; speech falls back to espeak-ng if that is installed"
    exit 3
  }
  for package in "$work"/debs/*.deb; do dpkg -x "$package" "$work/root"; done
  staged=$VOICES_DIR.new
  rm -rf "$staged"
  mkdir -p "$staged/lib" "$staged/share/RHVoice/languages" "$staged/share/RHVoice/voices"
  find "$work/root/usr/lib" \( -name 'libsonic.so.0*' -o -name 'libRHVoice*.so.*' \) -exec cp -a {} "$staged/lib/" \;
  cp -a "$work/root/usr/share/RHVoice/languages/Russian" "$staged/share/RHVoice/languages/"
  for voice in $VOICES; do
    found=$(find "$work/root/usr/share/RHVoice/voices" -maxdepth 1 -iname "$voice" | head -1)
    if [ -n "$found" ]; then
      cp -a "$found" "$staged/share/RHVoice/voices/"
    else
      warn "voice $voice is not in the package"
    fi
  done
  mkdir -p "$staged/doc"
  for package in librhvoice5 librhvoice-core10 rhvoice-russian libsonic0; do
    [ ! -f "$work/root/usr/share/doc/$package/copyright" ] ||
      cp -L "$work/root/usr/share/doc/$package/copyright" "$staged/doc/$package.copyright"
  done
  touch "$staged/.complete"
  rm -rf "$VOICES_DIR"
  mv "$staged" "$VOICES_DIR"
fi

system=$(missing_system_packages)
if [ -n "$system" ]; then
  rm -rf "$work/debs" "$work/root"
  mkdir -p "$work/debs" "$work/root" "$SYSLIB_DIR"
  # shellcheck disable=SC2086
  fetch_packages $system || { cat "$work/download.log" >&2; die "could not fetch $system"; }
  for package in "$work"/debs/*.deb; do dpkg -x "$package" "$work/root"; done
  find "$work/root" -name 'lib*.so.*' -exec cp -a {} "$SYSLIB_DIR/" \;
fi
rm -rf "$work/debs" "$work/root" "$work/cache" "$work/lists"
say "voices are in $VOICES_DIR"
