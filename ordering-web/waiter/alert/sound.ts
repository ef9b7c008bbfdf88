import { playSound, type SoundName } from '#shared/ui/sounds.ts';

let context: AudioContext | null = null;

/** Lets the page make sounds. It has to be called while a finger is on the screen: browsers ask for that. */
export function unlockSound(): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') context.resume().catch((error: unknown) => reportError(error));
}

/** Every touch tries to unlock sound, so that a page that was loaded again rings after the first one. */
export function unlockOnTouch(): void {
  window.addEventListener('pointerdown', unlockSound);
  window.addEventListener('keydown', unlockSound);
}

/** The page may make sounds: somebody has touched it since it was loaded. */
export function maySound(): boolean {
  return context?.state === 'running';
}

/** Rings, when the page may. Answers whether anything could be heard. */
export function ring(name: SoundName): boolean {
  if (context === null || !maySound()) return false;
  playSound(context, name, 1);
  return true;
}
