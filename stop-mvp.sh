#!/usr/bin/env bash
# Stops what start-mvp.sh started here and nothing else; the data stay.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/lib.sh
. scripts/processes.sh
. scripts/services.sh

load_env_file .env
service_defaults

if [ ! -f "$PIDS_FILE" ]; then
  stop_leftover_servers
  say "nothing of ours runs"
  exit 0
fi
for name in telephony-gateway dialog-orchestrator crm-connector tts-service asr-service local-stack; do
  stop_process "$name" 25
done
stop_leftover_servers
if grep -q '^docker-compose ' "$PIDS_FILE" 2>/dev/null; then
  # shellcheck disable=SC2086
  docker_compose stop $DOCKER_PARTS || die "docker compose could not stop $DOCKER_PARTS"
  forget_process docker-compose
fi
rm -f "$PIDS_FILE"
