#!/bin/sh
# Installs the system libraries that are missing: through apt when that is allowed, otherwise it prints the command.
set -eu
wanted="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0 libx11-6 libxext6
libxrandr2 libpulse0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1
xvfb xauth pulseaudio pulseaudio-utils at-spi2-core dbus-x11 libglib2.0-bin trayer faketime binutils postgresql nginx ffmpeg"
command -v dpkg-query >/dev/null 2>&1 || {
    echo "This is not Debian or Ubuntu; Qt's system libraries have to be there already." >&2
    exit 0
}
"${PYTHON:-python3}" -c 'import ensurepip' 2>/dev/null || wanted="$wanted python3-venv"
missing=""
for name in $wanted; do
    # Newer releases call some libraries by a name that ends in t64.
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' ||
        dpkg-query -W -f '${Status}' "${name}t64" 2>/dev/null | grep -q 'ok installed' ||
        missing="$missing $name"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo"
else
    echo "Some system libraries are missing. Please run:" >&2
    echo "  sudo apt-get update && sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi
echo "Installing system libraries:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # the names are words
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
