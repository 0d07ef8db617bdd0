#!/usr/bin/env bash
# Draws the README's sheet of all games: each at the screen that shows most of it, from a rehearsal of
# tools/all-games.lesson.ron. It needs ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
./play rehearse tools/all-games.lesson.ron --out "$folder" --size 640x360
mkdir -p docs/pictures
# Of each game, in the lesson's order: its board, its answer, its prompt, or whatever it has.
chosen=()
for game in $(sed -n '/games: \[/,/\],/p' tools/all-games.lesson.ron | grep -o '"[a-z0-9-]*"' | tr -d '"'); do
  for step in points see count who-came answer pick turn-cards letter tile roll talk-about guess-teacher ask-around pass-on say look listen; do
    picture=$(ls "$folder"/*[0-9]-"$game-$step".png 2>/dev/null | tail -n 1) && [ -n "$picture" ] && break
  done
  [ -n "${picture:-}" ] || picture=$(ls "$folder"/*[0-9]-"$game"-*.png | grep -v -- "-intro.png" | head -n 1)
  chosen+=(-label "$game" "$picture")
done
montage "${chosen[@]}" -geometry 200x113+4+4 -tile 8x -pointsize 14 -background '#faf6ea' -strip -dither None -colors 255 PNG8:docs/pictures/games.png
