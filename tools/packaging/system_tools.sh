#!/bin/sh
# Installs the programs of the system that packaging needs: through apt when that is allowed, else it prints the command.
set -eu
wanted="binutils dpkg-dev zstd xz-utils nsis debootstrap xdotool x11-apps at-spi2-core python3-gi gir1.2-atspi-2.0 xvfb"
missing=""
for name in $wanted; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing="$missing $name"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo"
else
    echo "Some programs are missing. Please run:" >&2
    echo "  sudo apt-get update && sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi
echo "Installing what packaging needs:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # the names are words
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
