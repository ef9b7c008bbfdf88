import { useState } from 'react';

/** A number that is another one whenever one of the values is another one, such as a map in which something changed. */
export function useVersion(...values: readonly unknown[]): number {
  const [known, setKnown] = useState({ values, version: 0 });
  if (values.some((value, at) => value !== known.values[at])) {
    setKnown({ values, version: known.version + 1 });
  }
  return known.version;
}
