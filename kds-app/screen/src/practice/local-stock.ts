import { ok, type Result } from '#shared/basics/result.ts';
import type { Refusal } from '#shared/basics/refusal.ts';
import { documentOf } from '#shared/contract/views.ts';
import { ModifierStockBody, StockBody } from '#shared/contract/routes-house.ts';
import type { PracticeDesk } from './desk.ts';

/** 86 and counts, in practice only. */
export function localStock(
  desk: PracticeDesk,
  kind: 'items' | 'modifiers',
  id: string,
  body: unknown,
): Result<object, Refusal> {
  if (kind === 'items') itemStock(desk, id, body);
  else modifierStock(desk, id, body);
  return ok({});
}

function itemStock(desk: PracticeDesk, id: string, body: unknown): void {
  const { available, count } = StockBody.parse(body);
  for (const item of desk.house.items.values()) {
    if (item.id !== id) continue;
    const stock = count === undefined ? item.stock : count;
    const next = { ...item, available: available ?? item.available, stock };
    desk.house.items.set(item.id, next);
    desk.show((seq) => [documentOf('item', id, seq, next)]);
  }
}

function modifierStock(desk: PracticeDesk, id: string, body: unknown): void {
  const { available } = ModifierStockBody.parse(body);
  for (const group of desk.house.groups.values()) {
    if (!group.modifiers.some((each) => each.id === id)) continue;
    const modifiers = group.modifiers.map((each) => (each.id === id ? { ...each, available } : each));
    const next = { ...group, modifiers };
    desk.house.groups.set(group.id, next);
    desk.show((seq) => [documentOf('group', group.id, seq, next)]);
  }
}
