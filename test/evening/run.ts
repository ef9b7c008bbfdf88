/** `npm run evening [-- --rate 20 --minutes 180 --tables 60 --json FILE]`: a whole evening against a real host. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { playEvening } from './evening.ts';
import { promiseTable } from './promises.ts';

const number = { type: 'string' } as const;
const { values } = parseArgs({
  options: { rate: number, minutes: number, tables: number, seed: number, json: { type: 'string' } },
});
const minutes = Number(values.minutes ?? 180);
const tables = Number(values.tables ?? 60);
const report = await playEvening({
  minutes,
  tables,
  lastOrders: minutes - 15,
  rate: Number(values.rate ?? 20),
  rooms: 12,
  tablets: 8,
  hands: Math.max(1, tables / 20),
  partiesPerTable: Math.max(1, Math.round(minutes / 90)),
  strangers: Math.round(minutes * 0.5),
  crashes: [minutes / 2],
  kills: Math.round(minutes / 5),
  seed: Number(values.seed ?? 4711),
  say: (words) => process.stderr.write(`${words}\n`),
});
const refused = report.wishes.filter(({ outcome }) => outcome === 'refused');
const { lost, resent, killed } = report.weather;
process.stdout.write(`${promiseTable(report.promises)}\n
${report.orders} orders of ${report.wishes.length} wishes (${refused.length} refused), ${report.devices} devices.
${lost} answers lost, ${resent} writes sent twice, ${killed} devices killed, the host killed once.
${report.unfinished.length} orders unfinished, ${report.pressesRefused.length} presses refused.
The machine was late by ${report.lag.p99.toFixed(0)} s of the evening one time in a hundred, by ${report.lag.worst.toFixed(0)} s at the worst.
${report.faults.length} faults.\n`);
for (const fault of report.faults.slice(0, 40)) process.stdout.write(`- ${fault}\n`);
for (const order of report.unfinished.slice(0, 20)) process.stdout.write(`unfinished ${order}\n`);
const reasons = Map.groupBy(refused, ({ channel, why }) => `${channel}: ${why}`);
for (const [reason, of] of reasons) process.stdout.write(`refused ${of.length} x ${reason}\n`);
const presses = Map.groupBy(report.pressesRefused, (each) => each);
for (const [press, of] of presses) process.stdout.write(`press refused ${of.length} x ${press}\n`);
if (values.json) writeFileSync(values.json, JSON.stringify(report, null, 1));
process.exitCode = report.faults.length === 0 ? 0 : 1;
