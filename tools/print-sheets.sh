#!/usr/bin/env bash
# Prints every kind of sheet of some lessons to PDF, as a browser would, and turns the pages into pictures to be
# looked at: tools/print-sheets.sh FOLDER [LESSON…]. It needs Chromium and poppler-utils. HANAMARU may name a program
# that is built already.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -ge 1 ] || { echo "Say where the sheets go: tools/print-sheets.sh FOLDER [LESSON…]" >&2; exit 1; }
folder=$(realpath -m "$1")
shift
lessons=("$@")
[ ${#lessons[@]} -gt 0 ] || lessons=(levels/lets-try-1/unit-5.lesson.ron levels/junior-high-1/unit-10.lesson.ron)
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
    echo "Chromium is not installed: apt-get install chromium poppler-utils" >&2
    exit 1
}
mkdir -p "$folder"
program=${HANAMARU:-./play}

# sheet NAME LESSON ARGUMENT…: one file of HTML, its PDF, and a picture of each page.
sheet() {
    local name=$1 lesson=$2
    shift 2
    "$program" print "$lesson" "$@" --out "$folder/$name.html"
    "$chromium" --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
        --print-to-pdf="$folder/$name.pdf" "file://$folder/$name.html" 2>/dev/null
    pdftoppm -r "${DPI:-60}" -png "$folder/$name.pdf" "$folder/$name"
}

for lesson in "${lessons[@]}"; do
    short=$(basename "$(dirname "$lesson")")-$(basename "$lesson" .lesson.ron)
    for what in ${KINDS:-answers plan head flashcards bingo karuta pointing info-gap words tracing worksheet scores}; do
        sheet "$short-$what" "$lesson" --what "$what"
    done
done
