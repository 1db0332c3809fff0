# The five services and what they stand on: names, ports, flags, start, health. Sourced by start-mvp.sh and stop-mvp.sh.
# shellcheck shell=bash

# Start order; stopping goes backwards, the gateway first, so that calls end while everything else still answers.
SERVICES='asr-service tts-service crm-connector dialog-orchestrator telephony-gateway'
DOCKER_PARTS='postgres redis qdrant prometheus grafana jaeger'

service_defaults() {
  export BIND_ADDRESS=${BIND_ADDRESS:-127.0.0.1}
  export GATEWAY_PORT=${GATEWAY_PORT:-3000} ASR_PORT=${ASR_PORT:-8001} TTS_PORT=${TTS_PORT:-8002}
  export DIALOG_PORT=${DIALOG_PORT:-8003} CRM_PORT=${CRM_PORT:-8005} SIP_PORT=${SIP_PORT:-5060}
  export RTP_PORT_MIN=${RTP_PORT_MIN:-20000} RTP_PORT_MAX=${RTP_PORT_MAX:-20999}
  local name
  for name in GATEWAY_PORT ASR_PORT TTS_PORT DIALOG_PORT CRM_PORT SIP_PORT RTP_PORT_MIN RTP_PORT_MAX; do
    [[ ${!name} =~ ^[0-9]{1,5}$ ]] && [ "${!name}" -ge 1 ] && [ "${!name}" -le 65535 ] ||
      die "$name: ${!name} (expected: a port from 1 to 65535)"
  done
  export DATA_DIR=${DATA_DIR:-./data} SALESVOICE_MODELS_DIR=${SALESVOICE_MODELS_DIR:-./models}
  case $DATA_DIR in /*) ;; *) DATA_DIR=$SALESVOICE_ROOT/${DATA_DIR#./} ;; esac
  case $SALESVOICE_MODELS_DIR in /*) ;; *) SALESVOICE_MODELS_DIR=$SALESVOICE_ROOT/${SALESVOICE_MODELS_DIR#./} ;; esac
}

service_port() {
  case $1 in
    asr-service) printf '%s\n' "$ASR_PORT" ;;
    tts-service) printf '%s\n' "$TTS_PORT" ;;
    crm-connector) printf '%s\n' "$CRM_PORT" ;;
    dialog-orchestrator) printf '%s\n' "$DIALOG_PORT" ;;
    telephony-gateway) printf '%s\n' "$GATEWAY_PORT" ;;
  esac
}

# Speech and media share the processor: the media wins, then what answers, recognition last.
service_nice() {
  case $1 in
    asr-service) printf '10\n' ;;
    telephony-gateway) printf '0\n' ;;
    *) printf '5\n' ;;
  esac
}

service_heap() {
  case $1 in
    telephony-gateway | dialog-orchestrator) printf '256m\n' ;;
    *) printf '192m\n' ;;
  esac
}

# One line for each: name:protocol:variable:port.
needed_ports() {
  say "telephony-gateway:tcp:GATEWAY_PORT:$GATEWAY_PORT"
  say "telephony-gateway:udp:SIP_PORT:$SIP_PORT"
  say "telephony-gateway:tcp:SIP_PORT:$SIP_PORT"
  say "asr-service:tcp:ASR_PORT:$ASR_PORT"
  say "tts-service:tcp:TTS_PORT:$TTS_PORT"
  say "dialog-orchestrator:tcp:DIALOG_PORT:$DIALOG_PORT"
  say "crm-connector:tcp:CRM_PORT:$CRM_PORT"
  if ! ${docker:-false} && ! external_stores; then
    [ -z "${POSTGRES_PORT:-}" ] || say "local-stack:tcp:POSTGRES_PORT:$POSTGRES_PORT"
    [ -z "${REDIS_PORT:-}" ] || say "local-stack:tcp:REDIS_PORT:$REDIS_PORT"
  fi
}

# Both hosts given: PostgreSQL and Redis are somebody else's, and nothing is embedded.
external_stores() { [ -n "${POSTGRES_HOST:-}" ] && [ -n "${REDIS_HOST:-}" ]; }

jar_of() { find "$SALESVOICE_ROOT/$1/target" -maxdepth 1 -name "$1-*.jar" 2>/dev/null | head -1; }

# Current: every jar is there and no source of any module is newer than the oldest of them.
jars_are_current() {
  local name jar oldest=''
  for name in $SERVICES local-stack; do
    jar=$(jar_of "$name")
    [ -n "$jar" ] || return 1
    if [ -z "$oldest" ] || [ "$jar" -ot "$oldest" ]; then oldest=$jar; fi
  done
  [ -z "$(find pom.xml common-lib/pom.xml speech-local/pom.xml common-lib/src/main speech-local/src/main \
    $(for name in $SERVICES local-stack; do printf '%s/pom.xml %s/src/main ' "$name" "$name"; done) \
    -newer "$oldest" -print -quit)" ]
}

build_jars() {
  local modules
  # shellcheck disable=SC2086
  modules=$(printf '%s,' $SERVICES local-stack)
  step "building (log: logs/build.log)"
  if ! "$MVN" -B -ntp -Dquick -Dmaven.test.skip=true package -pl "${modules%,}" -am >logs/build.log 2>&1; then
    grep -m 15 '^\[ERROR\]' logs/build.log >&2 || tail -15 logs/build.log >&2
    die "the build failed, see logs/build.log"
  fi
  # Maven leaves a jar alone whose content did not change; it is current all the same.
  local name
  for name in $SERVICES local-stack; do touch "$(jar_of "$name")"; done
}

# The second compiler waits until a method is really hot: while a service starts it takes more than it gives.
java_flags() {
  printf '%s\n' "-Xmx$(service_heap "$1")" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    -Dfile.encoding=UTF-8 -XX:+ExitOnOutOfMemoryError \
    -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=40000 \
    -XX:Tier4BackEdgeThreshold=160000
  # Only the search uses vector instructions; the incubating module costs the others part of their start cache.
  [ "$1" != dialog-orchestrator ] || printf '%s\n' --add-modules=jdk.incubator.vector
}

run_dir() { printf '%s/.mvp/run/%s\n' "$SALESVOICE_ROOT" "$1"; }

# Unpacked jars start faster than nested ones, and only they can have an ahead-of-time cache.
prepare_services() {
  local name jar folder untrained=()
  for name in $SERVICES; do
    jar=$(jar_of "$name") folder=$(run_dir "$name")
    # The flags are part of a cache: it is as old as this script at least.
    if [ ! -f "$folder/.complete" ] || [ "$jar" -nt "$folder/.complete" ] ||
      [ scripts/services.sh -nt "$folder/.complete" ]; then
      running_pid "$name" >/dev/null && continue
      rm -rf "$folder"
      mkdir -p "$folder"
      "$JAVA" -Djarmode=tools -jar "$jar" extract --destination "$folder/app" >"logs/$name-extract.log" 2>&1 ||
        give_up "could not unpack $jar, see logs/$name-extract.log"
      mv "$folder/app/$(basename "$jar")" "$folder/app/service.jar"
      touch "$folder/.complete"
    fi
    [ -f "$folder/service.aot" ] || [ -f "$folder/.untrainable" ] || untrained+=("$name")
  done
  if [ "${SALESVOICE_AOT:-true}" = true ] && [ ${#untrained[@]} -gt 0 ]; then
    step "training the start caches, once after each build"
    for name in "${untrained[@]}"; do train "$name"; done
  fi
}

# A cache is a convenience: whatever goes wrong here, the service starts without.
train() {
  local name=$1 folder flags
  folder=$(run_dir "$name")
  mapfile -t flags < <(java_flags "$name")
  if (cd "$SALESVOICE_ROOT" && timeout 180 env OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE \
    "$JAVA" "${flags[@]}" -XX:AOTCacheOutput="$folder/service.aot" -Dspring.context.exit=onRefresh \
    -jar "$folder/app/service.jar") >"logs/$name-train.log" 2>&1 && [ -s "$folder/service.aot" ]; then
    say "  $name"
  else
    rm -f "$folder/service.aot" "$folder/service.aot.config"
    touch "$folder/.untrainable"
    say "  $name: no cache (logs/$name-train.log), it starts without"
  fi
}

# A killed local-stack leaves its two servers behind. Their command lines name our data directory; nothing else counts.
stop_leftover_servers() {
  local entry file signal pid
  running_pid local-stack >/dev/null && return 0
  for entry in "postgres/postmaster.pid INT" "redis/redis.pid TERM"; do
    read -r file signal <<<"$entry"
    pid=$(head -1 "$DATA_DIR/$file" 2>/dev/null) || continue
    [[ $pid =~ ^[0-9]+$ ]] || continue
    if tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "$DATA_DIR/${file%%/*}"; then
      kill "-$signal" "$pid" 2>/dev/null && say "stopped ${file%%/*}, left behind by a killed local-stack"
    fi
  done
  rm -f "$DATA_DIR/local-stack.env"
}

start_local_stack() {
  local waited=0 pid
  if external_stores; then
    say "PostgreSQL at $POSTGRES_HOST and Redis at $REDIS_HOST are used as they are"
    return 0
  fi
  if ! running_pid local-stack >/dev/null; then
    # Services of a stack that died hold connections to ports that are gone.
    local name
    for name in $SERVICES; do stop_process "$name" 10; done
    rm -f "$DATA_DIR/local-stack.env"
    # The classes are in the page cache soon enough; C1 alone keeps it small.
    nohup "$JAVA" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
      -jar "$(jar_of local-stack)" >logs/local-stack.log 2>&1 </dev/null 8>&- &
    pid=$!
    record_process local-stack $pid || give_up "local-stack ended at once, see logs/local-stack.log"
    started_now+=(local-stack)
    step "PostgreSQL and Redis"
    while [ ! -f "$DATA_DIR/local-stack.env" ]; do
      running_pid local-stack >/dev/null || {
        tail -5 logs/local-stack.log >&2
        give_up "local-stack ended, see logs/local-stack.log"
      }
      [ $waited -lt 600 ] || give_up "PostgreSQL and Redis were not ready within 120 s, see logs/local-stack.log"
      sleep 0.2
      waited=$((waited + 1))
    done
  fi
  # What it says of itself counts, also over a password that .env has gained since the data were made.
  local line
  while IFS= read -r line; do export "${line?}"; done <"$DATA_DIR/local-stack.env"
}

docker_compose() {
  docker compose -f "$SALESVOICE_ROOT/docker-compose.yml" -f "$SALESVOICE_ROOT/infra/docker/docker-compose.host.yml" \
    --project-directory "$SALESVOICE_ROOT" "$@"
}

start_docker() {
  step "infrastructure in Docker: $DOCKER_PARTS"
  # shellcheck disable=SC2086
  docker_compose up -d --wait $DOCKER_PARTS || give_up "docker compose failed"
  grep -q '^docker-compose ' "$PIDS_FILE" 2>/dev/null || printf 'docker-compose 0 -\n' >>"$PIDS_FILE"
  export POSTGRES_HOST=127.0.0.1 POSTGRES_PORT=${POSTGRES_PORT:-5432} POSTGRES_PASSWORD=${POSTGRES_PASSWORD:-salesvoice}
  export REDIS_HOST=127.0.0.1 REDIS_PORT=${REDIS_PORT:-6379} REDIS_PASSWORD=''
  export QDRANT_HOST=${QDRANT_HOST:-127.0.0.1}
  export OTEL_EXPORTER_OTLP_ENDPOINT=${OTEL_EXPORTER_OTLP_ENDPOINT:-http://127.0.0.1:${OTLP_HTTP_PORT:-4318}}
}

start_services() {
  local name folder flags pid agent
  step "services"
  for name in $SERVICES; do
    running_pid "$name" >/dev/null && continue
    folder=$(run_dir "$name")
    mapfile -t flags < <(java_flags "$name")
    if [ -f "$folder/service.aot" ] && [ "${SALESVOICE_AOT:-true}" = true ]; then
      flags+=("-XX:AOTCache=$folder/service.aot" -Xlog:aot=off -Xlog:cds=off)
    fi
    if [ -n "${OTEL_EXPORTER_OTLP_ENDPOINT:-}" ]; then
      agent=$(find local-stack/target/otel -name 'opentelemetry-javaagent*.jar' 2>/dev/null | head -1)
      [ -n "$agent" ] || give_up "OTEL_EXPORTER_OTLP_ENDPOINT is set, but local-stack/target/otel has no agent"
      flags+=("-javaagent:$agent" "-Dotel.service.name=$name" -Dotel.metrics.exporter=none -Dotel.logs.exporter=none)
    fi
    OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE nohup nice -n "$(service_nice "$name")" \
      "$JAVA" "${flags[@]}" -jar "$folder/app/service.jar" >"logs/$name.log" 2>&1 </dev/null 8>&- &
    pid=$!
    record_process "$name" $pid || give_up "$name ended at once, see logs/$name.log"
    started_now+=("$name")
  done
}

# The address to reach a service at from here, whatever it binds to.
service_url() {
  local host=$BIND_ADDRESS
  case $host in 0.0.0.0 | ::) host=127.0.0.1 ;; esac
  case $host in *:*) host="[$host]" ;; esac
  printf 'http://%s:%s\n' "$host" "$(service_port "$1")"
}

is_healthy() { [ "$(curl --noproxy '*' -s -o /dev/null -m 3 -w '%{http_code}' "$(service_url "$1")/health")" = 200 ]; }

all_running() {
  local name
  if ! external_stores; then
    running_pid local-stack >/dev/null || grep -q '^docker-compose ' "$PIDS_FILE" 2>/dev/null || return 1
  fi
  for name in $SERVICES; do running_pid "$name" >/dev/null || return 1; done
}

all_healthy() {
  local name
  for name in $SERVICES; do is_healthy "$name" || return 1; done
}

wait_until_healthy() {
  local started=$SECONDS patience=${SALESVOICE_START_TIMEOUT_S:-180} name
  local waiting=($SERVICES) still=()
  while [ ${#waiting[@]} -gt 0 ]; do
    still=()
    for name in "${waiting[@]}"; do
      if is_healthy "$name"; then
        say "  $name is healthy after $((SECONDS - started)) s"
      elif ! running_pid "$name" >/dev/null; then
        tail -20 "logs/$name.log" >&2
        give_up "$name ended, see logs/$name.log"
      else
        still+=("$name")
      fi
    done
    waiting=("${still[@]}")
    [ ${#waiting[@]} -gt 0 ] || break
    [ $((SECONDS - started)) -lt "$patience" ] || give_up "not healthy after $patience s: ${waiting[*]}"
    sleep 0.5
  done
}

print_status() {
  local name pid state result=0
  for name in local-stack $SERVICES; do
    if ! pid=$(running_pid "$name"); then
      if [ "$name" = local-stack ] && { external_stores || grep -q '^docker-compose ' "$PIDS_FILE" 2>/dev/null; }; then continue; fi
      printf '%-22s not running\n' "$name"
      result=3
      continue
    fi
    state=''
    if [ "$name" != local-stack ]; then
      if is_healthy "$name"; then state="healthy  $(service_url "$name")"; else state='not healthy' result=3; fi
    fi
    printf '%-22s process %-8s %4d MiB  %s\n' "$name" "$pid" \
      "$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status")" "$state"
  done
  return $result
}

lan_address() {
  local address
  address=$(hostname -I 2>/dev/null | tr ' ' '\n' | grep -v : | head -1 || true)
  printf '%s\n' "${address:-127.0.0.1}"
}

print_welcome() {
  local sip=${SIP_BIND_ADDRESS:-0.0.0.0}
  [ "$sip" != 0.0.0.0 ] || sip=$(lan_address)
  cat <<TEXT

Everything runs.
  Console     $(service_url telephony-gateway)/
  Dial        sip:sales@$sip:$SIP_PORT  (any softphone, no registration; G.711)
  API         $(service_url telephony-gateway)/swagger-ui.html
  Try
    curl -X POST $(service_url asr-service)/recognize -F "audio=@test-audio.wav" -F "language=ru-RU"
    curl -X POST $(service_url tts-service)/synthesize -H 'Content-Type: application/json' -d '{"text": "Привет! Это тестовый синтез речи.", "voice": "alena"}' -o speech.wav
    curl -X POST $(service_url dialog-orchestrator)/dialog -H 'Content-Type: application/json' -d '{"session_id": "test-123", "user_message": "Привет! Расскажи о ваших продуктах"}'
    curl -X POST $(service_url crm-connector)/leads -H 'Content-Type: application/json' -d '{"title": "Новый лид", "name": "Иван Иванов", "phone": "+7 (999) 123-45-67", "source": "phone_call"}'
  Logs        ./start-mvp.sh logs [name]    Status  ./start-mvp.sh status    Stop  ./stop-mvp.sh
TEXT
  if ${docker:-false}; then
    say "  Grafana     http://127.0.0.1:${GRAFANA_PORT:-3001}/    Jaeger  http://127.0.0.1:${JAEGER_PORT:-16686}/"
  fi
  [ -z "${SALESVOICE_API_KEY:-}" ] || say "  Every request needs the header X-API-Key with SALESVOICE_API_KEY"
}
