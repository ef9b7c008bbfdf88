import { join } from 'node:path';
import { findFaults } from './layers.ts';
import { findImpurities } from './purity.ts';

const root = join(import.meta.dirname, '..', '..');
const faults = [...findFaults(root), ...findImpurities(root)];
for (const { file, line, sentence } of faults) console.log(`${file}:${line}: ${sentence}`);
process.exitCode = faults.length === 0 ? 0 : 1;
