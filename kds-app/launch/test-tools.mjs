import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, hasApt } from './apt.mjs';
import { say, showProgress } from './say.mjs';

/** Commands that proofs about real devices and networks want, by the package of Debian that has them. */
export const TOOLS = new Map([
  ['cups', 'cupsd'],
  ['cups-client', 'lpadmin'],
  ['socat', 'socat'],
  ['python3', 'python3'],
  ['iproute2', 'ip'],
  ['avahi-daemon', 'avahi-daemon'],
  ['avahi-utils', 'avahi-browse'],
  ['dbus-daemon', 'dbus-daemon'],
  ['systemd', 'systemd-analyze'],
  ['shellcheck', 'shellcheck'],
]);

/** @param {string} command */
function isHere(command) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => folder !== '' && existsSync(join(folder, command)));
}

const PARTS = {
  isHere,
  hasApt,
  install: (/** @type {readonly string[]} */ packages) =>
    showProgress('Installing what proofs about devices and networks want (apt)…', () =>
      aptInstall(packages, 'alone'),
    ),
};

/**
 * Installs what is missing where that can be done. Elsewhere the tests that want it say that they did not run.
 * @param {typeof PARTS} parts
 * @returns {Promise<string[]>} the packages that were asked for
 */
export async function ensureTools(parts = PARTS) {
  const missing = [...TOOLS].filter(([, command]) => !parts.isHere(command)).map(([name]) => name);
  if (missing.length === 0 || !parts.hasApt()) return [];
  const trouble = await parts.install(missing);
  if (trouble !== '') say(`${missing.join(', ')} could not be installed:\n${trouble}`);
  return missing;
}
