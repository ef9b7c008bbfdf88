import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePrograms, copyAssets, dependenciesOf } from './bundle.mjs';

/** @typedef {{ version: string, license: string, dependencies: Record<string, string> }} Manifest */

export const AGENT = 'station-agent/main.ts';

/**
 * The station agent by itself: a small machine at a printer installs little more than it.
 * @param {string} root the repository
 * @param {string} to the folder to write
 */
export async function bundleAgent(root, to) {
  await bundlePrograms(root, [AGENT], to);
  copyAssets(root, ['station-agent', 'hardware'], to);
  /** @type {Manifest} */
  const { version, license, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { node: _node, ...packages } = dependencies;
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
