import type { Line } from '#shared/orders/order.ts';

/** Lines of one seat; `seat` null: shared by the table. */
export interface SeatLines {
  readonly seat: number | null;
  readonly ids: readonly string[];
}

/** Seat by seat, what is shared last. */
export function seatsOf(lines: readonly Pick<Line, 'id' | 'seat'>[]): SeatLines[] {
  const seats = [...new Set(lines.map((line) => line.seat))].toSorted(
    (a, b) => (a ?? Infinity) - (b ?? Infinity),
  );
  return seats.map((seat) => ({
    seat,
    ids: lines.filter((line) => line.seat === seat).map((line) => line.id),
  }));
}

/** All of them chosen; when they were all chosen, none of them. */
export function toggleAll(chosen: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const given = ids.every((id) => chosen.has(id));
  return given ? new Set([...chosen].filter((id) => !ids.includes(id))) : new Set([...chosen, ...ids]);
}
