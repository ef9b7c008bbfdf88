import type { Station } from '#shared/menu/routing.ts';
import { millis } from '#shared/basics/instant.ts';
import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import { workSeconds } from '#shared/kitchen/capacity.ts';
import type { Device } from './device.ts';
import type { Dice } from './dice.ts';
import type { EveningTime } from './time.ts';

interface Making {
  left: number;
}

/** How much people differ from the card: rarely half as long, rarely twice. */
const SPREAD = 0.28;
const LOOK_MS = 3000;
/** Cooks begin for a time a little sooner than the card says. */
const SLACK = 1.3;

/**
 * The cooks of one station: each hand takes the next line of the oldest ticket on the screen, looks up, begins, takes
 * about as long as the card says, and the last one bumps the ticket.
 */
export class Cooks {
  readonly #screen: Device;
  readonly #station: Station;
  readonly #time: EveningTime;
  readonly #dice: Dice;
  readonly #making = new Map<string, Making>();
  #free: number;
  #open = true;
  /** Tickets that went out, and what a press of theirs came to when it was refused. */
  bumped = 0;
  readonly refused: string[] = [];

  constructor(screen: Device, station: Station, time: EveningTime, dice: Dice) {
    this.#screen = screen;
    this.#station = station;
    this.#time = time;
    this.#dice = dice;
    this.#free = station.hands ?? 2;
  }

  async work(): Promise<void> {
    while (this.#open) {
      for (const ticket of this.#line()) {
        if (this.#free <= 0) break;
        this.#take(ticket);
      }
      await this.#time.sleep(LOOK_MS);
    }
  }

  stop(): void {
    this.#open = false;
  }

  idle(): boolean {
    return this.#making.size === 0 && this.#line().length === 0;
  }

  /** What is on the screen and nobody has taken, the oldest first. */
  #line(): Ticket[] {
    const shown = [...this.#screen.feed.documents.of('ticket').values()];
    return shown
      .filter(({ id, status }) => (status === 'waiting' || status === 'cooking') && !this.#making.has(id))
      .filter(({ station }) => station === this.#station.id)
      .sort((a, b) => this.#turn(a) - this.#turn(b));
  }

  /** The oldest first; what is wanted for a time goes before them once that comes near, as its ticket says. */
  #turn({ firedAt, requestedFor, dueSeconds }: Ticket): number {
    const fired = millis(firedAt ?? '');
    if (requestedFor === null) return fired;
    const latest = millis(requestedFor) - dueSeconds * SLACK * 1000;
    return latest <= this.#time.now() ? 0 : fired;
  }

  #take(ticket: Ticket): void {
    const lines = ticket.lines.filter(({ status }) => status === 'waiting');
    const making: Making = { left: Math.max(1, lines.length) };
    this.#making.set(ticket.id, making);
    const started = this.#time
      .sleep(this.#dice.between(3, 20) * 1000)
      .then(() => this.#press(ticket.id, 'start'));
    for (const line of lines) void this.#make(line, ticket, making, started);
    if (lines.length === 0) void this.#done(ticket, making);
  }

  async #make(line: TicketLine, ticket: Ticket, making: Making, started: Promise<void>): Promise<void> {
    await this.#hand();
    await started;
    const seconds = workSeconds(line.prepSeconds, line.quantity) * this.#dice.human(SPREAD);
    await this.#time.sleep(seconds * 1000);
    this.#free += 1;
    await this.#done(ticket, making);
  }

  async #done(ticket: Ticket, making: Making): Promise<void> {
    making.left -= 1;
    if (making.left > 0) return;
    await this.#time.sleep(this.#dice.between(2, 12) * 1000);
    await this.#press(ticket.id, 'bump');
    this.bumped += 1;
    // What the feed has not said yet is not begun again.
    await this.#time.minutes(2);
    this.#making.delete(ticket.id);
  }

  /** Waits for a hand that is free. */
  async #hand(): Promise<void> {
    while (this.#free <= 0) await this.#time.sleep(LOOK_MS);
    this.#free -= 1;
  }

  async #press(ticket: string, key: 'start' | 'bump'): Promise<void> {
    const address = `/api/v1/kitchen/tickets/${ticket}/${key}`;
    const settlement = await this.#screen.send({ method: 'post', address, body: {} });
    if (settlement.kind === 'refused') this.refused.push(`${key}: ${settlement.failure.detail}`);
  }
}
