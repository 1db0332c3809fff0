#!/usr/bin/env bash
# Durable lead creation beside pgbench with the same transaction, as many connections, on the same PostgreSQL.
# Wants: pgbench and the PostgreSQL server programs (Debian: postgresql-15), a built crm-connector, JDK 25 in JAVA_HOME.
#
#   benchmarks/lead-creation/run.sh [CONNECTIONS] [SECONDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

connections=${1:-8}
seconds=${2:-30}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=$(find crm-connector/target -maxdepth 1 -name 'crm-connector-*.jar' ! -name '*original*' | head -1)
[ -n "$jar" ] || { echo "build crm-connector first" >&2; exit 1; }
server_programs=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -1)
work=$(mktemp -d)
chmod 755 "$work"
pg_port=${BENCH_PG_PORT:-26432}
crm_port=${BENCH_CRM_PORT:-26005}
export PGHOST=127.0.0.1 PGPORT=$pg_port PGUSER=salesvoice PGDATABASE=salesvoice

as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
cleanup() {
  [ -z "${crm_pid:-}" ] || kill "$crm_pid" 2>/dev/null || true
  [ ! -d "$work/data" ] || as_postgres "$server_programs/pg_ctl" -D "$work/data" -m fast stop >/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

[ "$(id -u)" != 0 ] || chown postgres "$work"
as_postgres "$server_programs/initdb" -D "$work/data" -U salesvoice -A trust >/dev/null
as_postgres "$server_programs/pg_ctl" -D "$work/data" -w -l "$work/log" -o "-p $pg_port -k $work -c listen_addresses=127.0.0.1" start >/dev/null
psql -qd postgres -c 'create database salesvoice'

POSTGRES_PORT=$pg_port CRM_PORT=$crm_port CRM_DB_POOL=$connections nice -n 0 \
  "$java" -Xmx192m -XX:+UseSerialGC -jar "$jar" >"$work/crm.log" 2>&1 &
crm_pid=$!
for _ in $(seq 120); do
  curl -sf "http://127.0.0.1:$crm_port/health" >/dev/null && break
  kill -0 "$crm_pid" 2>/dev/null || { tail -20 "$work/crm.log" >&2; exit 1; }
  sleep 0.5
done

ours=$("$java" benchmarks/lead-creation/LeadLoad.java "http://127.0.0.1:$crm_port" "$connections" "$seconds")
kill "$crm_pid" && wait "$crm_pid" 2>/dev/null || true
crm_pid=
psql -qc 'truncate crm.lead, crm.idempotency_key, crm.outbox cascade' 2>/dev/null
theirs=$(pgbench -n -f benchmarks/lead-creation/lead.sql -c "$connections" -j 2 -T "$seconds" 2>/dev/null | awk '/^tps/ { printf "%.0f", $3 }')
rate=${ours%% *}

echo "connections            $connections"
echo "pgbench                $theirs transactions/s"
echo "crm-connector          $ours"
awk -v a="$rate" -v b="$theirs" 'BEGIN { printf "share of pgbench       %.0f %%\n", 100 * a / b }'
