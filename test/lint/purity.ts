import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Visitor, parseSync, type ESTree } from 'vite';
import { filesUnder, type Fault } from './layers.ts';

/** Rooms where the time comes in as an argument. Date.now and Math.random are banned there by oxlint. */
const PURE = /^(shared|hardware)\/.*\.tsx?$/;
const EXEMPT = /^(shared\/ui|hardware\/virtual)\/|\.test\.tsx?$/;

/** Lines of a file where `new Date()` or `Date()` reads the clock. */
export function clockReadings(file: string, source: string): number[] {
  const lines: number[] = [];
  const note = (node: ESTree.NewExpression | ESTree.CallExpression) => {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || node.arguments.length > 0) return;
    lines.push(source.slice(0, node.start).split('\n').length);
  };
  new Visitor({ NewExpression: note, CallExpression: note }).visit(parseSync(file, source).program);
  return lines;
}

/** Every place in the pure rooms that reads the clock. */
export function findImpurities(root: string): Fault[] {
  return filesUnder(root)
    .filter((file) => PURE.test(file) && !EXEMPT.test(file))
    .flatMap((file) =>
      clockReadings(file, readFileSync(join(root, file), 'utf8')).map((line) => ({ file, line })),
    )
    .map(({ file, line }) => ({ file, line, sentence: 'the time comes in as an argument here' }));
}
