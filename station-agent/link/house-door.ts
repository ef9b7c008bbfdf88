import { err } from '#shared/basics/result.ts';
import type { Http } from '#shared/client/http.ts';
import type { WebSocketConstructor } from '#shared/client/socket.ts';
import { fingerprintInWords } from '#shared/contract/fingerprint.ts';
import type { HouseRecord } from './house-record.ts';
import { proofFirst } from './proof-first.ts';
import type { Seen } from './prove-host.ts';
import { openSocket } from './socket.ts';

export interface HouseDoorParts {
  readonly house: HouseRecord;
  /** Asks for the proof of whoever is at an address. */
  readonly prove: (url: string) => Promise<Seen>;
  readonly http: Http;
  /** Writes down what was learnt of the house: its key, where it is. */
  readonly keep: (house: HouseRecord) => Promise<void>;
  readonly warn: (sentence: string) => void;
  /** Milliseconds from some moment in the past. */
  readonly steady: () => number;
}

/** A proof is good for the link that follows it at once, and for as long as that link stands. */
const FRESH_MS = 5_000;

/**
 * The only way from this agent to its house. The token goes through it, and it opens only to whoever has just proved
 * the key that was pinned when the agent was paired: at every connection anew, for an address may be somebody else's
 * tomorrow.
 */
export class HouseDoor {
  readonly #parts: HouseDoorParts;
  #house: HouseRecord;
  /** When it was proved, by the steady clock; null: not at all. */
  #provedAt: number | null = null;
  #isLive = false;
  #knocking: Promise<boolean> | null = null;
  #trouble: string | null = null;

  constructor(parts: HouseDoorParts) {
    this.#parts = parts;
    this.#house = parts.house;
  }

  get house(): HouseRecord {
    return this.#house;
  }

  /** What is wrong with who answers at the address of the house; null when nothing is. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Requests by their path alone; nobody is asked anything who has not proved who they are. */
  readonly http: Http = async (request) => {
    if (!this.#isOpen() && !(await this.knock())) return err('no-connection');
    const answer = await this.#parts.http({ ...request, url: this.#house.url + request.url });
    if (!answer.ok) this.#provedAt = null;
    return answer;
  };

  /** Sockets to the house, wherever it is now: each knocks first. */
  get socket(): WebSocketConstructor {
    return proofFirst({
      knock: () => this.knock(),
      open: (path) => {
        this.#isLive = true;
        return openSocket(this.#house.url.replace(/^http/, 'ws') + path);
      },
      lost: () => this.#shut(),
    });
  }

  /** Whether whoever is there proves anew that they are the house. */
  knock(): Promise<boolean> {
    this.#shut();
    this.#knocking ??= this.#knock().finally(() => {
      this.#knocking = null;
    });
    return this.#knocking;
  }

  /** The house proved elsewhere that it is the house: from now on it is there. */
  async moveTo(url: string): Promise<void> {
    this.#shut();
    await this.#learn({ ...this.#house, url });
  }

  async #knock(): Promise<boolean> {
    const { house } = this;
    if (house.key === null) return this.#opened();
    const seen = await this.#parts.prove(house.url);
    // It moved while somebody was asked at the old address.
    if (house.url !== this.#house.url) return false;
    if (seen.kind === 'proved' && house.key === undefined) {
      await this.#learn({ ...house, key: seen.fingerprint, name: seen.name });
      return this.#opened();
    }
    if (seen.kind === 'proved' && seen.fingerprint === house.key) return this.#opened();
    // An older host, to which this agent was paired before there were proofs.
    if (seen.kind === 'unproved' && house.key === undefined) return this.#opened();
    if (seen.kind !== 'silent') this.#complain(strangerAt(house, seen));
    return false;
  }

  #opened(): boolean {
    this.#trouble = null;
    this.#provedAt = this.#parts.steady();
    return true;
  }

  #isOpen(): boolean {
    if (this.#provedAt === null) return false;
    return this.#isLive || this.#parts.steady() - this.#provedAt < FRESH_MS;
  }

  #shut(): void {
    this.#provedAt = null;
    this.#isLive = false;
  }

  #complain(sentence: string): void {
    if (sentence !== this.#trouble) this.#parts.warn(sentence);
    this.#trouble = sentence;
  }

  async #learn(house: HouseRecord): Promise<void> {
    this.#house = house;
    await this.#parts.keep(house);
  }
}

function strangerAt({ url, key = '', name }: HouseRecord, seen: Exclude<Seen, { kind: 'silent' }>): string {
  const pinned = fingerprintInWords(key ?? '');
  const what =
    seen.kind === 'proved'
      ? `has the key ${fingerprintInWords(seen.fingerprint)}, not ${pinned}`
      : `does not prove the key ${pinned} (${seen.detail})`;
  const house = name ?? 'the house that this agent was paired with';
  return `What answers at ${url} is not ${house}: it ${what}. Nothing is sent there. If the host was set up anew, pair this agent again.`;
}
