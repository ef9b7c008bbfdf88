/** Wet fingers touch twice. A second touch so soon after the first is not meant. */
const SECOND_TOUCH_MS = 80;

export class TouchGuard {
  private last = -Infinity;

  /** Whether a touch at this moment (milliseconds of a steady clock) is meant. */
  allows(at: number): boolean {
    if (at - this.last < SECOND_TOUCH_MS) return false;
    this.last = at;
    return true;
  }
}
