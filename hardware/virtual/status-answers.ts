/** What can be turned on a virtual printer. */
export interface Switches {
  readonly power: 'on' | 'off';
  readonly paper: 'ok' | 'low' | 'out';
  readonly cover: 'closed' | 'open';
  readonly cutter: 'ok' | 'jammed';
}

export const WORKING: Switches = { power: 'on', paper: 'ok', cover: 'closed', cutter: 'ok' };

function bits(base: number, ...flags: readonly (readonly [boolean, number])[]): number {
  return flags.reduce((byte, [isSet, bit]) => (isSet ? byte | (1 << bit) : byte), base);
}

function isOffline({ paper, cover, cutter }: Switches): boolean {
  return paper === 'out' || cover === 'open' || cutter === 'jammed';
}

/** The answer to `DLE EOT n`. */
export function realtimeAnswer(question: number, switches: Switches): Uint8Array {
  const { paper, cover, cutter } = switches;
  const isLow = paper !== 'ok';
  const isOut = paper === 'out';
  switch (question) {
    case 1:
      // Bit 2 is the level of the cash drawer's pin, high on many printers and without meaning for paper.
      return Uint8Array.of(bits(0x16, [isOffline(switches), 3]));
    case 2:
      return Uint8Array.of(bits(0x12, [cover === 'open', 2], [isOut, 5], [cutter === 'jammed', 6]));
    case 3:
      return Uint8Array.of(bits(0x12, [cutter === 'jammed', 3]));
    default:
      return Uint8Array.of(bits(0x12, [isLow, 2], [isLow, 3], [isOut, 5], [isOut, 6]));
  }
}

/** The four bytes of the automatic status. */
export function automaticStatus(switches: Switches): Uint8Array {
  const { paper, cover, cutter } = switches;
  const isLow = paper !== 'ok';
  const isOut = paper === 'out';
  return Uint8Array.of(
    bits(0x14, [isOffline(switches), 3], [cover === 'open', 5]),
    bits(0x00, [cutter === 'jammed', 3]),
    bits(0x00, [isLow, 0], [isLow, 1], [isOut, 2], [isOut, 3]),
    0x0f,
  );
}

/** The answer to `GS r 1`. */
export function transmittedStatus({ paper }: Switches): Uint8Array {
  return Uint8Array.of(
    bits(0x00, [paper !== 'ok', 0], [paper !== 'ok', 1], [paper === 'out', 2], [paper === 'out', 3]),
  );
}
