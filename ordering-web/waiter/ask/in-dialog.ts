/** The key belongs to a dialog, and the page behind it leaves it alone. */
export function inDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}
