import { Listeners } from '../../client/listeners.ts';
import type { Listener, Unsubscribe } from '../../client/ports.ts';
import type { SoundName } from '../sounds.ts';

/** How loudly a page calls whoever it is for. */
export interface Call {
  readonly sound: SoundName | null;
  /** How often the sound is played. */
  readonly times: number;
  /** What the tab says until somebody looks; null: it stays as it is. */
  readonly title: string | null;
  /** The whole screen flashes. */
  readonly flash: boolean;
  readonly vibrate: boolean;
}

const APART_MS = 1600;
const BUZZ_MS = [400, 200, 400, 200, 400];
const FLASH_MS = 1800;

/**
 * What an open page can do to be noticed: sound, vibration, a flash of the whole screen, its title. A browser lets a
 * page sound only after a tap on it: that tap arms it.
 */
export class Attention {
  private context: AudioContext | null = null;
  private title: string | null = null;
  private readonly listeners = new Listeners();

  armed = (): boolean => this.context !== null;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Call it within the handling of a tap. */
  arm(): void {
    if (this.context === null) {
      this.context = new AudioContext();
      // There when the first call comes, also without a connection.
      sounds().catch(() => undefined);
      this.listeners.call();
    }
    this.wake(this.context);
  }

  call({ sound, times, title, flash, vibrate }: Call): void {
    if (vibrate && 'vibrate' in navigator) navigator.vibrate(BUZZ_MS);
    if (sound !== null) this.play(sound, times);
    if (flash) flashScreen();
    if (title !== null) this.say(title);
  }

  /** Somebody has seen it: the tab is called as before. */
  seen(): void {
    if (this.title === null) return;
    document.title = this.title;
    this.title = null;
  }

  private play(sound: SoundName, times: number): void {
    const { context } = this;
    if (context === null) return;
    this.wake(context);
    soundsOf(context, sound, times).catch(() => undefined);
  }

  private say(title: string): void {
    this.title ??= document.title;
    document.title = title;
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

/** Three slow flashes, fewer in a second than what can harm (WCAG 2.3.1); one still sheet for who wants no motion. */
function flashScreen(): void {
  const sheet = document.createElement('div');
  sheet.setAttribute('aria-hidden', 'true');
  Object.assign(sheet.style, {
    position: 'fixed',
    inset: '0',
    zIndex: '9999',
    pointerEvents: 'none',
    background: 'var(--go)',
  });
  document.body.append(sheet);
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const frames = still ? [0.5, 0.5, 0] : [0, 0.85, 0, 0.85, 0, 0.85, 0];
  const flash = sheet.animate(
    frames.map((opacity) => ({ opacity })),
    { duration: FLASH_MS, easing: 'ease-in-out' },
  );
  flash.addEventListener('finish', () => sheet.remove());
}
