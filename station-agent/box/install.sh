#!/bin/sh
# Installs the station agent of this folder: sudo ./install.sh
# With DESTDIR it only lays the files out under that folder, as packages are made: no user, no service.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/box.sh"

need_root
[ ! -e "$home/current" ] || stop "An agent is installed already. To replace it: sudo ./update.sh"
lay_version
switch_to "versions/$build"
printf 'data=%s\nuser=%s\n' "$data" "$user" > "$home/service"
mkdir -p "$dest/usr/local/bin"
ln -s ../../../opt/passline-agent/current/bin/passline-agent "$dest/usr/local/bin/passline-agent"

lay_service "$here"

if [ -n "$dest" ]; then
  echo "Laid out under $dest."
  exit 0
fi
if [ "$system" = Darwin ]; then
  mkdir -p "$data"
  chmod 700 "$data"
  launchctl bootstrap system "$plist"
else
  id "$user" > /dev/null 2>&1 || useradd --system --user-group --home-dir "$data" --no-create-home --shell /usr/sbin/nologin "$user"
  reload
  systemctl enable --now passline-agent
fi
echo "Passline station agent $build is installed and runs."
echo "Pair it: open pairing on the kiosk or in the office, then run: sudo passline-agent pair"
echo "How it is: http://127.0.0.1:8092 on this machine; what it says: journalctl -u passline-agent"
