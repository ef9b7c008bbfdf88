import { decimals, type Amount, type Currency } from '#shared/basics/money.ts';

const MOST_NOTES = 4;

/** What somebody who pays cash is likely to hand over: the sum itself, then what notes make of it. */
export function likelyCash(amount: Amount, currency: Currency): Amount[] {
  if (amount <= 0) return [];
  const whole = 10 ** decimals(currency);
  const size = 10 ** Math.max(0, Math.floor(Math.log10(amount / whole)));
  const steps = [0.5, 1, 2, 5, 10].map((step) => Math.max(whole, step * size * whole));
  const rounded = steps.map((step) => Math.ceil(amount / step) * step);
  return [...new Set([amount, ...rounded])].toSorted((a, b) => a - b).slice(0, MOST_NOTES + 1);
}

/** What goes back; null when it is not enough. */
export function changeDue(given: Amount, amount: Amount): Amount | null {
  return given < amount ? null : given - amount;
}

/** What was typed on a keypad, in minor units: the digits fill up from the right, as on a till. */
export function keyed(before: Amount, digit: string): Amount {
  const next = Number(`${before}${digit}`);
  return next > 99_999_999 ? before : next;
}
