import { hash } from 'node:crypto';
import type { Refusal } from '#shared/basics/refusal.ts';
import { must } from '#shared/basics/result.ts';
import type { Order } from '#shared/orders/order.ts';
import type { OrderCommand } from '#shared/orders/commands.ts';
import type { Answer, Desk } from '#host/desk/api.ts';
import type { Asker, DeskCommand, TransferTo } from '#host/desk/commands.ts';
import { openDesk } from '#host/desk/desk.ts';
import type { Journal } from '#host/desk/journal.ts';
import { newId } from '#host/new-id.ts';
import { asking, MENU, ROUTES, SETTINGS, STATIONS } from './given.ts';

export const ANA: Asker = {
  role: 'waiter',
  name: 'Ana',
  staffId: 'ana',
  deviceId: 'tablet-1',
  placeId: null,
  sittingId: null,
  customerId: null,
};

/** A desk with the small restaurant of the rules on it, and a clock that is set by hand. */
export class DeskStory {
  readonly desk: Desk;
  readonly clock: { now: number };

  private constructor(desk: Desk, clock: { now: number }) {
    this.desk = desk;
    this.clock = clock;
  }

  static async open(
    journal: Journal,
    onFatal: (error: unknown) => void = (error) => {
      throw error;
    },
  ): Promise<DeskStory> {
    const clock = { now: Date.parse('2026-11-20T20:00:00.000Z') };
    const desk = await openDesk({
      journal,
      now: () => new Date(clock.now).toISOString(),
      newId: () => newId(clock.now),
      onFatal,
    });
    const story = new DeskStory(desk, clock);
    if (journal.head() === 0) await story.#furnish();
    return story;
  }

  async #furnish(): Promise<void> {
    await this.does({ type: 'change-settings', change: SETTINGS });
    const put = (
      kind: 'station' | 'category' | 'group' | 'item' | 'route' | 'place' | 'printer',
      things: Iterable<{ id: string }>,
    ) => Promise.all([...things].map((body) => this.does({ type: 'put', kind, id: body.id, body })));
    await put('station', STATIONS);
    await put('category', MENU.categories.values());
    await put('group', MENU.groups.values());
    await put('item', MENU.items.values());
    await put('route', ROUTES);
    await put('place', [
      { id: 't4', kind: 'table', name: 'T4' },
      { id: 't5', kind: 'table', name: 'T5' },
      { id: 'r208', kind: 'room', name: 'R208' },
    ] as never);
    await put('printer', [
      { id: 'p1', name: 'Hot', stations: ['grill', 'fry'], address: 'virtual:' },
    ] as never);
  }

  submit(command: DeskCommand, by: Asker = ANA, key: string | null = null) {
    return this.desk.submit({
      command,
      by,
      keyed: key === null ? null : { key, fingerprint: hash('sha256', JSON.stringify(command)) },
      answer: ({ changed }) => ({ status: 201, body: changed[0]?.json ?? '' }),
    });
  }

  async does(command: DeskCommand, by?: Asker, key?: string): Promise<Answer> {
    const done = await this.submit(command, by, key ?? null);
    if (!done.ok) throw new Error(`${command.type}: ${done.error.detail}`);
    return done.value;
  }

  async refuses(command: DeskCommand, by?: Asker, key?: string): Promise<Refusal> {
    const done = await this.submit(command, by, key ?? null);
    if (done.ok) throw new Error(`${command.type} was not refused`);
    return done.error;
  }

  async place(request: Parameters<typeof asking>[0] = {}, by?: Asker, key?: string): Promise<Order> {
    return JSON.parse((await this.does({ type: 'place-order', request: asking(request) }, by, key)).body);
  }

  async change(orderId: string, command: OrderCommand | TransferTo, by?: Asker): Promise<Order> {
    return JSON.parse((await this.does({ type: 'order', orderId, command }, by)).body);
  }

  stock(itemId: string): number | null {
    return must(this.desk.get('item', itemId)?.body, itemId).stock;
  }

  jobs() {
    return this.desk.all('job').flatMap((held) => held.body ?? []);
  }
}
