import { existsSync, readFileSync } from 'node:fs';
import { runToEnd } from './child.mjs';

const APT_MS = 600_000;
/** Without a network it is over soon. */
const QUICK = ['-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::Retries=1'];

/** Whether packages of the system can be installed: as root, on Debian and its kin. */
export function hasApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Installs packages of the system.
 * @param {readonly string[]} packages
 * @param {'with what they recommend' | 'alone'} how
 * @returns {Promise<string>} what went wrong; empty when nothing did
 */
export async function aptInstall(packages, how) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runToEnd('apt-get', [...QUICK, 'update'], { env, timeoutMs: APT_MS });
  const alone = how === 'alone' ? ['--no-install-recommends'] : [];
  const argv = [...QUICK, 'install', '-y', ...alone, ...packages];
  const install = await runToEnd('apt-get', argv, { env, timeoutMs: APT_MS });
  return install.code === 0 ? '' : `${update.output}${install.output}`.trim();
}
