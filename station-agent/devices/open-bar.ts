import type { BumpBar } from '#shared/kitchen/keys.ts';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { InputReader } from '#hardware/bump-bar/input-reader.ts';
import { LineReader } from '#hardware/bump-bar/line-reader.ts';
import { LINE_STYLES, type LineStyle } from '#hardware/bump-bar/line-styles.ts';
import type { KeyReader } from '#hardware/bump-bar/stroke.ts';
import type { Timers } from '#hardware/timers.ts';
import { inputPath, lineOf, unitOf } from './bar-address.ts';
import { readAddress } from './device-address.ts';
import { openTcp } from './tcp-port.ts';
import type { VirtualBars } from './virtual-bars.ts';

/** A bar's line, and what makes keys of its bytes. */
export interface OpenedBar {
  readonly port: BytePort;
  readonly reader: KeyReader;
}

export interface OpenBarParts {
  /** Null: this agent was not started with virtual devices. */
  readonly virtual: VirtualBars | null;
  readonly timers: Timers;
  readonly warn: (sentence: string) => void;
}

/**
 * Opens the line of a bump bar: a keyboard of Linux `input:///dev/input/by-id/…-event-kbd`, a serial line
 * `serial:///dev/ttyUSB1?baud=9600` (all that a style says of its line can be said there, see `lineOf`),
 * `tcp://HOST:PORT` behind a serial server, or `virtual:`. `?unit=2`: of several bars on one line this one. Rejects with
 * `PortLost`.
 */
export async function openBar(bar: BumpBar, parts: OpenBarParts): Promise<OpenedBar> {
  try {
    return await opened(bar, parts);
  } catch (cause) {
    if (cause instanceof PortLost) throw cause;
    // An address that makes no sense, or native code that this machine has none of: that bar is gone, and no other.
    throw new PortLost('refused', `it cannot be opened on this machine: ${String(cause)}`, cause);
  }
}

async function opened(bar: BumpBar, parts: OpenBarParts): Promise<OpenedBar> {
  const style = lineOf(bar.address, styleOf(bar));
  if (!style) throw senseless(bar);
  const reader = new LineReader(style, unitOf(bar.address));
  const input = inputPath(bar.address);
  // Native code, loaded only where there is such a line.
  if (input !== null) {
    const { openInput } = await import('./input-port.ts');
    return { port: await openInput(input, parts.warn), reader: new InputReader() };
  }
  const address = readAddress(bar.address);
  if (address?.kind === 'tcp') return { port: await openTcp(address), reader };
  if (address?.kind === 'serial') {
    const { openBarLine } = await import('./bar-line.ts');
    const { path, baudRate } = address;
    return { port: await openBarLine({ path, baudRate, style, timers: parts.timers }), reader };
  }
  if (address?.kind !== 'virtual') throw senseless(bar);
  if (!parts.virtual) throw new PortLost('refused', 'this agent was not started with virtual devices');
  return { port: await parts.virtual.plugInto(bar, style), reader };
}

function senseless({ address }: BumpBar): PortLost {
  return new PortLost('refused', `the address ${address} is not one of a bump bar`);
}

function styleOf({ style, address }: BumpBar): LineStyle {
  const scans = style === 'characters' && /[?&]keys=scan1\b/.test(address);
  return LINE_STYLES[scans ? 'scan-codes' : style];
}
