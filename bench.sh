#!/usr/bin/env bash
# Measurements that take longer than tests should. Each prints its table and keeps it in benchmarks/results.
#
#   ./bench.sh             all of them
#   ./bench.sh start       first build, cold and warm start, memory of each service
#   ./bench.sh speech      recognition against real time, first audio, dialog turn
#   ./bench.sh calls       heard answer per stage over at least 30 turns, read from the stereo recordings
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/lib.sh
. scripts/toolchain.sh
. scripts/services.sh

measurements=("$@")
[ ${#measurements[@]} -gt 0 ] || measurements=(start speech calls)
ensure_jdk
ensure_maven
mkdir -p benchmarks/results

# A copy of the system beside the user's: ports, data and pid file of its own.
bench_environment() {
  export GATEWAY_PORT=23100 ASR_PORT=23101 TTS_PORT=23102 DIALOG_PORT=23103 CRM_PORT=23105 SIP_PORT=25160
  export RTP_PORT_MIN=25200 RTP_PORT_MAX=25399 BIND_ADDRESS=127.0.0.1 SIP_BIND_ADDRESS=127.0.0.1
  export DATA_DIR=$SALESVOICE_ROOT/target/bench-data SALESVOICE_PIDS_FILE=$SALESVOICE_ROOT/target/bench-pids
}

seconds_of() {
  local started
  started=$(date +%s%N)
  "$@" >target/bench-start.log 2>&1 || { tail -20 target/bench-start.log >&2; return 1; }
  awk -v nanos=$(($(date +%s%N) - started)) 'BEGIN { printf "%.1f", nanos / 1e9 }'
}

bench_start() (
  # It trains the caches anew, which a running system works from.
  [ ! -f .mvp-pids ] || die "stop the running system first (./stop-mvp.sh)"
  bench_environment
  mkdir -p target
  # Whatever ends this, the copy does not go on running.
  trap './stop-mvp.sh >/dev/null 2>&1 || true' EXIT
  rm -rf "$DATA_DIR" .mvp/run
  local first cold warm
  first=$(seconds_of ./start-mvp.sh)
  ./stop-mvp.sh >/dev/null
  warm=$(seconds_of ./start-mvp.sh)
  local report=benchmarks/results/start.md status
  status=$(./start-mvp.sh status) || true
  ./stop-mvp.sh >/dev/null
  if sync && echo 3 >/proc/sys/vm/drop_caches 2>/dev/null; then
    cold="$(seconds_of ./start-mvp.sh) s"
    ./stop-mvp.sh >/dev/null
  else
    cold='not measured: dropping the page cache needs root'
  fi
  {
    say "# Start and memory"
    say ""
    say "Command: \`./bench.sh start\`; $(nproc) cores."
    say ""
    say "| start | until all five are healthy |"
    say "| --- | --- |"
    say "| first after a build: new data, caches trained | $first s |"
    say "| again, files in memory | $warm s |"
    say "| again, files on disk | $cold |"
    say ""
    say "Resident memory when healthy:"
    say ""
    say '```'
    say "$status"
    say '```'
    awk '{ total += $4 } END { printf "\nTogether %d MiB.\n", total }' <<<"$status"
  } | tee "$report"
)

for measurement in "${measurements[@]}"; do
  step "$measurement"
  case $measurement in
    start) bench_start ;;
    speech | calls)
      class=SpeechBench
      [ "$measurement" = speech ] || class=HeardAnswerBench
      "$MVN" -B -ntp -q verify -pl e2e-tests -Dgroups=bench -DexcludedGroups= -Dtest="$class" -Djacoco.skip=true
      ;;
    *) die "unknown measurement $measurement (expected: start, speech, calls)" ;;
  esac
done
