import { PRINT_MODE, type CommandName } from '../escpos/commands.ts';
import { characterOf, type CodePageName } from '../escpos/code-pages.ts';
import { multibyteCharacter } from '../escpos/multibyte.ts';
import type { PrinterProfile } from '../escpos/profile.ts';
import { columnsOf } from '../receipt/columns.ts';
import { sheetHeight } from '../receipt/height.ts';
import { stacked } from '../receipt/picture.ts';
import type { Size } from '../receipt/receipt.ts';
import { CELL, textRow, type Row, type Run, type Sheet, type Style } from '../receipt/sheet.ts';
import type { Token } from './command-reader.ts';
import { faceIn, type SelectedFace } from './face-in.ts';

/** One piece of paper: what stands on it, and whether it was cut off at its end. */
export interface Slip extends Sheet {
  readonly isCut: boolean;
}

/** What obeying one token did to the paper. */
export interface Effect {
  /** Lines of paper that moved, in units of a normal line; what takes time. */
  readonly lines: number;
  readonly cut: boolean;
  /** Something can be seen though the paper did not move. */
  readonly marked?: true;
}

const NOTHING: Effect = { lines: 0, cut: false };
const PLAIN: Style = { width: 1, height: 1, bold: false, invert: false };
const STORE_SYMBOL = 0x50;
const PRINT_SYMBOL = 0x51;

/**
 * The paper path of a printer: it obeys the commands that print, as a printer of this profile would, and holds the slip
 * that is being printed. It is the judge of what our bytes mean: what such a printer lacks is strange to it.
 */
export class Paper {
  readonly #profile: PrinterProfile;
  #face: SelectedFace;
  /** That of the last row of letters: a slip is as wide as it was printed. */
  #printedIn: SelectedFace;
  #rows: Row[] = [];
  #line: Run[] = [];
  /** Columns of that line. */
  #used = 0;
  #style = PLAIN;
  #page: CodePageName | null;
  #isTight = false;
  #isMultibyte = false;
  /** The first of two bytes. */
  #lead: number | null = null;
  /** Units of the feed that the last row is. */
  #fed = 0;
  #symbol = '';
  readonly #strange: string[] = [];

  constructor(profile: PrinterProfile) {
    this.#profile = profile;
    this.#face = faceIn(profile, 'A');
    this.#printedIn = this.#face;
    this.#page = profile.pages[0].page;
  }

  /** Commands and bytes that a printer would have printed as rubbish. */
  get strange(): readonly string[] {
    return this.#strange;
  }

  /** What was printed since the last cut. */
  get current(): Slip {
    return this.#slip([...this.#rows], false);
  }

  /** Takes the printed paper away, cut or torn. */
  take(isCut: boolean): Slip {
    const slip = this.#slip(this.#rows, isCut);
    this.#rows = [];
    return slip;
  }

  #slip(rows: readonly Row[], isCut: boolean): Slip {
    const { cell } = this.#printedIn;
    return { columns: this.#profile.columns, rows, isCut, ...(cell && { cell }) };
  }

  /** As after `ESC @` or power on: what was not printed yet is gone, and all modes are plain. */
  reset(): void {
    this.#line = [];
    this.#used = 0;
    this.#style = PLAIN;
    this.#face = faceIn(this.#profile, 'A');
    this.#page = this.#profile.pages[0].page;
    this.#isTight = false;
    this.#isMultibyte = false;
    this.#lead = null;
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

  /** The pin of its connector gets a pulse: what hangs there rings or opens. */
  pulse(pin: number): Effect {
    const { buzzer, drawer } = this.#profile;
    if (buzzer.kind === 'pulse' && buzzer.pin === pin) return this.sound(1);
    if (drawer?.pin !== pin) return this.#wonder(`a pulse on pin ${pin}, where nothing is`);
    this.#rows.push({ kind: 'drawer' });
    return { ...NOTHING, marked: true };
  }

  /** Its buzzer sounds, so many times more. */
  sound(times: number): Effect {
    if (this.#profile.buzzer.kind === 'none') return this.#wonder('a sound, without a buzzer');
    const last = this.#rows.at(-1);
    if (last?.kind === 'buzz')
      this.#rows[this.#rows.length - 1] = { kind: 'buzz', times: last.times + times };
    else this.#rows.push({ kind: 'buzz', times });
    return { ...NOTHING, marked: true };
  }

  /** What each command does; those without a mark on the paper do nothing here. */
  readonly #commands: Readonly<Record<CommandName, (parameters: Uint8Array) => Effect>> = {
    ignored: nothing,
    carriageReturn: nothing,
    justify: nothing,
    automaticStatus: nothing,
    transmitStatus: nothing,
    processId: nothing,
    printerId: nothing,
    realtimeStatus: nothing,
    initialize: () => this.#set(() => this.reset()),
    multibyteOn: () => this.#set(() => (this.#isMultibyte = true)),
    multibyteOff: () => this.#set(() => (this.#isMultibyte = false)),
    font: ([n = 0]) => this.#set(() => this.#select((n & 1) === 1)),
    printMode: ([n = 0]) =>
      this.#set(() => {
        this.#style = { ...this.#style, ...modes(n) };
        this.#select((n & PRINT_MODE.fontB) !== 0);
      }),
    colour: ([n = 0]) => this.#colour(n),
    raster: (parameters) => this.#picture(parameters),
    lineFeed: () => this.#feedLine(),
    feedDots: ([dots = 0]) => this.#feed(dots),
    feedLines: ([lines = 0]) => this.#feed(lines * CELL.step),
    lineSpacing: ([dots = 0]) => this.#set(() => (this.#isTight = dots <= this.#face.height)),
    defaultLineSpacing: () => this.#set(() => (this.#isTight = false)),
    bold: ([on = 0]) => this.#set(() => (this.#style = { ...this.#style, bold: (on & 1) === 1 })),
    invert: ([on = 0]) => this.#invert((on & 1) === 1),
    characterSize: ([n = 0]) => this.#set(() => (this.#style = { ...this.#style, ...sizes(n) })),
    codePage: ([number = 0]) => this.#selectPage(number),
    pulse: ([pin = 0]) => this.pulse(pin & 1),
    cloneBuzzer: ([times = 1]) => this.sound(times),
    internalBuzzer: ([, , times = 1]) => this.sound(times),
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

  #select(isB: boolean): void {
    this.#face = faceIn(this.#profile, isB ? 'B' : 'A');
  }

  #invert(on: boolean): Effect {
    if (on && !this.#profile.invert) return this.#wonder('white on black');
    return this.#set(() => (this.#style = { ...this.#style, invert: on }));
  }

  #selectPage(number: number): Effect {
    this.#page = this.#profile.pages.find((slot) => slot.number === number)?.page ?? null;
    return this.#page === null ? this.#wonder(`code page ${number}`) : NOTHING;
  }

  #put(byte: number): Effect {
    if (!this.#profile.letters) return this.#wonder(`the letter ${byte.toString(16)}`);
    if (this.#isMultibyte && this.#lead === null && byte >= 0x81) return this.#set(() => (this.#lead = byte));
    const text = this.#character(byte);
    const columns = this.#style.width * columnsOf(text);
    const isFull = this.#used + columns > this.#face.columns;
    const effect = isFull ? this.#feedLine() : NOTHING;
    this.#line.push({ text, ...this.#style });
    this.#used += columns;
    return effect;
  }

  #character(byte: number): string {
    const lead = this.#lead;
    this.#lead = null;
    const { multibyte } = this.#profile;
    if (lead !== null && multibyte) return multibyteCharacter(multibyte, lead, byte);
    return this.#page === null ? '\ufffd' : characterOf(this.#page, byte);
  }

  /** It is obeyed at the beginning of a line only. */
  #colour(parameter: number): Effect {
    if (this.#profile.colour === 'none') return this.#wonder('a colour');
    if (this.#line.length > 0) return this.#wonder('a colour within a line');
    const { colour: _, ...plain } = this.#style;
    return this.#set(() => (this.#style = (parameter & 1) === 1 ? { ...plain, colour: 'red' } : plain));
  }

  /** Pictures below each other without white between are one. */
  #picture([, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0, ...dots]: Uint8Array): Effect {
    if (!this.#profile.raster) return this.#wonder('a picture');
    if (this.#line.length > 0) this.#feedLine();
    const picture = {
      width: (xLow + xHigh * 256) * 8,
      height: yLow + yHigh * 256,
      bits: Uint8Array.from(dots),
    };
    const last = this.#rows.at(-1);
    if (last?.kind === 'picture' && last.picture.width === picture.width)
      this.#rows[this.#rows.length - 1] = { kind: 'picture', picture: stacked(last.picture, picture) };
    else this.#rows.push({ kind: 'picture', picture });
    return { lines: picture.height / CELL.step, cut: false };
  }

  #feedLine(): Effect {
    const row = textRow(this.#line, this.#isTight);
    this.#rows.push(row);
    if (this.#line.length > 0) this.#printedIn = this.#face;
    this.#line = [];
    this.#used = 0;
    return { lines: Math.max(1, ...row.runs.map(({ height }) => height)), cut: false };
  }

  #feed(units: number): Effect {
    const printed = this.#line.length > 0 ? this.#feedLine() : NOTHING;
    const moved = this.#dots(units);
    const last = this.#rows.at(-1);
    if (last?.kind === 'feed') this.#fed += units;
    else this.#fed = units;
    const dots = this.#dots(this.#fed);
    if (last?.kind === 'feed') this.#rows[this.#rows.length - 1] = { kind: 'feed', dots };
    else this.#rows.push({ kind: 'feed', dots });
    return { lines: printed.lines + moved / CELL.step, cut: false };
  }

  /** Of ours, that so many units of its feed are. */
  #dots(units: number): number {
    return Math.round((units * CELL.perInch) / this.#profile.feedPerInch);
  }

  #cut(): Effect {
    const { media, cutter } = this.#profile;
    if (cutter === 'none') return this.#wonder('a cut, without a cutter');
    if (this.#line.length > 0) this.#feedLine();
    const height = sheetHeight(this.current);
    if (media.kind === 'die-cut' && height > media.height)
      this.#wonder(`${height - media.height} dots below the label`);
    this.#rows.push({ kind: 'cut' });
    return { lines: 0, cut: true };
  }

  #symbolCommand([symbology, code, , ...data]: Uint8Array): Effect {
    if (!this.#profile.qr) return this.#wonder('a symbol');
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

/** `ESC !` sets what it does not name back. */
function modes(parameter: number): Pick<Style, 'width' | 'height' | 'bold'> {
  const isOn = (bit: number): boolean => (parameter & bit) !== 0;
  const { bold, tall, wide } = PRINT_MODE;
  return { width: isOn(wide) ? 2 : 1, height: isOn(tall) ? 2 : 1, bold: isOn(bold) };
}
