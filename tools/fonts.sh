#!/bin/sh
# Copies the four faces into assets/fonts and their licence texts into assets/licenses.
# Whole files, unchanged: a subset of Andika would have to take another name (OFL, reserved name).
# Needs Debian's apt. Debian's own copies are used because their versions stay put.
set -eu
tools=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
assets=$tools/../assets
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$assets/fonts" "$assets/licenses"

cd "$work"
apt-get download -qq fonts-sil-andika fonts-morisawa-bizud-gothic
for deb in *.deb; do dpkg -x "$deb" root; done

for face in andika/Andika-Regular andika/Andika-Bold \
    bizud-gothic/BIZUDPGothic-Regular bizud-gothic/BIZUDPGothic-Bold; do
    cp "root/usr/share/fonts/truetype/$face.ttf" "$assets/fonts/"
done
# The copyright lines and the OFL's text, out of Debian's copyright file: without the terms of the packaging,
# which is not copied here, and without that file's indents and lone full stops.
licence() {
    awk -v name="$2" '
        /^Files: / { ours = ($2 == "*") }
        ours && /^Copyright: / { sub(/^Copyright: (Copyright )?/, "Copyright "); print; notice = 1; next }
        notice && /^ / { sub(/^ /, ""); print; next }
        { notice = 0 }
        /^[A-Z][A-Za-z-]*: / { text = ($0 == "License: " name); if (text && !ours) print ""; next }
        text && !ours { sub(/^ \.?/, ""); print }
    ' "root/usr/share/doc/$1/copyright" > "$assets/licenses/$3"
}
licence fonts-sil-andika OFL-1.1-RFN OFL-Andika.txt
licence fonts-morisawa-bizud-gothic SIL-1.1 OFL-BIZ-UDPGothic.txt
chmod 644 "$assets"/fonts/*.ttf "$assets"/licenses/OFL-*.txt

cd "$assets/fonts"
sha256sum ./*.ttf
