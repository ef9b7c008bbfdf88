import type { CommandName } from '../escpos/commands.ts';
import { characterOf, type CodePageName } from '../escpos/code-pages.ts';
import type { PageSlot } from '../escpos/profile.ts';
import type { Size } from '../receipt/receipt.ts';
import { CELL, textRow, type Row, type Run, type Style } from '../receipt/sheet.ts';
import type { Token } from './command-reader.ts';

/** One piece of paper: what stands on it, and whether it was cut off at its end. */
export interface Slip {
  readonly columns: number;
  readonly rows: readonly Row[];
  readonly isCut: boolean;
}

/** What obeying one token did to the paper. */
export interface Effect {
  /** Lines of paper that moved, in units of a normal line; what takes time. */
  readonly lines: number;
  readonly cut: boolean;
}

const NOTHING: Effect = { lines: 0, cut: false };
const PLAIN: Style = { width: 1, height: 1, bold: false, invert: false };
const STORE_SYMBOL = 0x50;
const PRINT_SYMBOL = 0x51;

/**
 * The paper path of a printer: it obeys the commands that print, as a thermal printer of so many columns would, and
 * holds the slip that is being printed. It is the judge of what our bytes mean.
 */
export class Paper {
  readonly #columns: number;
  readonly #pages: readonly PageSlot[];
  #rows: Row[] = [];
  #line: Run[] = [];
  #style = PLAIN;
  #page: CodePageName | null;
  #isTight = false;
  #symbol = '';
  readonly #strange: string[] = [];

  constructor(columns: number, pages: readonly PageSlot[]) {
    this.#columns = columns;
    this.#pages = pages;
    this.#page = pages[0]?.page ?? null;
  }

  /** Commands and bytes that a printer would have printed as rubbish. */
  get strange(): readonly string[] {
    return this.#strange;
  }

  /** What was printed since the last cut. */
  get current(): Slip {
    return { columns: this.#columns, rows: [...this.#rows], isCut: false };
  }

  /** Takes the printed paper away, cut or torn. */
  take(isCut: boolean): Slip {
    const slip: Slip = { columns: this.#columns, rows: this.#rows, isCut };
    this.#rows = [];
    return slip;
  }

  /** As after `ESC @` or power on: what was not printed yet is gone, and all modes are plain. */
  reset(): void {
    this.#line = [];
    this.#style = PLAIN;
    this.#page = this.#pages[0]?.page ?? null;
    this.#isTight = false;
  }

  obey(token: Token): Effect {
    switch (token.kind) {
      case 'text':
        return this.#put(token.byte);
      case 'strange':
        return this.#wonder(`byte ${token.byte.toString(16)}`);
      case 'command':
        return this.#commands[token.name](token.parameters);
    }
  }

  /** What each command does; those without a mark on the paper do nothing here. */
  readonly #commands: Readonly<Record<CommandName, (parameters: Uint8Array) => Effect>> = {
    ignored: nothing,
    carriageReturn: nothing,
    justify: nothing,
    raster: nothing,
    automaticStatus: nothing,
    transmitStatus: nothing,
    processId: nothing,
    printerId: nothing,
    realtimeStatus: nothing,
    initialize: () => this.#set(() => this.reset()),
    lineFeed: () => this.#feedLine(),
    feedDots: ([dots = 0]) => this.#feed(dots),
    feedLines: ([lines = 0]) => this.#feed(lines * CELL.step),
    lineSpacing: ([dots = 0]) => this.#set(() => (this.#isTight = dots <= CELL.height)),
    defaultLineSpacing: () => this.#set(() => (this.#isTight = false)),
    bold: ([on = 0]) => this.#set(() => (this.#style = { ...this.#style, bold: (on & 1) === 1 })),
    invert: ([on = 0]) => this.#set(() => (this.#style = { ...this.#style, invert: (on & 1) === 1 })),
    characterSize: ([n = 0]) => this.#set(() => (this.#style = { ...this.#style, ...sizes(n) })),
    codePage: ([number = 0]) => this.#selectPage(number),
    pulse: () => this.#sound(1),
    cloneBuzzer: ([times = 1]) => this.#sound(times),
    internalBuzzer: ([, , times = 1]) => this.#sound(times),
    symbol: (parameters) => this.#symbolCommand(parameters),
    fullCutHere: () => this.#cut(),
    partialCutHere: () => this.#cut(),
    feedAndFullCut: () => this.#cut(),
    feedAndPartialCut: () => this.#cut(),
  };

  #set(change: () => void): Effect {
    change();
    return NOTHING;
  }

  #selectPage(number: number): Effect {
    this.#page = this.#pages.find((slot) => slot.number === number)?.page ?? null;
    return this.#page === null ? this.#wonder(`code page ${number}`) : NOTHING;
  }

  #put(byte: number): Effect {
    const text = this.#page === null ? '\ufffd' : characterOf(this.#page, byte);
    const isFull = widthOf(this.#line) + this.#style.width > this.#columns;
    const effect = isFull ? this.#feedLine() : NOTHING;
    this.#line.push({ text, ...this.#style });
    return effect;
  }

  #feedLine(): Effect {
    const row = textRow(this.#line, this.#isTight);
    this.#rows.push(row);
    this.#line = [];
    return { lines: Math.max(1, ...row.runs.map(({ height }) => height)), cut: false };
  }

  #feed(dots: number): Effect {
    const printed = this.#line.length > 0 ? this.#feedLine() : NOTHING;
    this.#rows.push({ kind: 'feed', dots });
    return { lines: printed.lines + dots / CELL.step, cut: false };
  }

  #cut(): Effect {
    if (this.#line.length > 0) this.#feedLine();
    this.#rows.push({ kind: 'cut' });
    return { lines: 0, cut: true };
  }

  #sound(times: number): Effect {
    const last = this.#rows.at(-1);
    if (last?.kind === 'buzz')
      this.#rows[this.#rows.length - 1] = { kind: 'buzz', times: last.times + times };
    else this.#rows.push({ kind: 'buzz', times });
    return NOTHING;
  }

  #symbolCommand([symbology, code, , ...data]: Uint8Array): Effect {
    if (symbology !== 0x31) return this.#wonder(`symbol ${symbology}`);
    if (code === STORE_SYMBOL) this.#symbol = Buffer.from(data).toString('utf8');
    if (code !== PRINT_SYMBOL) return NOTHING;
    this.#rows.push({ kind: 'qr', data: this.#symbol });
    return { lines: 8, cut: false };
  }

  #wonder(what: string): Effect {
    this.#strange.push(what);
    return NOTHING;
  }
}

function nothing(): Effect {
  return NOTHING;
}

const SIZES: readonly Size[] = [1, 2, 3, 4, 5, 6, 7, 8];

function sizes(parameter: number): Pick<Style, 'width' | 'height'> {
  return { width: SIZES[parameter >> 4] ?? 1, height: SIZES[parameter & 0x0f] ?? 1 };
}

function widthOf(line: readonly Run[]): number {
  return line.reduce((sum, run) => sum + run.width * run.text.length, 0);
}
