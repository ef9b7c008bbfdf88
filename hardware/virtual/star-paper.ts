import { CELL } from '../receipt/sheet.ts';
import type { Picture } from '../receipt/picture.ts';
import { BAND_HEIGHT, pictureOf } from '../star/picture-bands.ts';
import type { CommandName } from '../escpos/commands.ts';
import { sizeParameter } from '../escpos/commands.ts';
import { columnDots } from '../escpos/profile.ts';
import { EOT } from '../star/raster-encode.ts';
import type { StarCommandName } from '../star/commands.ts';
import type { StarProfile } from '../star/star-profile.ts';
import { Paper, type Effect, type Slip } from './paper.ts';
import type { StarToken } from './star-reader.ts';

const NOTHING: Effect = { lines: 0, cut: false };
/** Of the modes of `ESC * r E`: from the first on it is cut, from the second on in part. */
const [LEAST_CUT, LEAST_PARTIAL] = [8, 12] as const;

/**
 * The paper path of a Star printer: says in the words of the one simulated paper path what each of Star's commands
 * does, so that both families are judged by the same rows.
 */
export class StarPaper {
  readonly #paper: Paper;
  readonly #profile: StarProfile;
  #size = { width: 1, height: 1 };
  #symbol: readonly number[] = [];
  /** Columns of a picture that were not fed past yet. */
  #band: Uint8Array | null = null;
  /** What the end of what is drawn does to the paper. */
  #eot: number = EOT.partialCut;
  /** Something was drawn that the end of raster mode would end. */
  #hasDots = false;

  constructor(profile: StarProfile) {
    this.#profile = profile;
    this.#paper = new Paper(profile);
  }

  get current(): Slip {
    return this.#paper.current;
  }

  get strange(): readonly string[] {
    return this.#paper.strange;
  }

  take(isCut: boolean): Slip {
    return this.#paper.take(isCut);
  }

  reset(): void {
    this.#paper.reset();
    this.#size = { width: 1, height: 1 };
    this.#band = null;
  }

  obey(token: StarToken): Effect {
    if (token.kind !== 'command') return this.#paper.obey(token);
    return this.#commands[token.name](token.parameters);
  }

  readonly #commands: Readonly<Record<StarCommandName, (parameters: Uint8Array) => Effect>> = {
    ignored: nothing,
    carriageReturn: nothing,
    justify: nothing,
    askStatus: nothing,
    automaticStatus: nothing,
    countUp: nothing,
    clearCount: nothing,
    printEnd: nothing,
    version: nothing,
    information: nothing,
    internationalSet: nothing,
    font: nothing,
    symbolModel: nothing,
    symbolLevel: nothing,
    symbolSize: nothing,
    pulse: nothing,
    ringPattern: nothing,
    initialize: () => {
      this.reset();
      return NOTHING;
    },
    band: (columns) => {
      this.#band = columns;
      return NOTHING;
    },
    lineFeed: () => this.#printBand(BAND_HEIGHT) ?? this.#do('lineFeed'),
    bold: () => this.#do('bold', 1),
    boldOff: () => this.#do('bold', 0),
    highlight: () => this.#highlight(1),
    highlightOff: () => this.#highlight(0),
    tightSpacing: () => this.#do('lineSpacing', CELL.height),
    lineSpacing: () => this.#do('defaultLineSpacing'),
    rasterInit: () => this.#beginRaster(),
    rasterEnter: () => this.#beginRaster(),
    rasterPage: nothing,
    rasterRow: (dots) => this.#rasterRow(dots),
    rasterFeed: (digits) => this.#rasterFeed(numberIn(digits)),
    rasterEot: (digits) => {
      this.#eot = numberIn(digits) || EOT.partialCut;
      return NOTHING;
    },
    executeEot: () => this.#executeEot(),
    rasterQuit: () => (this.#hasDots ? this.#executeEot() : NOTHING),
    size: ([height = 0, width = 0]) => this.#enlarge({ width: width + 1, height: height + 1 }),
    wide: ([n = 0]) => this.#enlarge({ ...this.#size, width: n + 1 }),
    tall: ([n = 0]) => this.#enlarge({ ...this.#size, height: n + 1 }),
    codePage: ([number = 0]) => this.#do('codePage', number),
    feedUnits: ([n = 0]) => this.#printBand(n) ?? this.#do('feedDots', n),
    feedLines: ([n = 0]) => this.#do('feedLines', n),
    cut: ([n = 0]) => this.#do(n % 2 === 0 ? 'feedAndFullCut' : 'feedAndPartialCut', 0),
    driveFirst: () => this.#paper.pulse(0),
    driveSecond: () => this.#paper.pulse(1),
    ring: () => this.#paper.sound(1),
    ringTimes: ([, times = 1]) => this.#paper.sound(times),
    symbolData: (data) => {
      this.#symbol = [...data];
      return NOTHING;
    },
    printSymbol: () => {
      this.#do('symbol', 0x31, 0x50, 0x30, ...this.#symbol);
      return this.#do('symbol', 0x31, 0x51, 0x30);
    },
  };

  /** Prints a picture that waits, as high as the paper moves. */
  #printBand(height: number): Effect | null {
    if (!this.#band) return null;
    const picture = pictureOf(this.#band, height);
    this.#band = null;
    return this.#do('raster', ...rasterParameters(picture));
  }

  #beginRaster(): Effect {
    this.#eot = EOT.partialCut;
    this.#hasDots = false;
    return NOTHING;
  }

  /** As wide as the paper, whatever of it was sent. */
  #rasterRow(dots: Uint8Array): Effect {
    this.#hasDots = true;
    const bits = new Uint8Array((this.#profile.columns * columnDots(this.#profile)) / 8);
    bits.set(dots.subarray(0, bits.length));
    return this.#do('raster', ...rasterParameters({ width: bits.length * 8, height: 1, bits }));
  }

  #rasterFeed(dots: number): Effect {
    let lines = 0;
    for (let left = dots; left > 0; left -= 255) lines += this.#do('feedDots', Math.min(left, 255)).lines;
    return { lines, cut: false };
  }

  #executeEot(): Effect {
    this.#hasDots = false;
    if (this.#eot < LEAST_CUT) return NOTHING;
    return this.#do(this.#eot < LEAST_PARTIAL ? 'feedAndFullCut' : 'feedAndPartialCut', 0);
  }

  #do(name: CommandName, ...parameters: readonly number[]): Effect {
    return this.#paper.obey({ kind: 'command', name, parameters: Uint8Array.from(parameters), size: 1 });
  }

  #enlarge(size: { readonly width: number; readonly height: number }): Effect {
    this.#size = size;
    return this.#do('characterSize', sizeParameter(size.width, size.height));
  }

  /** Printers of two colours print red what the others print white on black. */
  #highlight(on: 0 | 1): Effect {
    return this.#do(this.#profile.colour === 'red' ? 'colour' : 'invert', on);
  }
}

/** `GS v 0` in normal size. */
function rasterParameters({ width, height, bits }: Picture): readonly number[] {
  const stride = width / 8;
  return [0, stride & 0xff, stride >> 8, height & 0xff, height >> 8, ...bits];
}

function numberIn(digits: Uint8Array): number {
  return Number(Buffer.from(digits).toString('latin1'));
}

function nothing(): Effect {
  return NOTHING;
}
