# What start-mvp.sh started: one line "name pid stamp" for each process in .mvp-pids. Sourced after lib.sh.
# shellcheck shell=bash
#
# The stamp is the boot and the clock tick at which the process began, so a pid that the kernel has given to another
# program since, or that comes from before a reboot, is never taken for ours.

PIDS_FILE=${SALESVOICE_PIDS_FILE:-$SALESVOICE_ROOT/.mvp-pids}

process_stamp() {
  local stat boot
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  # The command in parentheses may contain anything; the fields after it count.
  stat=${stat##*) }
  # shellcheck disable=SC2086
  set -- $stat
  [ "$1" != Z ] || return 1
  boot=$(cat /proc/sys/kernel/random/boot_id 2>/dev/null || echo unknown)
  printf '%s:%s\n' "$boot" "${20}"
}

record_process() {
  local name=$1 pid=$2 stamp
  stamp=$(process_stamp "$pid") || return 1
  forget_process "$name"
  printf '%s %s %s\n' "$name" "$pid" "$stamp" >>"$PIDS_FILE"
}

forget_process() {
  [ -f "$PIDS_FILE" ] || return 0
  grep -v "^$1 " "$PIDS_FILE" >"$PIDS_FILE.next" || true
  mv "$PIDS_FILE.next" "$PIDS_FILE"
  [ -s "$PIDS_FILE" ] || rm -f "$PIDS_FILE"
}

# Prints the pid of a process that we started and that still lives.
running_pid() {
  local name pid stamp
  [ -f "$PIDS_FILE" ] || return 1
  while read -r name pid stamp; do
    if [ "$name" = "$1" ] && [ "$(process_stamp "$pid")" = "$stamp" ]; then
      printf '%s\n' "$pid"
      return 0
    fi
  done <"$PIDS_FILE"
  return 1
}

# stop_process NAME SECONDS: asks, waits, then kills; forgets it either way.
stop_process() {
  local name=$1 patience=$2 pid waited=0
  if pid=$(running_pid "$name"); then
    kill -TERM "$pid" 2>/dev/null || true
    while running_pid "$name" >/dev/null; do
      if [ $waited -ge $((patience * 5)) ]; then
        warn "$name (process $pid) did not stop within $patience s and is killed"
        kill -KILL "$pid" 2>/dev/null || true
        break
      fi
      sleep 0.2
      waited=$((waited + 1))
    done
    say "stopped $name"
  fi
  forget_process "$name"
}

# port_owner PROTOCOL PORT: "name (pid N)" of whoever listens there, "another user's process" if that cannot be seen;
# fails when the port is free. Reads /proc: neither ss nor lsof is on a bare machine.
port_owner() {
  local protocol=$1 hex inode entry pid
  hex=$(printf '%04X' "$2")
  inode=$(awk -v port="$hex" -v protocol="$protocol" '
    FNR > 1 { n = split($2, address, ":")
      if (address[n] == port && (protocol == "udp" || $4 == "0A")) { print $10; exit } }' \
    "/proc/net/$protocol" "/proc/net/${protocol}6" 2>/dev/null)
  [ -n "$inode" ] || return 1
  for entry in /proc/[0-9]*/fd/*; do
    if [ "$(readlink "$entry" 2>/dev/null)" = "socket:[$inode]" ]; then
      pid=${entry#/proc/} pid=${pid%%/*}
      printf '%s (process %s)\n' "$(cat "/proc/$pid/comm" 2>/dev/null || echo unknown)" "$pid"
      return 0
    fi
  done
  printf 'a process of another user\n'
}
