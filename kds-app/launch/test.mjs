import { keepCompiled } from './compiled.mjs';
import { demandNode } from './node-version.mjs';
import { ROOT, placesIn } from './paths.mjs';

demandNode();
keepCompiled(placesIn(ROOT));
const { runEntry } = await import('./stop.mjs');
const { runTests } = await import('./run-tests.mjs');
await runEntry(runTests);
