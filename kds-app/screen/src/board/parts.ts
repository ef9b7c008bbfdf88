import type { Ticket } from '#shared/kitchen/ticket.ts';
import { BAND_HEIGHT, bandCount } from './bands.ts';
import { blockOf, type Block, type Row } from './flow.ts';
import { TEXT } from './wrap.ts';

/** As much of a ticket as one cell of the board shows. */
export interface Part {
  /** 0 is the first; the others repeat the slot under a torn edge. */
  readonly index: number;
  readonly count: number;
  readonly blocks: readonly Block[];
  /** How many lines come after this part. */
  readonly goOn: number;
  /** Room that is left over, in units. */
  readonly spare: number;
}

/** A foot takes the body's own margin below. */
const FOOTER = 28;
const TORN_FOOTER = 38;

/** A ticket in parts, each as tall as a cell's body: no line is lost, none is shown twice (look: never hide a cut). */
export function partsOf(ticket: Ticket, flow: readonly Block[], bodyHeight: number): Part[] {
  const band = bandCount(ticket) * BAND_HEIGHT;
  const last = bodyHeight - (hasFooter(ticket) ? FOOTER : 0);
  const shown: { blocks: Block[]; spare: number }[] = [];
  let rest = [...flow];
  do {
    const used = shown.length === 0 ? band : 0;
    if (heightOf(rest) <= last - used) {
      shown.push({ blocks: rest, spare: last - used - heightOf(rest) });
      rest = [];
      continue;
    }
    const room = bodyHeight - TORN_FOOTER - used;
    const [blocks, after] = filled(rest, room, bodyHeight - TORN_FOOTER);
    shown.push({ blocks, spare: 0 });
    rest = after;
  } while (rest.length > 0);
  return shown.map(({ blocks, spare }, index) => ({
    index,
    count: shown.length,
    blocks,
    spare,
    goOn: linesAfter(shown.slice(index + 1)),
  }));
}

/** Something is said at the foot of the ticket: what to acknowledge, or what it waits for. */
export function hasFooter(ticket: Ticket): boolean {
  return ticket.status === 'held' || ticket.lines.some((line) => line.mark !== null);
}

function linesAfter(parts: readonly { readonly blocks: readonly Block[] }[]): number {
  return parts.reduce((sum, part) => sum + part.blocks.filter((block) => block.line !== null).length, 0);
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.height, 0);
}

/**
 * The blocks that fit, and the rest. A block is cut between its rows only when it is taller than a whole cell; then it
 * begins where there is room for its name and what follows.
 */
function filled(blocks: readonly Block[], room: number, whole: number): [Block[], Block[]] {
  const fitting: Block[] = [];
  let left = room;
  for (const [index, block] of blocks.entries()) {
    if (block.height <= left) {
      fitting.push(block);
      left -= block.height;
      continue;
    }
    const beginsHere = block.height > whole && rowsIn(block, left) >= 2;
    if (fitting.length > 0 && !beginsHere) return [fitting, blocks.slice(index)];
    const [head, tail] = cut(block, left);
    return [
      [...fitting, head],
      [tail, ...blocks.slice(index + 1)],
    ];
  }
  return [fitting, []];
}

/** How many rows of a block fit. */
function rowsIn(block: Block, room: number): number {
  let height = block.height - block.rows.reduce((sum, row) => sum + TEXT[row.kind].line, 0);
  let fits = 0;
  for (const row of block.rows) {
    height += TEXT[row.kind].line;
    if (height > room) break;
    fits += 1;
  }
  return fits;
}

function cut(block: Block, room: number): [Block, Block] {
  const at = Math.min(block.rows.length - 1, Math.max(1, rowsIn(block, room)));
  const piece = (rows: readonly Row[], goesOn: boolean) => blockOf(block.key, block.line, rows, goesOn);
  return [piece(block.rows.slice(0, at), block.goesOn), piece(block.rows.slice(at), true)];
}

/** What a finger hits without aiming, in units; and the least gap between dishes where there is room. */
const TARGET = 66;
const GAP = 10;

/** Room that is left over is given to the lines, so that each is a target for a finger. In units, by block. */
export function extraHeights({ blocks, spare }: Part): ReadonlyMap<Block, number> {
  const lines = blocks.filter((block) => block.line !== null);
  const wanted = lines.map((block) => Math.max(GAP, TARGET - block.height));
  const all = wanted.reduce((sum, each) => sum + each, 0);
  const share = all === 0 ? 0 : Math.min(1, spare / all);
  return new Map(lines.map((block, index) => [block, (wanted[index] ?? 0) * share]));
}
