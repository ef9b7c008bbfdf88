import { z } from 'zod';

/** The PIN of an account that somebody makes for themselves. */
export const AccountPin = z.string().regex(/^\d{4,8}$/, 'A PIN is four to eight digits.');

export const AccountName = z.string().trim().min(1, 'Say what we may call you.').max(80);

/** A telephone number or an e-mail address, as somebody typed it. */
export const ContactText = z.string().trim().min(1, 'Give a telephone number or an e-mail address.').max(120);

/** What an account is known by. `value` is the same however it was typed. */
export const Contact = z.object({ kind: z.enum(['phone', 'email']), value: z.string() });
export type Contact = z.infer<typeof Contact>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
const PHONE = /^\+?\d{6,15}$/;

/**
 * The contact in one way of writing (rule AC1): an address in small letters, a number in digits alone, with `+` where
 * its country was given. Null: it is neither.
 */
export function contactOf(text: string): Contact | null {
  const plain = text.normalize('NFKC').trim();
  if (plain.includes('@')) {
    const value = plain.toLowerCase();
    return EMAIL.test(value) ? { kind: 'email', value } : null;
  }
  const digits = plain.replaceAll(/[\s().\-/\u2010-\u2015]/g, '').replace(/^00/, '+');
  return PHONE.test(digits) ? { kind: 'phone', value: digits } : null;
}
