import { say } from '../words.ts';

/** One plate, or several, of a line, for one seat; null is for the table to share. */
export interface SeatShare {
  readonly seat: number | null;
  readonly quantity: number;
}

/** Every plate of the line has a seat of its own. */
export function allTaken(seats: readonly number[], quantity: number): boolean {
  return seats.length > 0 && seats.length === quantity;
}

/** The seats that a quantity has room for. */
export function fitSeats(seats: readonly number[], quantity: number): number[] {
  return seats.slice(0, Math.max(1, quantity));
}

/**
 * Who gets what: one seat takes the whole line, several take one plate each and what is left over is shared. The
 * quantities always sum to `quantity`.
 */
export function sharesOf(seats: readonly number[], quantity: number): SeatShare[] {
  const [only] = seats;
  if (only === undefined) return [{ seat: null, quantity }];
  if (seats.length === 1) return [{ seat: only, quantity }];
  const each = seats.slice(0, quantity).map((seat): SeatShare => ({ seat, quantity: 1 }));
  const rest = quantity - each.length;
  return rest > 0 ? [...each, { seat: null, quantity: rest }] : each;
}

/** The seats as the list shows them: `seat 1, 2`, `share` where some plates have none. */
export function seatWords(seats: readonly number[], quantity: number): string {
  if (seats.length === 0) return say('share');
  const all = seats.join(', ');
  return seats.length > 1 && quantity > seats.length
    ? say('seatsAndShare', { seats: all })
    : say('seatsAre', { seats: all });
}
