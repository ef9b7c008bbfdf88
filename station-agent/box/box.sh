# shellcheck shell=sh disable=SC2034,SC2154
# What install.sh, update.sh and uninstall.sh share. Not to be run by itself.
dest=${DESTDIR:-}
system=$(uname -s)
home=$dest/opt/passline-agent
data=/var/lib/passline-agent
user=passline-agent
[ "$system" != Darwin ] || user=
unit=/etc/systemd/system/passline-agent.service
rules=/etc/udev/rules.d/70-passline-agent.rules
config=/etc/default/passline-agent
plist=/Library/LaunchDaemons/app.passline.agent.plist
build=$(cat "$here/BUILD")

stop() {
  echo "$1" >&2
  exit 1
}

need_root() {
  [ -n "$dest" ] || [ "$(id -u)" = 0 ] || stop "This needs root: run it with sudo."
}

# Puts this folder beside the versions that are there.
lay_version() {
  mkdir -p "$home/versions"
  rm -rf "$home/versions/$build.part"
  cp -R "$here" "$home/versions/$build.part"
  chmod -R a+rX,go-w "$home/versions/$build.part"
  rm -rf "$home/versions/$build"
  mv "$home/versions/$build.part" "$home/versions/$build"
}

# Makes another version the one that runs, in one step where the system can.
switch_to() {
  ln -s "$1" "$home/current.new"
  if ! mv -T "$home/current.new" "$home/current" 2> /dev/null; then
    rm -f "$home/current.new"
    ln -sfn "$1" "$home/current"
  fi
}

# Of these groups, those that this system has: a unit that names another does not start.
known_groups() {
  found=
  for each in "$@"; do
    if grep -q "^$each:" /etc/group 2> /dev/null; then found="${found:+$found }$each"; fi
  done
  echo "$found"
}

# Lays out what starts a version of the agent and lets it at its devices. A set-up of this machine stays as it is.
lay_service() {
  if [ "$system" = Darwin ]; then
    mkdir -p "$dest/Library/LaunchDaemons"
    cp "$1/macos/app.passline.agent.plist" "$dest$plist"
    return
  fi
  mkdir -p "$dest/etc/systemd/system" "$dest/etc/udev/rules.d" "$dest/etc/default"
  groups=$(known_groups dialout lp input)
  sed "s|^@GROUPS@\$|${groups:+SupplementaryGroups=$groups}|" "$1/linux/passline-agent.service" > "$dest$unit"
  cp "$1/linux/70-passline-agent.rules" "$dest$rules"
  [ -e "$dest$config" ] || cp "$1/linux/default" "$dest$config"
}

# What was laid out is read by the system.
reload() {
  if [ -n "$dest" ] || [ "$system" = Darwin ]; then return; fi
  if udevadm control --reload-rules 2> /dev/null; then
    udevadm trigger --subsystem-match=usbmisc --subsystem-match=tty --subsystem-match=input 2> /dev/null || true
  fi
  systemctl daemon-reload
}

# PASSLINE_RESTART is for whoever looks after the agent in another way.
restart() {
  if [ -n "${PASSLINE_RESTART:-}" ]; then
    sh -c "$PASSLINE_RESTART" || true
  elif [ -n "$dest" ]; then
    stop "With DESTDIR, say how the agent is restarted: PASSLINE_RESTART"
  elif [ "$system" = Darwin ]; then
    launchctl kickstart -k system/app.passline.agent || true
  else
    systemctl restart passline-agent || true
  fi
}
