import { bands, type Picture } from '../receipt/picture.ts';
import type { Row, Sheet } from '../receipt/sheet.ts';
import { starCommand, type StarCommandName } from './commands.ts';
import { drawerPulse, rings } from './connector.ts';
import type { StarProfile } from './star-profile.ts';

/** What `ESC * r E` is given: what `ESC FF EOT` does to the paper. */
export const EOT = { nothing: 1, fullCut: 9, partialCut: 13 } as const;
const CONTINUOUS = 0;

/**
 * The bytes of a sheet that was prepared for this profile, for a Star printer without letters (TSP100 futurePRNT; STAR
 * Graphic Mode Command Specifications rev. 2.32): dots, row by row. Between pictures it is out of raster mode, so that
 * what opens or rings comes in its turn.
 */
export function encodeRaster(sheet: Sheet, profile: StarProfile): Uint8Array {
  const encoder = new RasterEncoder(profile);
  for (const row of sheet.rows) encoder.row(row);
  return encoder.bytes();
}

class RasterEncoder {
  readonly #profile: StarProfile;
  readonly #parts: Uint8Array[] = [];
  #isRaster = false;

  constructor(profile: StarProfile) {
    this.#profile = profile;
  }

  bytes(): Uint8Array {
    this.#leave();
    return Buffer.concat(this.#parts);
  }

  row(row: Row): void {
    switch (row.kind) {
      case 'text':
        if (!row.picture) throw new Error('A row for a printer without letters was not drawn');
        return this.#picture(row.picture);
      case 'picture':
        return this.#picture(row.picture);
      case 'qr':
        throw new Error('A symbol for a printer without letters was not drawn');
      case 'feed':
        return this.#inRaster('rasterFeed', row.dots);
      case 'cut':
        return this.#cut();
      case 'buzz':
        return this.#outside(rings(this.#profile.buzzer, row.times));
      case 'drawer':
        if (this.#profile.drawer) this.#outside(drawerPulse(this.#profile.drawer));
    }
  }

  #add(name: StarCommandName, ...parameters: readonly number[]): void {
    this.#parts.push(starCommand(name, ...parameters));
  }

  /** A job that was broken off may have left it there: then it begins anew. */
  #enter(): void {
    if (this.#isRaster) return;
    this.#isRaster = true;
    this.#add('rasterInit');
    this.#add('rasterEnter');
    this.#add('rasterPage', CONTINUOUS);
    // What is not cut by us is not cut when raster mode ends.
    this.#add('rasterEot', EOT.nothing);
  }

  #leave(): void {
    if (this.#isRaster) this.#add('rasterQuit');
    this.#isRaster = false;
  }

  #inRaster(name: StarCommandName, ...parameters: readonly number[]): void {
    this.#enter();
    this.#add(name, ...parameters);
  }

  #outside(bytes: Uint8Array): void {
    this.#leave();
    this.#parts.push(bytes);
  }

  #cut(): void {
    this.#inRaster('rasterEot', this.#profile.cutter === 'full' ? EOT.fullCut : EOT.partialCut);
    this.#add('executeEot');
    this.#add('rasterEot', EOT.nothing);
  }

  #picture(picture: Picture): void {
    for (const { bits } of bands(picture, 1)) this.#inRaster('rasterRow', ...harmless(withoutWhite(bits)));
  }
}

/** White at the right end need not be sent; of a white row one byte is, for the paper has to move. */
function withoutWhite(bits: Uint8Array): Uint8Array {
  const used = bits.findLastIndex((byte) => byte !== 0) + 1;
  return bits.subarray(0, Math.max(1, used));
}

/** `ESC ACK SOH` is obeyed wherever it is met, so a picture may not hold it: one dot is left white. */
function harmless(bits: Uint8Array): Uint8Array {
  return bits.map((byte, at) => (byte === 0x01 && bits[at - 1] === 0x06 && bits[at - 2] === 0x1b ? 0 : byte));
}
