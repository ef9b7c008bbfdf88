/** The end of a promise that has no expected failure: what it rejects with goes on as an uncaught error. */
export function surprise(error: unknown): void {
  window.setTimeout(() => {
    throw error instanceof Error ? error : new Error('A promise was rejected', { cause: error });
  });
}
