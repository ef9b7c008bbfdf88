import { keepCompiled } from './compiled.mjs';
import { demandNode } from './node-version.mjs';
import { ROOT, placesIn } from './paths.mjs';

demandNode();
keepCompiled(placesIn(ROOT));
const { runEntry } = await import('./stop.mjs');
const { startPassline } = await import('./start-passline.mjs');
await runEntry(() => startPassline(process.argv.slice(2)));
