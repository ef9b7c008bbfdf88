import { demandNode } from './node-version.mjs';

demandNode();
const { runEntry } = await import('./stop.mjs');
const { runScript } = await import('./scripts.mjs');
await runEntry(() => runScript(process.argv.slice(2)));
