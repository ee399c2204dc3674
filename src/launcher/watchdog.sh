#!/bin/sh
# Runs a command (Neo4j) for as long as another process (the server) holds the other end of our stdin
# open. The kernel closes a pipe whatever its holder died of, so Neo4j goes even after kill -9.
# Usage: watchdog.sh LOG SECONDS COMMAND [ARGUMENT...]; prints the command's process id.
# A shell and not Node: 2 MB instead of 50, and no heap or module of its own that could fail.
log=$1
patience=$2
shift 2

# In the background stdin becomes /dev/null; under another number the pipe stays.
exec 3<&0 </dev/null
"$@" 3<&- >"$log" 2>&1 &
command=$!
echo "$command"
exec >/dev/null 2>&1

trap 'kill -TERM "$command"' TERM INT HUP

# Beside the shell that waits for the command, so that each end is noticed at once. It goes on if that
# shell is killed.
(
  trap '' TERM INT HUP
  read -r _ <&3
  kill -TERM "$command"
  while [ "$patience" -gt 0 ] && kill -0 "$command"; do
    sleep 1
    patience=$((patience - 1))
  done
  kill -KILL "$command"
) &
guard=$!
exec 3<&-

wait "$command"
code=$?
# A signal to us interrupts the wait, not the command.
while kill -0 "$command"; do
  wait "$command"
  code=$?
done
kill -KILL "$guard"
wait "$guard"
exit "$code"
