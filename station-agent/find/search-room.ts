import { millis, type Instant } from '#shared/basics/instant.ts';
import {
  MOST_FINDINGS,
  SEARCH_FRESH_S,
  type PrinterFinding,
  type PrinterSearch,
} from '#shared/kitchen/printer-search.ts';

/** A longer address cannot be that of a printer of the house. */
const MOST_ADDRESS = 200;

/** One way of finding printers. */
export interface Way {
  /** What it looks through, as people call it: "the network". */
  readonly name: string;
  /** Only when somebody asked for it. */
  readonly onlyProbing?: boolean;
  readonly find: () => Promise<readonly PrinterFinding[]>;
}

/** What is told of a search. */
export interface Found {
  readonly asked: number;
  readonly found: PrinterFinding[];
  readonly detail: string;
}

export interface SearchRoomParts {
  readonly ways: readonly Way[];
  readonly now: () => Instant;
  readonly tell: (found: Found) => void;
}

/** Looks for printers when the house asks, once for each asking. */
export class SearchRoom {
  readonly #parts: SearchRoomParts;
  #asked = 0;
  #isStopped = false;
  #searching: Promise<void> = Promise.resolve();
  readonly #failed = Promise.withResolvers<never>();

  constructor(parts: SearchRoomParts) {
    this.#parts = parts;
  }

  /** Never resolves; rejects by a surprise. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  /** What the house asks for now; an old search is nobody's any more. */
  take(search: PrinterSearch | null): void {
    if (!search || search.asked === this.#asked) return;
    this.#asked = search.asked;
    if (millis(this.#parts.now()) - millis(search.askedAt) > SEARCH_FRESH_S * 1000) return;
    this.#searching = this.#searching.then(() => this.#search(search));
    this.#searching.catch(this.#failed.reject);
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #search({ asked, probe }: PrinterSearch): Promise<void> {
    if (this.#isStopped || asked !== this.#asked) return;
    const ways = this.#parts.ways.filter(({ onlyProbing }) => probe || onlyProbing !== true);
    const looked = await Promise.all(ways.map(look));
    if (this.#isStopped) return;
    const told = looked.flatMap((each) => each.found.filter(({ address }) => address.length <= MOST_ADDRESS));
    const found = together(told).slice(0, MOST_FINDINGS);
    const detail = looked.flatMap((each) => each.fault ?? []).join(' ');
    this.#parts.tell({ asked, found, detail: detail.slice(0, 300) });
  }
}

interface Looked {
  readonly found: readonly PrinterFinding[];
  readonly fault: string | null;
}

/** A way that is closed must not keep the others from being heard. */
async function look({ name, find }: Way): Promise<Looked> {
  try {
    return { found: await find(), fault: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { found: [], fault: `Could not look through ${name}: ${why}.` };
  }
}

/** Of one address told twice, what says more stays. */
function together(all: readonly PrinterFinding[]): PrinterFinding[] {
  const byAddress = new Map<string, PrinterFinding>();
  for (const finding of all) {
    const known = byAddress.get(finding.address);
    if (!known || weight(finding) > weight(known)) byAddress.set(finding.address, finding);
  }
  return [...byAddress.values()];
}

function weight({ maker, model, how }: PrinterFinding): number {
  return (maker === null ? 0 : 2) + (model === null ? 0 : 2) + (how === 'probe' ? 0 : 1);
}
