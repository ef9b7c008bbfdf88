/** What is wrong with a PIN that somebody wants, as a sentence; null when it will do. */
export function pinFault(pin: string): string | null {
  if (!/^\d{4,8}$/.test(pin)) return 'A PIN is four to eight digits.';
  if (new Set(pin).size === 1) return 'The same digit again and again is guessed first. Choose another PIN.';
  return counts(pin, 1) || counts(pin, -1) ? 'Digits in a row are guessed first. Choose another PIN.' : null;
}

function counts(pin: string, step: number): boolean {
  const digits = Array.from(pin, Number);
  return digits.every((digit, at) => at === 0 || digit === (digits[at - 1] ?? 0) + step);
}
