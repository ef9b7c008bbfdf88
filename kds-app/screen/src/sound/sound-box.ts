import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import { playSound, soundSeconds, type SoundName } from '#shared/ui/sounds.ts';

/** Whether this browser lets the page be heard. Many do so only after a touch. */
export type SoundState = 'ready' | 'blocked' | 'none';

/** Plays sounds one after another, once a hand has allowed it. */
export class SoundBox {
  private readonly listeners = new Listeners();
  private readonly volume: () => number;
  private context: AudioContext | null = null;
  /** Seconds of the audio clock until which something is heard. */
  private busyUntil = 0;

  constructor(volume: () => number) {
    this.volume = volume;
  }

  /** Begins to listen for the touch that allows sound, and says so until it came. */
  start(): void {
    if (typeof AudioContext === 'undefined') return;
    this.context = new AudioContext();
    this.context.addEventListener('statechange', () => this.listeners.call());
    const unlock = () => this.unlock();
    for (const type of ['pointerup', 'keydown'] as const)
      window.addEventListener(type, unlock, { capture: true });
  }

  state = (): SoundState => {
    if (this.context === null) return 'none';
    return this.context.state === 'running' ? 'ready' : 'blocked';
  };

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Plays it when it can be heard; a sound that would come more than two seconds late is left out. */
  play(name: SoundName): void {
    const { context } = this;
    if (context?.state !== 'running' || this.volume() === 0) return;
    const wait = Math.max(0, this.busyUntil - context.currentTime);
    if (wait > 2) return;
    this.busyUntil = context.currentTime + wait + soundSeconds(name) + 0.15;
    if (wait === 0) playSound(context, name, this.volume());
    else window.setTimeout(() => playSound(context, name, this.volume()), wait * 1000);
  }

  /** A hand touched the screen: browsers allow sound from then on. */
  unlock(): void {
    const { context } = this;
    if (context === null || context.state === 'running') return;
    context.resume().catch(() => this.listeners.call());
  }
}
