/** Four characters that no answer to an earlier job bears by accident; `random` gives from 0 up to 1. */
export function newJobName(random: () => number): string {
  const letter = (): string => String.fromCharCode(0x30 + Math.floor(random() * 0x4a));
  return letter() + letter() + letter() + letter();
}
