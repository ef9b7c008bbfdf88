/** Settles with the work, whatever becomes of it, or when the time is over. */
export function withinMs(ms: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(over, ms);
    work.then(over, over);
  });
}
