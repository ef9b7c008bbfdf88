import type { Settings } from '#shared/floor/settings.ts';

/**
 * The settings as they will be once the host has taken what was sent. Leaving a field for a switch saves two things in
 * one breath, and the second must not put back what the first has changed.
 */
export class SettingsAhead {
  private seen: Settings | null = null;
  private coming: Settings | null = null;

  /** What the settings are, or will be if `seen` is still what they were when something was sent. */
  of(seen: Settings): Settings {
    return this.seen === seen && this.coming !== null ? this.coming : seen;
  }

  sent(seen: Settings, coming: Settings): void {
    this.seen = seen;
    this.coming = coming;
  }

  /** The host refused, or did not answer: nothing is ahead. */
  forget(): void {
    this.seen = null;
    this.coming = null;
  }
}
