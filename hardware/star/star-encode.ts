import { prepare, type Prepared } from '../escpos/prepare.ts';
import type { PageSlot } from '../escpos/profile.ts';
import { textBytes } from '../escpos/text-bytes.ts';
import { asPrinted } from '../receipt/direction.ts';
import type { Picture } from '../receipt/picture.ts';
import type { Receipt } from '../receipt/receipt.ts';
import { CELL, type Row, type Run, type Sheet, type TextRow } from '../receipt/sheet.ts';
import { starCommand, type StarCommandName } from './commands.ts';
import { drawerPulse, rings } from './connector.ts';
import { BAND_HEIGHT, bandsOf } from './picture-bands.ts';
import { encodeRaster } from './raster-encode.ts';
import type { StarProfile } from './star-profile.ts';

/** A receipt made ready for one Star printer. */
export interface StarRendered extends Prepared {
  /** From the selection of the code page to the cut: everything but `ESC @` before and the questions after. */
  readonly body: Uint8Array;
}

/** Takes back what the printer cannot do, spells, lays out and encodes a receipt for the Star printer of this profile. */
export function renderForStar(receipt: Receipt, profile: StarProfile): StarRendered {
  const prepared = prepare(receipt, profile);
  const encode = profile.letters ? encodeForStar : encodeRaster;
  return { ...prepared, body: encode(prepared.sheet, profile) };
}

const CUT_AFTER_FEED = { full: 2, partial: 3, none: 3 } as const;
/** `#`, `@` and their like are then what they are in ASCII, whatever the printer is set to. */
const AMERICAN = 0;
const FOUR_MILLIMETRES = 1;
const FONT_A = 0;

/** The bytes of a sheet that was prepared for this profile, for a Star printer that was just initialised. */
export function encodeForStar(sheet: Sheet, profile: StarProfile): Uint8Array {
  const encoder = new StarEncoder(profile);
  for (const row of sheet.rows) encoder.row(row);
  return encoder.bytes();
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
    if (profile.raster) this.#add('font', FONT_A);
    this.#add('lineSpacing', FOUR_MILLIMETRES);
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
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
        return this.#add('cut', CUT_AFTER_FEED[this.#profile.cutter]);
      case 'buzz':
        return this.#send(rings(this.#profile.buzzer, row.times));
      case 'drawer':
        if (this.#profile.drawer) this.#send(drawerPulse(this.#profile.drawer));
    }
  }

  #add(name: StarCommandName, ...parameters: readonly number[]): void {
    this.#parts.push(starCommand(name, ...parameters));
  }

  #send(bytes: Uint8Array): void {
    this.#parts.push(bytes);
  }

  #text(row: TextRow): void {
    if (row.picture) return this.#picture(row.picture);
    this.#space(row.tight);
    for (const run of asPrinted(row.runs)) this.#run(run);
    this.#add('lineFeed');
  }

  #space(tight: boolean): void {
    if (tight === this.#tight) return;
    this.#tight = tight;
    if (tight) this.#add('tightSpacing');
    else this.#add('lineSpacing', FOUR_MILLIMETRES);
  }

  #run(run: Run): void {
    if (run.bold !== this.#bold) this.#add(run.bold ? 'bold' : 'boldOff');
    this.#bold = run.bold;
    const highlight = run.invert || (this.#profile.colour === 'red' && run.colour === 'red');
    if (highlight !== this.#highlight) this.#add(highlight ? 'highlight' : 'highlightOff');
    this.#highlight = highlight;
    this.#enlarge(run);
    for (const { slot, bytes } of textBytes(run.text, this.#profile.pages, this.#slot)) {
      if (slot !== this.#slot) this.#add('codePage', (this.#slot = slot).number);
      this.#parts.push(Uint8Array.from(bytes));
    }
  }

  /** Impact printers know no `ESC i`. */
  #enlarge({ width, height }: Run): void {
    const size = `${width} ${height}`;
    if (size === this.#size) return;
    this.#size = size;
    if (this.#profile.star.largest === 6) return this.#add('size', height - 1, width - 1);
    this.#add('wide', width - 1);
    this.#add('tall', height - 1);
  }

  /** A line feed of 3 mm is a band; what is lower is fed by its own height. */
  #picture(picture: Picture): void {
    this.#space(true);
    for (const { columns, height } of bandsOf(picture)) {
      this.#add('band', ...columns);
      if (height === BAND_HEIGHT) this.#add('lineFeed');
      else this.#add('feedUnits', height);
    }
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
    const units = Math.round((dots * this.#profile.feedPerInch) / CELL.perInch);
    for (let left = units; left > 0; left -= 255) this.#add('feedUnits', Math.min(left, 255));
  }
}
