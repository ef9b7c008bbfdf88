import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { spell, type Loss } from '../receipt/spelling.ts';
import { layout } from '../receipt/layout.ts';
import type { Receipt } from '../receipt/receipt.ts';
import { CELL, type Row, type Run, type Sheet, type TextRow } from '../receipt/sheet.ts';
import { command, sizeParameter, type CommandName } from './commands.ts';
import type { Buzzer, PageSlot, PrinterProfile } from './profile.ts';
import { repertoireOf, textBytes } from './text-bytes.ts';

/** A receipt made ready for one printer. */
export interface Rendered {
  /** What will stand on the paper. */
  readonly sheet: Sheet;
  /** From the selection of the code page to the cut: everything but `ESC @` before and the questions after. */
  readonly body: Uint8Array;
  readonly losses: readonly Loss[];
}

/** Spells, lays out and encodes a receipt for the printer of this profile. */
export function render(receipt: Receipt, profile: PrinterProfile): Rendered {
  const { receipt: spelled, losses } = spell(receipt, repertoireOf(profile.pages));
  const sheet = layout(spelled, profile.columns);
  return { sheet, body: encode(sheet, profile), losses };
}

/** Dots of paper that a printer without cutter moves, so that the slip can be torn off below its last line. */
const TEAR_OFF_LINES = 6;

/**
 * The bytes of a sheet for a printer that was just initialised. node-thermal-printer builds the buffer and the
 * commands it has right; sizes (it swaps width and height), pages, cut (it forgets the page), pulse (it leaves out
 * the times) and symbols (it counts characters for bytes) come from our own table.
 */
export function encode(sheet: Sheet, profile: PrinterProfile): Uint8Array {
  const encoder = new Encoder(profile);
  for (const row of sheet.rows) encoder.row(row);
  return encoder.bytes();
}

class Encoder {
  readonly #profile: PrinterProfile;
  /** No interface: it never sends anything. */
  readonly #builder = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });
  #slot: PageSlot;
  #bold = false;
  #invert = false;
  #size = sizeParameter(1, 1);
  #tight = false;

  constructor(profile: PrinterProfile) {
    this.#profile = profile;
    this.#slot = profile.pages[0];
    this.#add('codePage', this.#slot.number);
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#builder.getBuffer());
  }

  row(row: Row): void {
    switch (row.kind) {
      case 'text':
        return this.#text(row);
      case 'qr':
        return this.#qr(row.data);
      case 'feed':
        return this.#feed(row.dots);
      case 'cut':
        return this.#cut();
      case 'buzz':
        return this.#buzz(this.#profile.buzzer, row.times);
      case 'drawer':
        // The first drawer, 50 ms, as all drawers take it.
        return this.#add('pulse', 0, 25, 250);
    }
  }

  #add(name: CommandName, ...parameters: readonly number[]): void {
    this.#builder.add(Buffer.from(command(name, ...parameters)));
  }

  #text(row: TextRow): void {
    if (row.tight !== this.#tight) {
      if (row.tight) this.#add('lineSpacing', CELL.height);
      else this.#add('defaultLineSpacing');
      this.#tight = row.tight;
    }
    for (const run of row.runs) this.#run(run);
    this.#builder.newLine();
  }

  #run(run: Run): void {
    if (run.bold !== this.#bold) this.#builder.bold((this.#bold = run.bold));
    if (run.invert !== this.#invert) this.#builder.invert((this.#invert = run.invert));
    const size = sizeParameter(run.width, run.height);
    if (size !== this.#size) this.#add('characterSize', (this.#size = size));
    for (const { slot, bytes } of textBytes(
      drawable(run.text, this.#profile),
      this.#profile.pages,
      this.#slot,
    )) {
      if (slot !== this.#slot) this.#add('codePage', (this.#slot = slot).number);
      this.#builder.add(Buffer.from(bytes));
    }
  }

  /** Model 2, correction M, modules of 6 dots, in the middle. */
  #qr(data: string): void {
    const [cn, model, size, level, store, print] = [0x31, 0x41, 0x43, 0x45, 0x50, 0x51];
    this.#add('justify', 1);
    this.#add('symbol', cn, model, 0x32, 0x00);
    this.#add('symbol', cn, size, 6);
    this.#add('symbol', cn, level, 0x31);
    this.#add('symbol', cn, store, 0x30, ...Buffer.from(data, 'utf8'));
    this.#add('symbol', cn, print, 0x30);
    this.#add('justify', 0);
  }

  #feed(dots: number): void {
    for (let left = dots; left > 0; left -= 255) this.#add('feedDots', Math.min(left, 255));
  }

  #cut(): void {
    if (this.#profile.cutter === 'none') this.#add('feedLines', TEAR_OFF_LINES);
    else this.#add(this.#profile.cutter === 'full' ? 'feedAndFullCut' : 'feedAndPartialCut', 0);
  }

  #buzz(buzzer: Buzzer, times: number): void {
    switch (buzzer.kind) {
      case 'none':
        return;
      case 'pulse':
        for (let time = 0; time < times; time += 1) this.#add('pulse', buzzer.pin, buzzer.on, buzzer.off);
        return;
      case 'internal':
        return this.#add('internalBuzzer', 0x61, buzzer.pattern, times, 50, 50);
      case 'clone':
        this.#builder.beep(Math.min(times, 9), buzzer.length);
    }
  }
}

/** Frames and rules come from the layout, not from a text: a printer without them draws with ASCII, and nothing is lost. */
function drawable(text: string, profile: PrinterProfile): string {
  const repertoire = repertoireOf(profile.pages);
  return text.replace(/[─│┌┐└┘]/g, (line) => (repertoire.has(line) ? line : (PLAIN_LINES[line] ?? '+')));
}

const PLAIN_LINES: Readonly<Record<string, string>> = { '─': '-', '│': '|' };
