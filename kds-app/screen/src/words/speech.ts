import { askedPaper } from '#shared/i18n/asked-paper/say.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import type { Language } from '#shared/i18n/language.ts';
import { writeIn } from '#shared/ui/browser/language.ts';
import { words } from './words.ts';

const AGAIN_MS = 5000;

/** Which language the screen speaks. Texts that could not be fetched are fetched again; until then it speaks on. */
class Speech {
  private readonly listeners = new Listeners();
  private wished: Language = words.language();
  private busy: Promise<void> | null = null;

  language = (): Language => words.language();

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Speaks this language as soon as its texts are there. */
  speak(language: Language): Promise<void> {
    this.wished = language;
    this.busy ??= this.follow().finally(() => {
      this.busy = null;
    });
    return this.busy;
  }

  private async follow(): Promise<void> {
    while (words.language() !== this.wished) {
      const next = this.wished;
      try {
        await Promise.all([words.speak(next), askedPaper.speak(next)]);
        writeIn(next);
        this.listeners.call();
      } catch {
        await new Promise((resolve) => window.setTimeout(resolve, AGAIN_MS));
      }
    }
  }
}

export const speech = new Speech();
