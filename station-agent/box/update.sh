#!/bin/sh
# Replaces the installed station agent by the one of this folder: sudo ./update.sh
# The old one stays beside it. When the new one does not come up, the old one runs again.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/box.sh"

need_root
[ -h "$home/current" ] || stop "No agent is installed here. To install this one: sudo ./install.sh"
old=$(readlink "$home/current")
new=versions/$build
[ "$old" != "$new" ] || stop "$build is what runs already."
lay_version

is_up() {
  "$home/$1/node" "$home/$1/bin/is-up.ts" "$dest$data" "$home/$1" "${PASSLINE_WAIT_S:-30}"
}

run() {
  switch_to "$1"
  lay_service "$home/$1"
  reload
  restart
}

run "$new"
if is_up "$new"; then
  for each in "$home"/versions/*; do
    case "versions/${each##*/}" in "$old" | "$new") ;; *) rm -rf "$each" ;; esac
  done
  echo "Passline station agent $build runs. The one before it stays in $home/$old."
  exit 0
fi
echo "$build did not come up. The one before it runs again." >&2
run "$old"
is_up "$old" || echo "It did not come up either: see journalctl -u passline-agent" >&2
rm -rf "${home:?}/${new:?}"
exit 1
