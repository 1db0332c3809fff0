#!/usr/bin/env bash
# Sets up what is missing and starts the whole assistant on this machine.
#
#   ./start-mvp.sh             PostgreSQL and Redis embedded, no Docker
#   ./start-mvp.sh --docker    PostgreSQL, Redis, Qdrant, Prometheus, Grafana and Jaeger in Docker, services from jars
#   ./start-mvp.sh --yes       answer the questions with yes
#   ./start-mvp.sh status      what runs, with health
#   ./start-mvp.sh logs [NAME] follow the logs
#
# Settings come from the environment, then from .env; .env.example lists them. ./stop-mvp.sh stops it all.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/lib.sh
. scripts/toolchain.sh
. scripts/processes.sh
. scripts/services.sh

usage() { sed -n '2,/^set -euo/s/^# \{0,1\}//p' "$0"; }

command=start docker=false yes=false log_name=''
while [ $# -gt 0 ]; do
  case $1 in
    start | status) command=$1 ;;
    logs) command=logs log_name=${2:-} && [ $# -lt 2 ] || shift ;;
    --docker) docker=true ;;
    --yes | -y) yes=true ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; die "unknown argument $1" ;;
  esac
  shift
done

load_env_file .env
drop_placeholders
service_defaults

if [ "$command" = status ]; then
  print_status
  exit $?
fi
if [ "$command" = logs ]; then
  [ -d logs ] || die "there are no logs yet"
  [ -z "$log_name" ] || [ -f "logs/$log_name.log" ] || die "no log of $log_name (expected: one of $(ls logs | sed 's/\.log$//' | tr '\n' ' '))"
  exec tail -n 100 -F "logs/${log_name:-*}".log
fi

mkdir -p logs .mvp
exec 8>.mvp/start.lock
flock -n 8 || die "another start is under way in this folder"

check_tools() {
  local tool missing=()
  for tool in curl tar gzip awk sed sha256sum sha512sum nohup; do have "$tool" || missing+=("$tool"); done
  [ ${#missing[@]} = 0 ] || die "missing programs: ${missing[*]}"
  if $docker; then
    have docker && docker compose version >/dev/null 2>&1 || die "--docker needs docker with the compose plugin"
    docker info >/dev/null 2>&1 || die "the Docker engine does not answer (docker info fails)"
  fi
  local model
  for model in ggml-base-q8_0.bin silero_vad.onnx use-multilingual-v3.onnx; do
    [ -s "$SALESVOICE_MODELS_DIR/$model" ] || die "no model $SALESVOICE_MODELS_DIR/$model: the checkout is not complete"
  done
}

# Sizes in MiB of what is about to be fetched.
plan_downloads() {
  downloads=() download_mib=0
  if ! find_jdk >/dev/null; then
    downloads+=("  Temurin JDK 25                        140 MB  $(jdk_url)")
    download_mib=$((download_mib + 140))
  fi
  if ! jars_are_current; then
    if ! find_maven >/dev/null; then
      downloads+=("  Apache Maven $MAVEN_VERSION                     9 MB  $(maven_url)")
      download_mib=$((download_mib + 9))
    fi
    if [ ! -d "${HOME:-/root}/.m2/repository/org/springframework/boot" ]; then
      downloads+=("  Java libraries and build plugins      600 MB  by Maven, into ~/.m2")
      download_mib=$((download_mib + 600))
    fi
  fi
  if [ "$own_voices" = true ] && ! scripts/install-voices.sh --check; then
    downloads+=("$(scripts/install-voices.sh --describe)")
    download_mib=$((download_mib + 147))
  fi
}

check_space_and_memory() {
  local need=$((download_mib * 2 + 600)) free memory
  mkdir -p "$SALESVOICE_CACHE"
  for folder in "$SALESVOICE_CACHE" .; do
    free=$(df -Pm "$folder" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$need" ] || die "$free MiB free at $(cd "$folder" && pwd) (expected: at least $need)"
  done
  memory=$(awk '/^MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)
  [ "$memory" -ge 1800 ] || die "$memory MiB of memory available (expected: at least 1800; the services take about 2200)"
  [ "$memory" -ge 2600 ] || warn "$memory MiB of memory available: the services take about 2200"
}

# Every taken port at once, before anything is started.
check_ports() {
  local entry protocol variable port owner taken=()
  for entry in $(needed_ports); do
    IFS=: read -r name protocol variable port <<<"$entry"
    running_pid "$name" >/dev/null && continue
    if owner=$(port_owner "$protocol" "$port"); then
      taken+=("  $protocol port $port ($variable) is used by $owner")
    fi
  done
  [ ${#taken[@]} = 0 ] || {
    printf 'error: these ports are taken; stop the programs or set the variables in .env:\n' >&2
    printf '%s\n' "${taken[@]}" >&2
    exit 1
  }
}

check_exposure() {
  case $BIND_ADDRESS in 127.* | localhost | ::1) return 0 ;; esac
  [ -z "${SALESVOICE_API_KEY:-}" ] && [ "${SALESVOICE_OPEN:-}" != true ] || return 0
  local answer=n
  if $yes; then
    answer=y
  elif [ -t 0 ]; then
    read -r -p "BIND_ADDRESS=$BIND_ADDRESS lets other machines in, so an API key is needed. Make one and keep it in .env? [y/N] " answer
  fi
  [ "$answer" = y ] || [ "$answer" = Y ] ||
    die "BIND_ADDRESS=$BIND_ADDRESS needs SALESVOICE_API_KEY (or SALESVOICE_OPEN=true behind your own protection)"
  SALESVOICE_API_KEY=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
  export SALESVOICE_API_KEY
  (umask 077 && printf 'SALESVOICE_API_KEY=%s\n' "$SALESVOICE_API_KEY" >>.env)
  say "made SALESVOICE_API_KEY and kept it in .env"
}

own_voices=true
[ -z "${SALESVOICE_VOICES_DIR:-}" ] || own_voices=false

if all_running && all_healthy; then
  say "everything runs already"
  print_welcome
  exit 0
fi

check_tools
check_exposure
check_ports
plan_downloads
if [ ${#downloads[@]} -gt 0 ]; then
  say "will be fetched, about $download_mib MB, into $SALESVOICE_CACHE unless said otherwise:"
  printf '%s\n' "${downloads[@]}"
fi
check_space_and_memory

ensure_jdk
maven_environment
if $own_voices; then
  if scripts/install-voices.sh; then
    SALESVOICE_VOICES_DIR=$SALESVOICE_CACHE/voices
    export SALESVOICE_VOICES_DIR
  else
    warn "no RHVoice voices: speech is made by espeak-ng, if this machine has it, and the console says so"
  fi
fi
if [ -d "$SALESVOICE_CACHE/syslib" ]; then
  export LD_LIBRARY_PATH="$SALESVOICE_CACHE/syslib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi

if ! jars_are_current; then
  ensure_maven
  build_jars
fi

started_now=()
give_up() {
  say ""
  warn "$1"
  local name
  for name in "${started_now[@]}"; do stop_process "$name" 10 >/dev/null; done
  die "start failed; logs are in $SALESVOICE_ROOT/logs"
}

if $docker; then
  start_docker
else
  start_local_stack
fi
prepare_services
start_services
wait_until_healthy
print_welcome
