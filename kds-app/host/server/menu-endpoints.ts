import { dayEnd } from '#shared/basics/business-day.ts';
import { instantOf, millis, type Instant } from '#shared/basics/instant.ts';
import { must, ok } from '#shared/basics/result.ts';
import { menuChangesAt, menuView } from '#shared/contract/menu-view.ts';
import { MENU_ROUTES } from '#shared/contract/routes-house.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import type { BodyOf } from '#shared/contract/documents.ts';
import type { Desk } from '../desk/api.ts';
import type { SubjectKind } from '../desk/journal.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Clock } from './ports.ts';
import { subjectAnswer, submit } from './submit.ts';

const OF_THE_MENU: readonly SubjectKind[] = ['item', 'category', 'group', 'settings'];

/** The menu, and what is left of it. */
export function menuEndpoints(desk: Desk, clock: Clock): readonly Endpoint[] {
  const menus = new Menus(desk, clock);
  const endpoints: Record<keyof typeof MENU_ROUTES, Endpoint> = {
    getMenu: answers(MENU_ROUTES.getMenu, ({ query }) =>
      ok({ status: 200, body: menus.of(query.orderType ?? null, query.lang ?? null), packed: true }),
    ),
    setStock: answers(MENU_ROUTES.setStock, (call) => {
      const { count, available, until } = call.body;
      return submit(
        desk,
        call,
        { type: 'set-stock', itemId: call.params.id, count, available, until: endOf(desk, until, clock) },
        subjectAnswer(200),
      );
    }),
    setModifierStock: answers(MENU_ROUTES.setModifierStock, (call) => {
      const { available, until } = call.body;
      const modifierId = call.params.id;
      return submit(
        desk,
        call,
        { type: 'set-modifier-stock', modifierId, available, until: endOf(desk, until, clock) },
        ({ changed }) => ({
          status: 200,
          body: `{"groups":[${changed.flatMap(({ kind, json }) => (kind === 'group' ? (json ?? []) : [])).join(',')}]}`,
        }),
      );
    }),
  };
  return Object.values(endpoints);
}

/** When an 86 ends: with the business day, or when somebody says so. */
function endOf(desk: Desk, until: 'changed' | 'end-of-day', clock: Clock): Instant | null {
  if (until === 'changed') return null;
  const { site } = must(desk.get('settings', 'site')?.body, 'the site');
  return dayEnd(instantOf(clock.now()), site.timeZone, site.dayStartHour);
}

/** The menu of an order type in a language as JSON, until something of it changes or the clock changes it. */
interface Made {
  readonly json: string;
  readonly until: number;
}

/** No more menus are kept than there are order types times languages that anybody offers. */
const MOST_KEPT = 100;

/** Menus as JSON, made once per change of the menu and of the hour. */
class Menus {
  readonly #desk: Desk;
  readonly #clock: Clock;
  readonly #made = new Map<string, Made>();

  constructor(desk: Desk, clock: Clock) {
    this.#desk = desk;
    this.#clock = clock;
    desk.onCommitted(({ changed }) => {
      if (changed.some(({ kind }) => OF_THE_MENU.includes(kind))) this.#made.clear();
    });
  }

  of(orderType: OrderType | null, language: string | null): string {
    const key = `${orderType ?? ''} ${language ?? ''}`;
    const known = this.#made.get(key);
    const now = this.#clock.now();
    if (known !== undefined && now < known.until) return known.json;
    const view = this.#view(orderType, language, instantOf(now));
    const changes = menuChangesAt(view);
    const json = JSON.stringify(view);
    if (this.#made.size >= MOST_KEPT) this.#made.clear();
    this.#made.set(key, { json, until: changes === null ? Infinity : millis(changes) });
    return json;
  }

  #view(orderType: OrderType | null, language: string | null, at: Instant) {
    const items = new Map(this.#bodies('item').map((item) => [item.id, item]));
    const categories = new Map(this.#bodies('category').map((category) => [category.id, category]));
    const groups = new Map(this.#bodies('group').map((group) => [group.id, group]));
    const settings = must(this.#desk.get('settings', 'site')?.body, 'the site');
    const { currency, timeZone } = settings.site;
    return menuView({ items, categories, groups }, currency, { orderType, language, at, timeZone });
  }

  #bodies<K extends SubjectKind>(kind: K): NonNullable<BodyOf<K>>[] {
    return this.#desk.all(kind).flatMap(({ body }) => (body ? [body] : []));
  }
}
