import { Listeners } from '../../client/listeners.ts';
import type { Listener, Unsubscribe } from '../../client/ports.ts';
import type { SoundName } from '../sounds.ts';

const APART_MS = 1600;
const BUZZ_MS = [400, 200, 400, 200, 400];

/**
 * How an open page makes itself heard and felt. A browser lets a page sound only after a tap on it: that tap arms it.
 * What it shows meanwhile, on the whole screen and in its title, is the business of what is drawn (`ui/alerts`).
 */
export class Attention {
  private context: AudioContext | null = null;
  private readonly listeners = new Listeners();

  /** Somebody has tapped the page since it was loaded. */
  armed = (): boolean => this.context !== null;

  /** A sound would be heard now. */
  audible = (): boolean => this.context?.state === 'running';

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Call it within the handling of a tap. */
  arm = (): void => {
    if (this.context === null) {
      this.context = new AudioContext();
      this.context.addEventListener('statechange', () => this.listeners.call());
      // There when the first call comes, also without a connection.
      sounds().catch(() => undefined);
      this.listeners.call();
    }
    this.wake(this.context);
  };

  /** Every touch arms it, so that a page that was loaded again rings after the first one. */
  armOnTouch(): void {
    window.addEventListener('pointerdown', this.arm);
    window.addEventListener('keydown', this.arm);
  }

  vibrate(): void {
    if ('vibrate' in navigator) navigator.vibrate(BUZZ_MS);
  }

  /** Answers whether anything can be heard of it now; a page that was asleep may still wake and ring. */
  ring(sound: SoundName, times = 1): boolean {
    const { context } = this;
    if (context === null) return false;
    this.wake(context);
    soundsOf(context, sound, times).catch(() => undefined);
    return this.audible();
  }

  /** A phone puts sound to sleep with the page; where it will not wake it, the page still flashes. */
  private wake(context: AudioContext): void {
    if (context.state !== 'running') context.resume().catch(() => undefined);
  }
}

/** They come to a phone when it may ring, not before. */
const sounds = () => import('../sounds.ts');

async function soundsOf(context: AudioContext, sound: SoundName, times: number): Promise<void> {
  const { playSound } = await sounds();
  for (let time = 0; time < times; time += 1) {
    window.setTimeout(() => playSound(context, sound, 1), time * APART_MS);
  }
}
