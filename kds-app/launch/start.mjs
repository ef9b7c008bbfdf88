import { demandNode } from './node-version.mjs';

demandNode();
const { runEntry } = await import('./stop.mjs');
const { startPassline } = await import('./start-passline.mjs');
await runEntry(() => startPassline(process.argv.slice(2)));
