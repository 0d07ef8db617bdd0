#!/usr/bin/env bash
# The README's figures of the window: time to the first picture, memory, and processor use with a
# still picture. Needs Xvfb and xdotool; draws with the software renderer when there is no other adapter.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --quiet
program="${CARGO_TARGET_DIR:-target}/debug/hanamaru"
HANAMARU_DATA=$(mktemp -d)
XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$HANAMARU_DATA}
export HANAMARU_DATA XDG_RUNTIME_DIR DISPLAY=:93
Xvfb :93 -screen 0 1280x720x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen; rm -rf "$HANAMARU_DATA"' EXIT
sleep 1
for start in first second third; do
    "$program" play levels/lets-try-1/unit-5.lesson.ron --class 3-1 >"$HANAMARU_DATA/said" 2>&1 &
    window=$!
    sleep 8
    # Into the lesson: a screen with its clock, which changes by itself once a minute.
    xdotool search --name Hanamaru windowfocus key Return sleep 1 key Return sleep 2 key Page_Down
    sleep 4
    echo "$start start: $(grep -o 'first picture after .*' "$HANAMARU_DATA/said")"
    ticks() { awk '{print $14 + $15}' "/proc/$window/stat"; }
    before=$(ticks)
    sleep 20
    after=$(ticks)
    echo "  memory: $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$window/status") MB;" \
        "processor with a still picture: $(awk "BEGIN {print ($after - $before) / $(getconf CLK_TCK) / 20 * 100}") % of one core"
    kill $window
    wait $window || true
done
