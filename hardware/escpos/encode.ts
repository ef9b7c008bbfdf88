import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { asPrinted } from '../receipt/direction.ts';
import { bands, type Picture } from '../receipt/picture.ts';
import type { Receipt } from '../receipt/receipt.ts';
import { CELL, type Row, type Run, type Sheet, type TextRow } from '../receipt/sheet.ts';
import { command, PRINT_MODE, rasterCommand, sizeParameter, type CommandName } from './commands.ts';
import { prepare, type Prepared } from './prepare.ts';
import { characterDots, fontOf, type Buzzer, type PageSlot, type PrinterProfile } from './profile.ts';
import { stretchesOf, textBytes } from './text-bytes.ts';

/** A receipt made ready for one printer. */
export interface Rendered extends Prepared {
  /** From the selection of the code page to the cut: everything but `ESC @` before and the questions after. */
  readonly body: Uint8Array;
}

/** Spells, lays out and encodes a receipt for the printer of this profile. */
export function render(receipt: Receipt, profile: PrinterProfile): Rendered {
  const prepared = prepare(receipt, profile);
  return { ...prepared, body: encode(prepared.sheet, profile) };
}

/** As high as a picture is sent at once: 80 mm of it then fit a small receive buffer. */
const BAND = 48;

/**
 * The bytes of a sheet that was prepared for this profile, for a printer that was just initialised. node-thermal-printer builds the buffer and the
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
  #size: number;
  #isRed = false;
  #isMultibyte = false;
  #tight = false;

  constructor(profile: PrinterProfile) {
    this.#profile = profile;
    this.#slot = profile.pages[0];
    const isFontB = fontOf(profile) === 'B';
    this.#size = profile.sizes === 'GS !' ? sizeParameter(1, 1) : 0;
    // Printers with a two-byte mode may stand in it from the start.
    if (profile.multibyte !== null) this.#add('multibyteOff');
    if (isFontB && profile.sizes === 'GS !') this.#add('font', 1);
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
      case 'picture':
        return this.#picture(row.picture);
      case 'cut':
        return this.#cut();
      case 'buzz':
        return this.#buzz(this.#profile.buzzer, row.times);
      case 'drawer':
        return this.#drawer();
    }
  }

  #add(name: CommandName, ...parameters: readonly number[]): void {
    this.#builder.add(Buffer.from(command(name, ...parameters)));
  }

  #text(row: TextRow): void {
    if (row.picture) return this.#picture(row.picture);
    if (row.tight !== this.#tight) {
      if (row.tight) this.#add('lineSpacing', characterDots(this.#profile).height);
      else this.#add('defaultLineSpacing');
      this.#tight = row.tight;
    }
    this.#colour(row);
    for (const run of asPrinted(row.runs)) this.#run(run);
    this.#builder.newLine();
  }

  /** It is obeyed at the beginning of a line only. */
  #colour(row: TextRow): void {
    const isRed = row.runs.some(({ colour }) => colour === 'red');
    if (this.#profile.colour === 'red' && isRed !== this.#isRed) this.#add('colour', isRed ? 1 : 0);
    this.#isRed = isRed;
  }

  #picture(picture: Picture): void {
    for (const band of bands(picture, BAND)) this.#builder.add(Buffer.from(rasterCommand(band)));
  }

  #run(run: Run): void {
    this.#style(run);
    for (const stretch of stretchesOf(run.text, this.#profile)) {
      this.#multibyte(stretch.mode === 'multibyte');
      if (stretch.mode === 'multibyte') this.#builder.add(Buffer.from(stretch.bytes));
      else this.#paged(stretch.text);
    }
    // What is read next, a command or the line's end, is read in one byte.
    this.#multibyte(false);
  }

  #style(run: Run): void {
    if (this.#profile.sizes === 'ESC !') {
      const mode = modeOf(run, fontOf(this.#profile) === 'B');
      if (mode !== this.#size) this.#add('printMode', (this.#size = mode));
      return;
    }
    if (run.bold !== this.#bold) this.#builder.bold((this.#bold = run.bold));
    if (run.invert !== this.#invert) this.#builder.invert((this.#invert = run.invert));
    const size = sizeParameter(run.width, run.height);
    if (size !== this.#size) this.#add('characterSize', (this.#size = size));
  }

  #multibyte(on: boolean): void {
    if (on !== this.#isMultibyte) this.#add(on ? 'multibyteOn' : 'multibyteOff');
    this.#isMultibyte = on;
  }

  #paged(text: string): void {
    for (const { slot, bytes } of textBytes(text, this.#profile.pages, this.#slot)) {
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
    const units = Math.round((dots * this.#profile.feedPerInch) / CELL.perInch);
    for (let left = units; left > 0; left -= 255) this.#add('feedDots', Math.min(left, 255));
  }

  #cut(): void {
    this.#add(this.#profile.cutter === 'full' ? 'feedAndFullCut' : 'feedAndPartialCut', 0);
  }

  #drawer(): void {
    const { drawer } = this.#profile;
    if (drawer) this.#add('pulse', drawer.pin, drawer.on, drawer.off);
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

function modeOf({ width, height, bold }: Run, isFontB: boolean): number {
  const { fontB, bold: heavy, tall, wide } = PRINT_MODE;
  return (isFontB ? fontB : 0) | (bold ? heavy : 0) | (height > 1 ? tall : 0) | (width > 1 ? wide : 0);
}
