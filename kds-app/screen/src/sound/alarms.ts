import type { SoundName } from '#shared/ui/sounds.ts';

/** Everything on a screen that can be heard, at one moment. */
export interface Scene {
  /** Arrivals that nobody has touched: tickets, or orders that wait for a yes. */
  readonly untouched: ReadonlySet<string>;
  /** Tickets that jump the queue. */
  readonly rush: ReadonlySet<string>;
  /** What was added, changed or voided and not seen yet; each entry once, such as `o1.t1 o1.l2 changed 19:41`. */
  readonly changed: ReadonlySet<string>;
  readonly voided: ReadonlySet<string>;
  /** Orders that became ready, on the expo. */
  readonly ready: ReadonlySet<string>;
  readonly late: boolean;
  readonly lost: boolean;
}

/** What was heard before, and when each repeating sound was heard last (milliseconds of a clock that never jumps). */
export interface Heard {
  readonly scene: Scene;
  readonly newAt: number;
  readonly lateAt: number;
  readonly lostAt: number;
}

/** What a screen remembers that has just begun: only what nobody has touched is to be heard of what was there before. */
export function firstHeard(scene: Scene): Heard {
  return {
    scene: { ...scene, untouched: new Set() },
    newAt: -Infinity,
    lateAt: -Infinity,
    lostAt: -Infinity,
  };
}

const NEW_EVERY = 4000;
const LATE_EVERY = 60_000;
const LOST_EVERY = 10_000;

/**
 * The sounds that are due, loudest matter first, and what is remembered of it. A new ticket repeats until it is
 * touched; what is new in the other sets is heard once; late is heard only when nothing else is.
 */
export function soundsDue(
  heard: Heard,
  scene: Scene,
  now: number,
): { readonly play: SoundName[]; readonly heard: Heard } {
  const arrived = arrivals(heard, scene, now);
  const lost = scene.lost && now - heard.lostAt >= LOST_EVERY;
  const once = only([
    ['void', grew(heard.scene.voided, scene.voided)],
    ['changed', grew(heard.scene.changed, scene.changed)],
    ['ready', grew(heard.scene.ready, scene.ready)],
    ['lost', lost],
  ]);
  const play = arrived === null ? once : [arrived, ...once];
  const late = play.length === 0 && scene.late && now - heard.lateAt >= LATE_EVERY;
  const times = {
    newAt: arrived === null ? heard.newAt : now,
    lateAt: late ? now : heard.lateAt,
    lostAt: lost ? now : heard.lostAt,
  };
  return { play: late ? ['late'] : play, heard: { scene, ...times } };
}

function arrivals(heard: Heard, scene: Scene, now: number): 'rush' | 'new' | null {
  if (grew(heard.scene.rush, scene.rush)) return 'rush';
  const fresh = grew(heard.scene.untouched, scene.untouched);
  const again = scene.untouched.size > 0 && now - heard.newAt >= NEW_EVERY;
  if (!fresh && !again) return null;
  return overlaps(scene.untouched, scene.rush) ? 'rush' : 'new';
}

function only(sounds: readonly (readonly [SoundName, boolean])[]): SoundName[] {
  return sounds.flatMap(([name, due]) => (due ? [name] : []));
}

function grew(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  for (const each of after) if (!before.has(each)) return true;
  return false;
}

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}
