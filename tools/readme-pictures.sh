#!/usr/bin/env bash
# Makes the README's pictures again, from a rehearsal of the demonstration lesson.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
./play rehearse levels/lets-try-1/unit-5.lesson.ron --out "$folder" --size 800x450
mkdir -p docs/pictures
take() { cp "$(ls "$folder"/*-"$2".png | sed -n "$3p")" "docs/pictures/$1.png"; }
take card flashcards-say 2
take choose maru-batsu-choose 1
take team maru-batsu-team 1
take points maru-batsu-points 1
