#!/bin/sh
# Installs the programs that tests/system and tests/browser start (browsers; nginx and Redis for replicas): Debian's
# packages, nothing downloaded from a vendor. Elsewhere than on Debian as root it says which one is missing, and fails.
set -eu

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v firefox-esr >/dev/null 2>&1 || missing="$missing firefox-esr"
# a bookmark bar is outside the page: it takes a screen, and a program that moves the pointer on it
command -v Xvfb >/dev/null 2>&1 || missing="$missing xvfb"
command -v xdotool >/dev/null 2>&1 || missing="$missing xdotool"
PATH="$PATH:/usr/sbin"
command -v nginx >/dev/null 2>&1 || missing="$missing nginx-light"
command -v redis-server >/dev/null 2>&1 || missing="$missing redis-server"
command -v curl >/dev/null 2>&1 || missing="$missing curl"
# screenshots and line heights need one font that is the same everywhere
[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || missing="$missing fonts-dejavu-core"

[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    # shellcheck disable=SC2086  # one word a package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
    exit 0
fi

echo "The tests need these, and they are missing:$missing" >&2
echo "On Debian:  sudo apt-get install --no-install-recommends$missing" >&2
echo "Elsewhere:  install Chromium, Firefox ESR, Xvfb, xdotool, nginx, Redis, curl and the DejaVu fonts so that 'chromium', 'firefox-esr', 'Xvfb', 'xdotool', 'nginx', 'redis-server' and 'curl' are on the PATH." >&2
exit 1
