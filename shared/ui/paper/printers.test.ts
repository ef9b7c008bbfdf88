import { expect, test } from 'vitest';
import { Printer, JobStatus } from '../../kitchen/job.ts';
import { againOf } from './again.ts';
import { unasked } from './choice.ts';
import { drawerPrinters, isGoing, newsText, printersFor, toneOf } from './printers.ts';

const printer = (id: string, change: object = {}) =>
  Printer.parse({ id, name: id, address: 'virtual:', state: 'ready', ...change });
const bar = printer('bar', { documents: ['bill', 'receipt'], state: 'paper_out' });
const hall = printer('hall', { documents: ['bill'] });
const grill = printer('grill', { stations: ['grill'] });
const names = (found: readonly Printer[]) => found.map(({ id }) => id);

test('printers that can print now are offered first', () => {
  expect(names(printersFor('bill', [bar, hall, grill]))).toEqual(['hall', 'bar']);
  expect(names(printersFor('ticket', [bar, hall, grill], 'grill'))).toEqual(['grill']);
  expect(names(printersFor('ticket', [bar, hall, grill], 'fry'))).toEqual([]);
});

test('the drawer is where receipts are printed, else where bills are', () => {
  expect(names(drawerPrinters([bar, hall, grill]))).toEqual(['bar']);
  expect(names(drawerPrinters([hall, grill]))).toEqual(['hall']);
});

test('every state of a paper and of a drawer is said, and only what may change is asked for again', () => {
  for (const status of JobStatus.options) {
    for (const kind of ['bill', 'drawer'] as const) expect(newsText({ kind, status })).toBeTruthy();
  }
  expect(newsText({ kind: 'bill', status: 'held' })).toBe('waits');
  expect(toneOf({ kind: 'bill', status: 'held' })).toBe('bad');
  expect(newsText({ kind: 'bill', status: 'queued' }, bar)).toBe('waits');
  expect(newsText({ kind: 'bill', status: 'queued' }, hall)).toBe('printing');
  expect(JobStatus.options.filter((status) => isGoing({ status }))).toEqual([
    'queued',
    'sending',
    'held',
    'unknown',
    'decision',
  ]);
});

test('a paper is offered again when it was fired and a printer prints such', () => {
  const ticket = { id: 'o.1', station: 'grill', firedAt: '2026-11-20T20:00:00.000Z', status: 'waiting' };
  const held = { ...ticket, id: 'o.2', firedAt: null, status: 'held' };
  const all = [grill, printer('pass', { documents: ['expo', 'packing', 'runner'] })];
  const kinds = (order: object) => againOf(order as never, all).map(({ kind }) => kind);
  expect(kinds({ orderType: 'dine_in', tickets: [ticket, held] })).toEqual(['ticket', 'expo', 'runner']);
  expect(kinds({ orderType: 'takeout', tickets: [ticket] })).toEqual(['ticket', 'expo', 'packing']);
  expect(kinds({ orderType: 'dine_in', tickets: [held] })).toEqual([]);
});

test('nobody is asked where one printer can print, nor where one was chosen before; else somebody is', () => {
  const at = (printers: readonly Printer[], chosen: string | null = null) => unasked(printers, chosen)?.id;
  const till = printer('till', { documents: ['bill'] });
  expect(at([])).toBeUndefined();
  expect(at([bar])).toBe('bar');
  expect(at([hall, bar])).toBe('hall');
  expect(at([hall, bar], 'bar')).toBe('hall');
  expect(at([hall, till])).toBeUndefined();
  expect(at([hall, till], 'till')).toBe('till');
  expect(at([hall, till], 'gone')).toBeUndefined();
  const dead = [hall, till].map((each) => ({ ...each, state: 'unreachable' as const }));
  expect(at(dead)).toBeUndefined();
  expect(at(dead, 'hall')).toBe('hall');
});
