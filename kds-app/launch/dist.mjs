import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { layOutBox, packBox } from './agent-box.mjs';
import { AGENT, bundleAgent } from './bundle-agent.mjs';
import { bundlePrograms, copyAssets } from './bundle.mjs';
import { runToEnd } from './child.mjs';
import { npmCommand } from './install.mjs';
import { ROOT, placesIn } from './paths.mjs';
import { say, showProgress } from './say.mjs';
import { runEntry, Stop } from './stop.mjs';
import { toolScript } from './tools.mjs';

const KIOSK = ['kds-app/electron/main.ts', 'kds-app/host/main.ts', 'kds-app/host/cli.ts', AGENT];

const places = placesIn(ROOT);
const agentFolder = join(places.out, 'dist', 'agent');

async function bundleKiosk() {
  const to = join(places.out, 'dist', 'app');
  await bundlePrograms(ROOT, KIOSK, to);
  copyAssets(ROOT, ['kds-app/electron', 'kds-app/host', 'station-agent', 'hardware'], to);
}

async function packAgent() {
  const { command, before, shell } = npmCommand();
  const to = join(ROOT, 'dist');
  mkdirSync(to, { recursive: true });
  const argv = [...before, 'pack', agentFolder, '--pack-destination', to, '--loglevel=error'];
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

/** The agent for machines that have nothing: its runtime comes with it. */
async function boxAgent() {
  const to = join(ROOT, 'dist');
  mkdirSync(to, { recursive: true });
  const box = layOutBox({ app: agentFolder, to, modules: places.modules });
  return packBox(box);
}

await runEntry(async () => {
  const argv = process.argv.slice(2);
  if (argv[0] === 'agent') {
    await showProgress('Bundling the agent…', () => bundleAgent(ROOT, agentFolder));
    const archive = await showProgress('Packing it with its runtime…', boxAgent);
    say(`${archive} is for ${process.platform}-${process.arch}: install.sh in it installs it.`);
    say('For another platform run this there: the runtime and the native modules are those of the machine.');
    return 0;
  }
  await showProgress('Bundling the kiosk and the agent…', async () => {
    await bundleKiosk();
    await bundleAgent(ROOT, agentFolder);
    await packAgent();
  });
  say('The agent is packed in dist/.');
  await buildInstallers(argv);
  return 0;
});
