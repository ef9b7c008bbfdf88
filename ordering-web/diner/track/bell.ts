import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';

const TIMES = 3;
const APART_MS = 1600;

/** Rings when food is coming. A browser lets a page sound only after a tap on it: that tap arms the bell. */
export class Bell {
  private context: AudioContext | null = null;
  private readonly listeners = new Listeners();

  armed = (): boolean => this.context !== null;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Call it within the handling of a tap. */
  arm(): void {
    if (this.context === null) {
      this.context = new AudioContext();
      this.listeners.call();
    }
    this.wake(this.context);
  }

  ring(): void {
    const { context } = this;
    if ('vibrate' in navigator) navigator.vibrate([400, 200, 400, 200, 400]);
    if (context === null) return;
    this.wake(context);
    sound(context).catch(() => undefined);
  }

  /** A phone puts sound to sleep with the page; where it will not wake it, the page still flashes. */
  private wake(context: AudioContext): void {
    if (context.state !== 'running') context.resume().catch(() => undefined);
  }
}

/** The sound comes to the phone with tracking; without it the page still flashes. */
async function sound(context: AudioContext): Promise<void> {
  const { playSound } = await import('#shared/ui/sounds.ts');
  for (let time = 0; time < TIMES; time += 1) {
    window.setTimeout(() => playSound(context, 'ready', 1), time * APART_MS);
  }
}
