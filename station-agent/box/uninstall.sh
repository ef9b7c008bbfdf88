#!/bin/sh
# Takes the station agent off this machine: sudo ./uninstall.sh
# --keep-data leaves its folder: which house it belongs to, and what it has not printed yet.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/box.sh"

need_root
if [ -z "$dest" ]; then
  if [ "$system" = Darwin ]; then
    launchctl bootout system/app.passline.agent 2> /dev/null || true
    rm -f /var/log/passline-agent.log
  else
    systemctl disable --now passline-agent 2> /dev/null || true
  fi
fi
rm -f "$dest/usr/local/bin/passline-agent" "$dest$unit" "$dest$rules" "$dest$config" "$dest$plist"
if [ "${1:-}" != --keep-data ]; then rm -rf "$dest$data"; fi
rm -rf "$home"
if [ -z "$dest" ] && [ "$system" != Darwin ]; then
  systemctl daemon-reload
  udevadm control --reload-rules 2> /dev/null || true
  if [ "${1:-}" != --keep-data ]; then userdel "$user" 2> /dev/null || true; fi
fi
echo "The Passline station agent is gone."
