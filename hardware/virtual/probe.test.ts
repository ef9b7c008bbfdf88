import { describe, expect, test } from 'vitest';
import { MUTE } from '../identity/identity.ts';
import { probe, type ProbePatience } from '../identity/probe.ts';
import { realTimers } from '../timers.ts';
import { HABITS } from './habits.ts';
import { plug } from './memory-port.ts';
import { VirtualPrinter, type Habits } from './printer.ts';
import { STAR_HABITS } from './star-habits.ts';

const QUICK: ProbePatience = { reply: 30, turn: 30 };
const EPSON = { maker: 'EPSON', model: 'TM-T88VI', firmware: '30.21 ESC/POS', serial: 'X4FB002391' };
const TSP = { maker: 'Star', model: 'TSP654II', firmware: '2.1', serial: null };
const MC = { maker: 'Star', model: 'mC-Print3', firmware: '4.0', serial: '2560017081500042' };
const NOBODY = { maker: null, model: null, firmware: null, serial: null };

describe('a printer that is asked who it is', () => {
  test.each<[string, Habits, object]>([
    ['Epson', HABITS.epson, { ...EPSON, family: 'escpos', proof: 'id', automatic: 'speaks', realtime: true }],
    [
      'chatty',
      HABITS.chatty,
      { ...EPSON, family: 'escpos', proof: 'id', automatic: 'speaks', realtime: true },
    ],
    [
      'no id',
      HABITS['no-id'],
      { ...EPSON, family: 'escpos', proof: 'status', automatic: 'speaks', realtime: true },
    ],
    [
      'clone without a name',
      { ...HABITS['no-proof'], identity: undefined },
      { ...NOBODY, family: 'escpos', proof: 'nothing', automatic: 'silent', realtime: true },
    ],
    [
      'TSP650',
      STAR_HABITS.tsp650,
      { ...TSP, family: 'star', proof: 'status', automatic: 'speaks', realtime: true },
    ],
    [
      'Ethernet',
      STAR_HABITS.ethernet,
      { ...TSP, family: 'star', proof: 'status', automatic: 'speaks', realtime: true },
    ],
    [
      'quiet',
      STAR_HABITS.quiet,
      { ...TSP, family: 'star', proof: 'status', automatic: 'silent', realtime: true },
    ],
    [
      'mC-Print',
      STAR_HABITS['mc-print'],
      { ...MC, family: 'star', proof: 'id', automatic: 'speaks', realtime: true },
    ],
    [
      'no count',
      STAR_HABITS['no-count'],
      { ...TSP, family: 'star', proof: 'nothing', automatic: 'speaks', realtime: true },
    ],
    ['dumb', { ...HABITS.dumb, identity: undefined }, MUTE],
    ['dumb Star', STAR_HABITS.dumb, MUTE],
  ])('%s', async (_, habits, known) => {
    const printer = new VirtualPrinter(habits);
    const port = await plug((wire) => printer.connect(wire));
    const language = habits.family ?? 'escpos';
    expect(await probe(port, realTimers, { language, patience: QUICK })).toEqual(known);
    expect(printer.strange).toEqual([]);
    expect(printer.isFree).toBe(true);
    expect(printer.slips.length + printer.current.rows.length).toBe(0);
  });

  test('after a link that was lost meanwhile nothing is known', async () => {
    const printer = new VirtualPrinter(HABITS.epson);
    const port = await plug((wire) => printer.connect(wire));
    printer.after(4, 'bytes', () => printer.reset());
    expect(await probe(port, realTimers, { language: 'escpos', patience: QUICK })).toBeNull();
  });
});
