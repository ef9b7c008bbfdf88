import { realTimers, type Timers } from '../timers.ts';
import { EscPosWorks } from './escpos-works.ts';
import type { EscPosHabits } from './habits.ts';
import type { Slip } from './paper.ts';
import type { StarHabits } from './star-habits.ts';
import { StarWorks } from './star-works.ts';
import { WORKING, type Switches } from './status-answers.ts';
import type { DeviceEnd, Wire } from './wire.ts';
import type { Unit, Works } from './works.ts';

/** What kind of printer it is. */
export type Habits = EscPosHabits | StarHabits;

const FINISHED_SLIPS_KEPT = 500;

/**
 * A network printer that is not there: it obeys the real bytes at a printer's speed, has a printer's small
 * receive buffer, one session, and things that go wrong, and keeps what came out as paper.
 */
export class VirtualPrinter {
  readonly #habits: Habits;
  readonly #timers: Timers;
  readonly #works: Works;
  readonly #queue: Unit[] = [];
  #queuedBytes = 0;
  #isBusy = false;
  #isTellingRoom = false;
  #wire: Wire | null = null;
  #switches: Switches = WORKING;
  #stopTimer: () => void = () => undefined;
  #plans: { left: number; unit: 'bytes' | 'lines'; run: () => void }[] = [];
  readonly #slips: Slip[] = [];
  #slipCount = 0;
  readonly #listeners = new Set<() => void>();

  constructor(habits: Habits, timers: Timers = realTimers) {
    this.#habits = habits;
    this.#timers = timers;
    this.#works = habits.family === 'star' ? new StarWorks(habits) : new EscPosWorks(habits);
  }

  /** Finished pieces of paper, oldest first (the last 500). */
  get slips(): readonly Slip[] {
    return this.#slips;
  }

  /** How many pieces were ever finished; the last of `slips` is number `slipCount - 1`. */
  get slipCount(): number {
    return this.#slipCount;
  }

  /** The piece that is being printed. */
  get current(): Slip {
    return this.#works.paper.current;
  }

  get switches(): Switches {
    return this.#switches;
  }

  /** What a real printer would have printed as rubbish. */
  get strange(): readonly string[] {
    return this.#works.paper.strange;
  }

  /** It has obeyed everything it was sent. */
  get isIdle(): boolean {
    return this.#queue.length === 0 && !this.#isBusy;
  }

  /** Whether a new link would be served now. */
  get isFree(): boolean {
    return this.#switches.power === 'on' && this.#wire === null;
  }

  /** Calls `listener` after every change of paper or switches; the result takes it off again. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Turns switches, as a hand or bad luck would. Power off loses the buffer and the link, never the paper. */
  turn(change: Partial<Switches>): void {
    this.#switches = { ...this.#switches, ...change };
    if (this.#switches.power === 'off') this.reset();
    this.#say(this.#works.tell(this.#switches));
    this.#changed();
    this.#work();
  }

  /** What a brown-out does: the link breaks, the buffer is lost, and it is ready again. */
  reset(): void {
    this.#stopTimer();
    this.#queue.length = 0;
    this.#queuedBytes = 0;
    this.#isBusy = false;
    this.#works.reset();
    const wire = this.#wire;
    this.#wire = null;
    wire?.break();
    this.#changed();
  }

  /** Does `run` once, when so many more bytes have come in or lines have been printed. */
  after(count: number, unit: 'bytes' | 'lines', run: () => void): void {
    this.#plans.push({ left: count, unit, run });
  }

  /** A new link; null while another is served or the power is off. */
  connect(wire: Wire): DeviceEnd | null {
    if (!this.isFree) return null;
    this.#wire = wire;
    this.#say(this.#works.greet(this.#switches));
    const mine = <T>(otherwise: T, act: () => T): T => (this.#wire === wire ? act() : otherwise);
    return {
      receive: (bytes) => mine(bytes.length, () => this.#receive(bytes)),
      end: () => mine(undefined, () => wire.close()),
      gone: () => mine(undefined, () => this.#leave()),
    };
  }

  #leave(): void {
    this.#wire = null;
    this.#works.left();
    this.#changed();
  }

  #receive(bytes: Uint8Array): number {
    const planned = this.#plans.filter(({ unit }) => unit === 'bytes').map(({ left }) => left);
    const count = Math.min(bytes.length, this.#habits.bufferBytes - this.#queuedBytes, ...planned);
    const { units, says } = this.#works.take(bytes.subarray(0, count), this.#switches);
    this.#say(says);
    for (const unit of units) {
      this.#queue.push(unit);
      this.#queuedBytes += unit.size;
    }
    this.#count('bytes', count);
    this.#work();
    return count;
  }

  #say(answers: readonly Uint8Array[]): void {
    for (const bytes of answers) this.#wire?.say(bytes);
  }

  #work(): void {
    while (!this.#isBusy && this.#canPrint()) {
      const unit = this.#queue.shift();
      if (!unit) return;
      this.#queuedBytes -= unit.size;
      this.#obey(unit);
      this.#tellRoom();
    }
  }

  /** Later, since whoever hears it sends more at once. */
  #tellRoom(): void {
    if (this.#isTellingRoom) return;
    this.#isTellingRoom = true;
    queueMicrotask(() => {
      this.#isTellingRoom = false;
      this.#wire?.room();
    });
  }

  #canPrint(): boolean {
    const { power, paper, cover, cutter } = this.#switches;
    return power === 'on' && paper !== 'out' && cover === 'closed' && cutter === 'ok';
  }

  #obey(unit: Unit): void {
    const { lines, cut, marked, says } = unit.obey(this.#switches);
    this.#say(says);
    if (cut) this.#finishSlip();
    if (marked) this.#changed();
    if (lines === 0) return;
    if (this.#habits.msPerLine > 0) this.#rest(lines * this.#habits.msPerLine);
    this.#changed();
    this.#count('lines', lines);
  }

  #finishSlip(): void {
    this.#slips.push(this.#works.paper.take(true));
    this.#slipCount += 1;
    if (this.#slips.length > FINISHED_SLIPS_KEPT) this.#slips.shift();
    this.#changed();
  }

  #rest(ms: number): void {
    this.#isBusy = true;
    this.#stopTimer = this.#timers.after(ms, () => {
      this.#isBusy = false;
      this.#work();
    });
  }

  #count(unit: 'bytes' | 'lines', count: number): void {
    const due: (() => void)[] = [];
    this.#plans = this.#plans.filter((plan) => {
      if (plan.unit === unit) plan.left -= count;
      if (plan.left > 0) return true;
      due.push(plan.run);
      return false;
    });
    for (const run of due) run();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
