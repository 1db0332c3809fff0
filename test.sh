#!/usr/bin/env bash
# Sets up what the tests need and runs all of them. The last line is the total.
#
#   ./test.sh                 everything
#   ./test.sh unit calls      only these phases of: setup unit calls browser
#
# Root (or sudo without a password) is needed only where Debian packages are missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/lib.sh
. scripts/toolchain.sh

phases=("$@")
[ ${#phases[@]} -gt 0 ] || phases=(setup unit calls browser)
status=0
apt_log=${TMPDIR:-/tmp}/salesvoice-apt-$$.log

# sip-tester and baresip are SIP peers, the sounds are real recorded Russian, prometheus brings promtool.
PACKAGES='curl ca-certificates xz-utils sip-tester baresip chromium chromium-driver prometheus
  asterisk-core-sounds-ru asterisk-core-sounds-ru-wav libespeak-ng1 espeak-ng-data libgomp1 libstdc++6'

run_phase() {
  local name=$1 budget=$2 function=$3 started=$SECONDS
  step "$name (budget $budget min)"
  if ! $function; then
    status=1
    say "$name: FAILED"
  fi
  local took=$((SECONDS - started))
  say "$name: $((took / 60)) min $((took % 60)) s of $budget min"
  [ $took -le $((budget * 60)) ] || warn "$name took longer than its budget"
}

# Phases run as conditions, where set -e is off: each step says so itself when it fails.
set_up() {
  ensure_jdk || return 1
  ensure_maven || return 1
  maven_environment || return 1
  install_packages || return 1
  scripts/install-voices.sh --describe
  scripts/install-voices.sh || return 1
}

install_packages() {
  local package missing=()
  if ! have apt-get; then
    warn "no apt here: tests whose programs are missing are skipped"
    [ "${CI:-}" != true ]
    return
  fi
  for package in $PACKAGES; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing ${missing[*]}"
  local attempt
  for attempt in 1 2 3; do
    if apt_install "${missing[@]}"; then return 0; fi
    tail -5 "$apt_log" >&2 || true
    [ $attempt = 3 ] || { say "trying once more in $((attempt * 10)) s"; sleep $((attempt * 10)); }
  done
  # A check that passes because half of it was skipped is worse than none.
  if [ "${CI:-}" = true ]; then
    warn "could not install ${missing[*]}"
    return 1
  fi
  warn "could not install ${missing[*]}: tests that need them are skipped"
}

apt_install() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=4)
  as_root "${apt[@]}" update >"$apt_log" 2>&1 &&
    as_root "${apt[@]}" install --no-install-recommends "$@" >>"$apt_log" 2>&1
}

# Failures are counted at the end, so that one failing module does not hide the others.
maven() {
  "$MVN" -B -ntp -Dmaven.test.failure.ignore=true -Dsurefire.failIfNoSpecifiedTests=false "$@"
}

unit_tests() {
  rm -rf ./*/target/surefire-reports
  maven install -DexcludedGroups=calls,browser,bench
}

whole_calls() {
  maven verify -pl e2e-tests -Dgroups=calls -DexcludedGroups=
}

browser_tests() {
  maven verify -pl e2e-tests,telephony-gateway -Dgroups=browser -DexcludedGroups=
}

export SALESVOICE_VOICES_DIR=${SALESVOICE_VOICES_DIR:-$SALESVOICE_CACHE/voices}
if [ -d "$SALESVOICE_CACHE/syslib" ]; then
  export LD_LIBRARY_PATH="$SALESVOICE_CACHE/syslib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
for phase in "${phases[@]}"; do
  case $phase in
    setup) run_phase 'set-up' 8 set_up ;;
    unit | calls | browser)
      ensure_jdk
      ensure_maven
      case $phase in
        unit) run_phase 'build, unit and slice tests' 15 unit_tests ;;
        calls) run_phase 'whole calls' 20 whole_calls ;;
        browser) run_phase 'browser' 7 browser_tests ;;
      esac
      ;;
    *) die "unknown phase $phase (expected: setup, unit, calls, browser)" ;;
  esac
  [ "$phase" != setup ] || [ $status = 0 ] || exit 1
done

step "all phases: $((SECONDS / 60)) min $((SECONDS % 60)) s"
scripts/test-totals.sh || status=1
exit $status
