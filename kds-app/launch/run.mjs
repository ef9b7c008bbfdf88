import { keepCompiled } from './compiled.mjs';
import { demandNode } from './node-version.mjs';
import { ROOT, placesIn } from './paths.mjs';

demandNode();
keepCompiled(placesIn(ROOT));
const { runEntry } = await import('./stop.mjs');
const { runScript } = await import('./scripts.mjs');
await runEntry(() => runScript(process.argv.slice(2)));
