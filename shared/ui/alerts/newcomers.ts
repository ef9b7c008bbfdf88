/** What is here now and was not known before. Before anything was known, everything is merely there: nothing rings. */
export function newcomers<T extends { readonly key: string }>(
  here: readonly T[],
  known: ReadonlySet<string> | null,
): T[] {
  return known === null ? [] : here.filter((each) => !known.has(each.key));
}
