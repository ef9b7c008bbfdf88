import { z } from 'zod';

/** An amount of money in integer minor units of the site's currency (cents, yen, fils). */
export const Amount = z.int();
export type Amount = number;

/** An amount that is asked for or paid: never below zero. */
export const Price = z.int().min(0).max(1_000_000_000);

/** ISO 4217 code, three capitals. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'A currency is three capital letters, such as EUR');
export type Currency = string;

/** A share of an amount in millionths: 100,000 is 10 %, 88,750 is 8.875 %. */
export const Ppm = z.int().min(0).max(1_000_000);
export type Ppm = number;

const MILLION = 1_000_000;

/** `ppm` millionths of `amount`, rounded half away from zero to a whole minor unit. */
export function share(amount: Amount, ppm: Ppm): Amount {
  return roundHalfAway((amount * ppm) / MILLION);
}

/** The tax that is already inside `gross` at a rate of `ppm`, rounded half away from zero. */
export function shareWithin(gross: Amount, ppm: Ppm): Amount {
  return roundHalfAway((gross * ppm) / (MILLION + ppm));
}

function roundHalfAway(value: number): number {
  const rounded = value < 0 ? -Math.round(-value) : Math.round(value);
  return rounded === 0 ? 0 : rounded;
}

const formats = new Map<string, Intl.NumberFormat>();
const decimalsKnown = new Map<Currency, number>();

/** Making a format costs more than using it a hundred times, and a menu has hundreds of prices. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.currency ?? ''} ${options.minimumFractionDigits ?? ''}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** How many decimals the currency has (0 yen, 2 euro, 3 dinar), as the platform's Intl data says. */
export function decimals(currency: Currency): number {
  const known = decimalsKnown.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = numberFormat('en', { style: 'currency', currency }).resolvedOptions();
  decimalsKnown.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/** The amount as people of `locale` write it, with the currency's sign: `€34.00`, `¥1,200`. */
export function formatMoney(amount: Amount, currency: Currency, locale: string): string {
  const scale = 10 ** decimals(currency);
  return numberFormat(locale, { style: 'currency', currency }).format(amount / scale);
}

/** The amount without a sign, for menus where the currency is said once: `34.00`. */
export function formatAmount(amount: Amount, currency: Currency, locale: string): string {
  const digits = decimals(currency);
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return numberFormat(locale, format).format(amount / 10 ** digits);
}
