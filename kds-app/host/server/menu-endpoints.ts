import { dayEnd } from '#shared/basics/business-day.ts';
import { instantOf, type Instant } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import { menuView } from '#shared/contract/menu-view.ts';
import { MENU_ROUTES } from '#shared/contract/routes-house.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import type { BodyOf } from '#shared/contract/documents.ts';
import type { Desk } from '../desk/api.ts';
import type { SubjectKind } from '../desk/journal.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Clock } from './ports.ts';
import { saidText } from './reply.ts';
import { subjectAnswer, submit } from './submit.ts';

const OF_THE_MENU: readonly SubjectKind[] = ['item', 'category', 'group', 'settings'];

/** The menu, and what is left of it. */
export function menuEndpoints(desk: Desk, clock: Clock): readonly Endpoint[] {
  const menus = new Menus(desk);
  const endpoints: Record<keyof typeof MENU_ROUTES, Endpoint> = {
    getMenu: answers(MENU_ROUTES.getMenu, ({ query }) => saidText(200, menus.of(query.orderType ?? null))),
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

/** The menu of each order type as JSON, made once per change of the menu. */
class Menus {
  readonly #desk: Desk;
  readonly #made = new Map<OrderType | null, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
    desk.onCommitted(({ changed }) => {
      if (changed.some(({ kind }) => OF_THE_MENU.includes(kind))) this.#made.clear();
    });
  }

  of(orderType: OrderType | null): string {
    const known = this.#made.get(orderType);
    if (known !== undefined) return known;
    const made = JSON.stringify(this.#view(orderType));
    this.#made.set(orderType, made);
    return made;
  }

  #view(orderType: OrderType | null) {
    const items = new Map(this.#bodies('item').map((item) => [item.id, item]));
    const categories = new Map(this.#bodies('category').map((category) => [category.id, category]));
    const groups = new Map(this.#bodies('group').map((group) => [group.id, group]));
    const settings = must(this.#desk.get('settings', 'site')?.body, 'the site');
    return menuView({ items, categories, groups }, settings.site.currency, orderType);
  }

  #bodies<K extends SubjectKind>(kind: K): NonNullable<BodyOf<K>>[] {
    return this.#desk.all(kind).flatMap(({ body }) => (body ? [body] : []));
  }
}
