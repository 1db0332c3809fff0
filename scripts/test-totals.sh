#!/usr/bin/env bash
# Adds up what Surefire wrote: a line for each module, the skipped tests with their reasons, then the sum.
# Exit 1 when a test failed or none ran; with CI=true also when one was skipped that is not meant to be.
#
#   scripts/test-totals.sh [FOLDER]    the checkout, or another folder of modules
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}"
attribute() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2"; }

# Meant to be skipped: what needs a Docker engine where there is none.
MEANT='[Dd]ocker'

# One line "test: reason" for each skipped test of a report.
skips_of() {
  awk '
    /<testcase / {
      name = $0; sub(/.*<testcase name="/, "", name); sub(/".*/, "", name)
      class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class)
    }
    /<skipped/ {
      reason = $0
      if (!sub(/.*<skipped[^>]* message="/, "", reason)) reason = "no reason given"
      sub(/".*/, "", reason)
      print class (name == "" ? "" : "." name) ": " reason
    }' "$1"
}

passed=0 failed=0 skipped=0 unmeant=0
for folder in */target/surefire-reports; do
  module_passed=0 module_failed=0 module_skipped=0
  for report in "$folder"/TEST-*.xml; do
    [ -f "$report" ] || continue
    head=$(grep -m1 -o '<testsuite [^>]*' "$report" | sed 's/ name="[^"]*"//')
    tests=$(attribute tests "$head") errors=$(attribute errors "$head")
    failures=$(attribute failures "$head") skips=$(attribute skipped "$head")
    module_failed=$((module_failed + ${errors:-0} + ${failures:-0}))
    module_skipped=$((module_skipped + ${skips:-0}))
    module_passed=$((module_passed + ${tests:-0} - ${errors:-0} - ${failures:-0} - ${skips:-0}))
    [ "${skips:-0}" != 0 ] || continue
    while IFS= read -r line; do
      if [[ ${line#*: } =~ $MEANT ]]; then
        printf '  skipped, as meant  %s\n' "$line"
      else
        printf '  skipped            %s\n' "$line"
        unmeant=$((unmeant + 1))
      fi
    done < <(skips_of "$report")
  done
  printf '%-22s %5d passed %4d failed %4d skipped\n' "${folder%%/*}" $module_passed $module_failed $module_skipped
  passed=$((passed + module_passed)) failed=$((failed + module_failed)) skipped=$((skipped + module_skipped))
done
if [ $unmeant -gt 0 ] && [ "${CI:-}" = true ]; then
  printf 'error: %d tests were skipped that have to run here\n' $unmeant >&2
  failed=$((failed + unmeant)) skipped=$((skipped - unmeant))
fi
printf '%d passed, %d failed, %d skipped\n' $passed $failed $skipped
[ $failed = 0 ] && [ $passed -gt 0 ]
