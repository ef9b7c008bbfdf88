/** `npm run bench [-- --json FILE] [-- P1 P3 …]`: the measurements of the quality bars, in one run, with real parts. */
import { cpus, totalmem } from 'node:os';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { table, type Figure } from './figures.ts';
import { measureBar } from './measure-bar.ts';
import { measureAgent } from './measure-agent.ts';
import { measureBoard } from './measure-board.ts';
import { measureClone } from './measure-clone.ts';
import { measureDiner } from './measure-diner.ts';
import { measureFeed } from './measure-feed.ts';
import { measureOrders } from './measure-orders.ts';
import { measurePaint } from './measure-paint.ts';
import { measurePaper } from './measure-paper.ts';
import { measureRendering } from './measure-rendering.ts';
import { measureReconnect, measureStart } from './measure-start.ts';
import { measureSpool } from './measure-spool.ts';
import { measureStore } from './measure-store.ts';

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const wanted = (id: string) => positionals.length === 0 || positionals.includes(id);
const say = (words: string) => process.stderr.write(`${words}\n`);

const figures: Figure[] = [];
async function run(ids: readonly string[], what: string, measure: () => Promise<Figure[]>): Promise<void> {
  if (!ids.some(wanted)) return;
  say(`${ids.join(', ')}: ${what} …`);
  figures.push(...(await measure()));
}

await run(['P1', 'P2'], 'orders, one by one and many at once', measureOrders);
await run(['P3'], 'orders reach the screens', measureFeed);
await run(['P4'], 'orders are painted', measurePaint);
await run(['P12'], 'a board of a hundred tickets is worked', measureBoard);
await run(['P5'], 'everybody comes back at once', measureReconnect);
await run(['P6'], 'a start with a year behind it', measureStart);
await run(['P2'], 'the store by itself, with many orders behind it', measureStore);
await run(['P8'], 'a guest opens the menu', measureDiner);
await run(['P9'], 'a ticket reaches its printer', measurePaper);
await run(['P13'], 'a rush over five printers while things go wrong', measureSpool);
await run(['P14'], 'a key of a bump bar reaches its screen', measureBar);
await run(['P15'], 'receipts become bytes', measureRendering);
await run(['P16'], 'a station agent starts, and ten of them serve a site', measureAgent);
await run(['P11'], 'a fresh clone starts', measureClone);

const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
process.stdout.write(`${table(figures)}\n\n${machine}\n`);
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine, at: new Date().toISOString(), figures }, null, 2)}\n`,
  );
process.exitCode = figures.every((each) => each.held) ? 0 : 1;
