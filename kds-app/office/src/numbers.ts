interface Bounds {
  readonly least: number;
  readonly most: number;
  /** Whether an empty field means that nothing is set. */
  readonly orNone: boolean;
}

/** What somebody typed as a number: null for nothing where that is allowed, undefined when it cannot be taken. */
export function numberOf(text: string, { least, most, orNone }: Bounds): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return orNone ? null : undefined;
  const number = Number(typed);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
