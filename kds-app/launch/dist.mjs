import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePrograms, copyAssets, dependenciesOf } from './bundle.mjs';
import { runToEnd } from './child.mjs';
import { npmCommand } from './install.mjs';
import { ROOT, placesIn } from './paths.mjs';
import { say, showProgress } from './say.mjs';
import { runEntry, Stop } from './stop.mjs';
import { toolScript } from './tools.mjs';

const AGENT = 'station-agent/main.ts';
const KIOSK = ['kds-app/electron/main.ts', 'kds-app/host/main.ts', 'kds-app/host/cli.ts', AGENT];

const places = placesIn(ROOT);

/** @typedef {{ version: string, license: string, dependencies: Record<string, string> }} Manifest */

async function bundleKiosk() {
  const to = join(places.out, 'dist', 'app');
  await bundlePrograms(ROOT, KIOSK, to);
  copyAssets(ROOT, ['kds-app/electron', 'kds-app/host', 'station-agent', 'hardware'], to);
}

/** The station agent by itself: a small machine at a printer installs little more than it. */
async function bundleAgent() {
  const to = join(places.out, 'dist', 'agent');
  await bundlePrograms(ROOT, [AGENT], to);
  copyAssets(ROOT, ['station-agent', 'hardware'], to);
  /** @type {Manifest} */
  const { version, license, dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
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
  cpSync(join(ROOT, 'LICENSE'), join(to, 'LICENSE'));
}

async function packAgent() {
  const { command, before, shell } = npmCommand();
  const to = join(ROOT, 'dist');
  mkdirSync(to, { recursive: true });
  const argv = [
    ...before,
    'pack',
    join(places.out, 'dist', 'agent'),
    '--pack-destination',
    to,
    '--loglevel=error',
  ];
  const ran = await runToEnd(command, argv, { cwd: ROOT, shell });
  if (ran.code !== 0) throw new Stop(`${ran.output}\nThe agent could not be packed.`);
}

/** @param {string[]} argv what follows `npm run dist --`, for electron-builder: `--linux`, `--win`, `--mac`, `--dir` */
async function buildInstallers(argv) {
  const builder = [
    toolScript(places, 'electron-builder'),
    '--config',
    'electron-builder.yml',
    '--publish',
    'never',
  ];
  const ran = await runToEnd(process.execPath, [...builder, ...argv], { cwd: ROOT, shown: true });
  if (ran.code !== 0)
    throw new Stop('The installers could not be built. Fetching Electron needs the internet, once.');
}

await runEntry(async () => {
  await showProgress('Bundling the kiosk and the agent…', async () => {
    await bundleKiosk();
    await bundleAgent();
    await packAgent();
  });
  say('The agent is packed in dist/.');
  await buildInstallers(process.argv.slice(2));
  return 0;
});
