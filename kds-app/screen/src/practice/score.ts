import { secondsBetween } from '#shared/basics/instant.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import type { Order, OrderTicket } from '#shared/orders/order.ts';
import type { PracticeChange } from './desk.ts';

/** How it goes. `average` in seconds from the fire to the bump; null before the first. */
export interface ScoreView {
  readonly done: number;
  readonly late: number;
  readonly average: number | null;
}

interface Done {
  readonly seconds: number;
  readonly late: boolean;
}

/** What the hands at this screen have finished: tickets at a station, orders at the pass. A recall takes it back. */
export class Score {
  private readonly listeners = new Listeners();
  private readonly counts: (change: PracticeChange) => boolean;
  private readonly byHand: (station: string) => boolean;
  private readonly handsOut: boolean;
  private readonly done = new Map<string, Done>();
  private view: ScoreView = { done: 0, late: 0, average: null };

  constructor(parts: { byHand: (station: string) => boolean; handsOut: boolean; hands: string }) {
    this.byHand = parts.byHand;
    this.handsOut = parts.handsOut;
    this.counts = ({ by }) => by.name === parts.hands;
  }

  /** What the desk tells. */
  take(change: PracticeChange): void {
    if (!this.counts(change)) return;
    if (this.handsOut) this.takeOrder(change.after);
    else for (const ticket of change.after.tickets) this.takeTicket(ticket);
    const all = [...this.done.values()];
    const total = all.reduce((sum, { seconds }) => sum + seconds, 0);
    const average = all.length === 0 ? null : Math.round(total / all.length);
    this.view = { done: all.length, late: all.filter(({ late }) => late).length, average };
    this.listeners.call();
  }

  state = (): ScoreView => this.view;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  private takeTicket({ id, station, status, firedAt, bumpedAt, dueSeconds }: OrderTicket): void {
    if (!this.byHand(station)) return;
    if (status !== 'bumped' || firedAt === null || bumpedAt === null) {
      this.done.delete(id);
      return;
    }
    const seconds = secondsBetween(firedAt, bumpedAt);
    this.done.set(id, { seconds, late: seconds >= dueSeconds });
  }

  private takeOrder(order: Order): void {
    const handed = order.statusHistory.find(({ status }) => HANDED.has(status));
    if (!handed) return;
    const fired = order.tickets.flatMap(({ firedAt }) => firedAt ?? []).toSorted()[0] ?? order.createdAt;
    const seconds = secondsBetween(fired, handed.at);
    const late = order.estimatedReadyAt !== null && secondsBetween(order.estimatedReadyAt, handed.at) > 0;
    this.done.set(order.id, { seconds, late });
  }
}

const HANDED: ReadonlySet<string> = new Set(['served', 'out_for_delivery', 'completed']);
