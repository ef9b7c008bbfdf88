import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useScreen } from '../store/use-screen.ts';
import { firstHeard, soundsDue, type Heard, type Scene } from './alarms.ts';
import type { SoundState } from './sound-box.ts';

export function useSoundState(): SoundState {
  const { sound } = useScreen();
  return useSyncExternalStore(sound.subscribe, sound.state);
}

/** Plays what the scene asks for and the screen is set to sound: at every change of what is shown, and every second. */
export function useAlarms(scene: () => Scene | null): void {
  const { kitchen, ticker, seen, link, sound, preferences } = useScreen();
  const heard = useRef<Heard | null>(null);
  useEffect(() => {
    const listen = () => {
      const now = scene();
      if (now === null) return;
      const before = heard.current ?? firstHeard(now);
      const due = soundsDue(before, now, performance.now(), preferences.state());
      heard.current = due.heard;
      for (const name of due.play) sound.play(name);
    };
    const stops = [kitchen, ticker, seen, link].map((source) => source.subscribe(listen));
    listen();
    return () => {
      for (const stop of stops) stop();
    };
  }, [scene, kitchen, ticker, seen, link, sound, preferences]);
}
