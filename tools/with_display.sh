#!/bin/sh
# Runs a command with a display and a sound server: those that are there, or a virtual screen and a silent sink.
#
#   with_display.sh [--virtual] COMMAND [ARGUMENT ...]
#
# With --virtual a screen of its own is used even where a display exists. HAVEN_VIRTUAL tells the command.
set -eu
virtual=no
if [ "$1" = "--virtual" ]; then
    virtual=yes
    shift
fi
if [ "$virtual" = no ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$@"
fi
export HAVEN_VIRTUAL=1
unset WAYLAND_DISPLAY || true
runtime=$(mktemp -d)
export XDG_RUNTIME_DIR="$runtime"
export QT_QPA_PLATFORM=xcb
finish() {
    [ -f "$runtime/pulse/pid" ] && kill "$(cat "$runtime/pulse/pid")" 2>/dev/null || true
    rm -rf "$runtime"
}
trap finish EXIT INT TERM
if command -v pulseaudio >/dev/null 2>&1; then
    pulseaudio -n --daemonize=yes --exit-idle-time=-1 --use-pid-file=yes --disable-shm=yes --realtime=no \
        --high-priority=no --log-target=null \
        -L "module-native-protocol-unix auth-anonymous=1 socket=$runtime/native" \
        -L "module-null-sink sink_name=haven rate=48000 channels=2 format=s16le" || true
    export PULSE_SERVER="unix:$runtime/native"
fi
status=0
xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24 -nolisten tcp" "$@" || status=$?
exit "$status"
