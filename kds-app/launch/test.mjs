import { demandNode } from './node-version.mjs';

demandNode();
const { runEntry } = await import('./stop.mjs');
const { runTests } = await import('./run-tests.mjs');
await runEntry(runTests);
