#!/usr/bin/env bash
# Adds up what Surefire wrote: a line for each module, then the sum. Exit 1 when a test failed or none ran.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
attribute() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2"; }

passed=0 failed=0 skipped=0
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
  done
  printf '%-22s %5d passed %4d failed %4d skipped\n' "${folder%%/*}" $module_passed $module_failed $module_skipped
  passed=$((passed + module_passed)) failed=$((failed + module_failed)) skipped=$((skipped + module_skipped))
done
printf '%d passed, %d failed, %d skipped\n' $passed $failed $skipped
[ $failed = 0 ] && [ $passed -gt 0 ]
