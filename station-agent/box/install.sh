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

if [ "$system" = Darwin ]; then
  mkdir -p "$dest/Library/LaunchDaemons"
  cp "$here/macos/app.passline.agent.plist" "$dest$plist"
else
  mkdir -p "$dest/etc/systemd/system" "$dest/etc/udev/rules.d" "$dest/etc/default"
  groups=$(known_groups dialout lp input)
  sed "s|^@GROUPS@\$|${groups:+SupplementaryGroups=$groups}|" "$here/linux/passline-agent.service" > "$dest$unit"
  cp "$here/linux/70-passline-agent.rules" "$dest$rules"
  [ -e "$dest$config" ] || cp "$here/linux/default" "$dest$config"
fi

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
  if udevadm control --reload-rules 2> /dev/null; then
    udevadm trigger --subsystem-match=usbmisc --subsystem-match=tty --subsystem-match=input 2> /dev/null || true
  fi
  systemctl daemon-reload
  systemctl enable --now passline-agent
fi
echo "Passline station agent $build is installed and runs."
echo "Pair it: open pairing on the kiosk or in the office, then run: sudo passline-agent pair"
echo "How it is: http://127.0.0.1:8092 on this machine; what it says: journalctl -u passline-agent"
