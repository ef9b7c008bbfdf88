import { repertoireOf, textBytes } from '../escpos/text-bytes.ts';
import type { PageSlot } from '../escpos/profile.ts';
import { layout } from '../receipt/layout.ts';
import { mapSpans, type Receipt, type Size, type Span } from '../receipt/receipt.ts';
import type { Row, Run, Sheet, TextRow } from '../receipt/sheet.ts';
import { spell, type Loss } from '../receipt/spelling.ts';
import { starCommand, type StarCommandName } from './commands.ts';
import type { StarDrawer, StarProfile } from './star-profile.ts';

/** A receipt made ready for one Star printer. */
export interface StarRendered {
  /** What will stand on the paper. */
  readonly sheet: Sheet;
  /** From the selection of the code page to the cut: everything but `ESC @` before and the questions after. */
  readonly body: Uint8Array;
  readonly losses: readonly Loss[];
}

/** Spells, lays out and encodes a receipt for the Star printer of this profile. */
export function renderForStar(receipt: Receipt, profile: StarProfile): StarRendered {
  const small = mapSpans(receipt, (span) => within(span, profile.largest));
  const { receipt: spelled, losses } = spell(small, repertoireOf(profile.pages));
  const sheet = layout(spelled, profile.columns);
  return { sheet, body: encodeForStar(sheet, profile), losses };
}

function within(span: Span, largest: 2 | 6): Span {
  const most = (size: Size): Size => (size > largest ? largest : size);
  return { ...span, width: most(span.width ?? 1), height: most(span.height ?? 1) };
}

/** Dots of paper that a printer without cutter moves, so that the slip can be torn off below its last line. */
const TEAR_OFF_LINES = 6;
const CUT_AFTER_FEED = { full: 2, partial: 3 } as const;
/** `#`, `@` and their like are then what they are in ASCII, whatever the printer is set to. */
const AMERICAN = 0;
const FOUR_MILLIMETRES = 1;
const FONT_A = 0;

/** The bytes of a sheet for a Star printer that was just initialised. */
export function encodeForStar(sheet: Sheet, profile: StarProfile): Uint8Array {
  if (profile.pictures === 'only') throw new Error(`${profile.name}: rows have to be drawn first`);
  const encoder = new StarEncoder(profile);
  for (const row of sheet.rows) encoder.row(row);
  return encoder.bytes();
}

/** The bytes that open a cash drawer. They print nothing, and are obeyed when what is before them is printed. */
export function drawerPulse(drawer: StarDrawer): Uint8Array {
  if (drawer.connector === 2) return starCommand('driveSecond');
  return Buffer.concat([starCommand('pulse', drawer.on, drawer.off), starCommand('driveFirst')]);
}

class StarEncoder {
  readonly #profile: StarProfile;
  readonly #parts: Uint8Array[] = [];
  #slot: PageSlot;
  #bold = false;
  #highlight = false;
  #size = '1 1';
  #tight = false;

  constructor(profile: StarProfile) {
    this.#profile = profile;
    this.#slot = profile.pages[0];
    this.#add('internationalSet', AMERICAN);
    this.#add('codePage', this.#slot.number);
    if (profile.highlight === 'white-on-black') this.#add('font', FONT_A);
    this.#add('lineSpacing', FOUR_MILLIMETRES);
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }

  row(row: Row): void {
    switch (row.kind) {
      case 'text':
        return this.#text(row);
      case 'picture':
        // Not drawn on these yet.
        return;
      case 'qr':
        return this.#qr(row.data);
      case 'feed':
        return this.#feed(row.dots);
      case 'cut':
        return this.#cut();
      case 'buzz':
        return this.#buzz(row.times);
      case 'drawer':
        this.#parts.push(drawerPulse(this.#profile.drawer));
    }
  }

  #add(name: StarCommandName, ...parameters: readonly number[]): void {
    this.#parts.push(starCommand(name, ...parameters));
  }

  #text(row: TextRow): void {
    if (row.tight !== this.#tight) {
      if (row.tight) this.#add('tightSpacing');
      else this.#add('lineSpacing', FOUR_MILLIMETRES);
      this.#tight = row.tight;
    }
    for (const run of row.runs) this.#run(run);
    this.#add('lineFeed');
  }

  #run(run: Run): void {
    if (run.bold !== this.#bold) this.#add(run.bold ? 'bold' : 'boldOff');
    this.#bold = run.bold;
    if (run.invert !== this.#highlight) this.#add(run.invert ? 'highlight' : 'highlightOff');
    this.#highlight = run.invert;
    this.#enlarge(run);
    for (const { slot, bytes } of textBytes(
      drawable(run.text, this.#profile.pages),
      this.#profile.pages,
      this.#slot,
    )) {
      if (slot !== this.#slot) this.#add('codePage', (this.#slot = slot).number);
      this.#parts.push(Uint8Array.from(bytes));
    }
  }

  /** Impact printers know no `ESC i`. */
  #enlarge({ width, height }: Run): void {
    const size = `${width} ${height}`;
    if (size === this.#size) return;
    this.#size = size;
    if (this.#profile.largest === 6) return this.#add('size', height - 1, width - 1);
    this.#add('wide', width - 1);
    this.#add('tall', height - 1);
  }

  /** Model 2, correction M, modules of 6 dots, in the middle. */
  #qr(data: string): void {
    this.#add('justify', 1);
    this.#add('symbolModel', 2);
    this.#add('symbolLevel', 1);
    this.#add('symbolSize', 6);
    this.#add('symbolData', ...Buffer.from(data, 'utf8'));
    this.#add('printSymbol');
    this.#add('justify', 0);
  }

  #feed(dots: number): void {
    const units = Math.round((dots * this.#profile.feedPerInch) / DOTS_PER_INCH);
    for (let left = units; left > 0; left -= 255) this.#add('feedUnits', Math.min(left, 255));
  }

  #cut(): void {
    const { cutter } = this.#profile;
    if (cutter === 'none') this.#add('feedLines', TEAR_OFF_LINES);
    else this.#add('cut', CUT_AFTER_FEED[cutter]);
  }

  #buzz(times: number): void {
    const { buzzer } = this.#profile;
    switch (buzzer.kind) {
      case 'none':
        return;
      case 'terminal':
        this.#add('ringPattern', buzzer.terminal, buzzer.on, buzzer.off);
        return this.#add('ringTimes', buzzer.terminal, Math.min(times, 20), 0);
      case 'connector':
        this.#add('pulse', buzzer.on, buzzer.off);
        for (let time = 0; time < times; time += 1) this.#add('driveFirst');
    }
  }
}

/** Of the sheet: 8 to a millimetre. */
const DOTS_PER_INCH = 203.2;

/** Frames and rules come from the layout, not from a text: a printer without them draws with ASCII, and nothing is lost. */
function drawable(text: string, pages: StarProfile['pages']): string {
  const repertoire = repertoireOf(pages);
  return text.replace(/[─│┌┐└┘]/g, (line) => (repertoire.has(line) ? line : (PLAIN_LINES[line] ?? '+')));
}

const PLAIN_LINES: Readonly<Record<string, string>> = { '─': '-', '│': '|' };
