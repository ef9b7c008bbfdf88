import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePrograms, copyAssets, dependenciesOf } from './bundle.mjs';

/** @typedef {{ version: string, license: string, dependencies: Record<string, string> }} Manifest */

export const AGENT = 'station-agent/main.ts';

/** Of zod a fifth is used: all of it would take a tenth of the memory that an agent may have. */
const INSIDE = ['zod'];

/**
 * The station agent by itself: a small machine at a printer installs little more than it.
 * @param {string} root the repository
 * @param {string} to the folder to write
 */
export async function bundleAgent(root, to) {
  await bundlePrograms(root, [AGENT], to, INSIDE);
  copyAssets(root, ['station-agent', 'hardware'], to);
  /** @type {Manifest} */
  const { version, license, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = Object.fromEntries(
    Object.entries(dependencies).filter(([name]) => name !== 'node' && !INSIDE.includes(name)),
  );
  const manifest = {
    name: 'passline-agent',
    version,
    license,
    description: 'Drives the printers and bump bars of a Passline station.',
    type: 'module',
    bin: { 'passline-agent': AGENT.replace('.ts', '.js') },
    engines: { node: '>=24' },
    dependencies: dependenciesOf(to, packages),
  };
  const program = join(to, manifest.bin['passline-agent']);
  writeFileSync(program, `#!/usr/bin/env node\n${readFileSync(program, 'utf8')}`);
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(join(root, 'LICENSE'), join(to, 'LICENSE'));
}
