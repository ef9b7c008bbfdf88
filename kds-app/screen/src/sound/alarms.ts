import type { ScreenLook } from '#shared/kitchen/profile.ts';
import type { SoundName } from '#shared/ui/sounds.ts';

/** How a screen is set to sound. */
export type Manner = Pick<ScreenLook, 'alert' | 'sounds'>;

const EVERYTHING: Manner = {
  alert: 'until-touched',
  sounds: { new: true, changed: true, void: true, rush: true, ready: true, late: true },
};

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
 * touched, unless the screen says once; what is new in the other sets is heard once; late is heard only when nothing
 * else is. Kinds that are turned off are left out; a lost link is none of them and is always heard.
 */
export function soundsDue(
  heard: Heard,
  scene: Scene,
  now: number,
  manner: Manner = EVERYTHING,
): { readonly play: SoundName[]; readonly heard: Heard } {
  const arrived = arrivals(heard, scene, now, manner);
  const lost = scene.lost && now - heard.lostAt >= LOST_EVERY;
  const once = only([...changesIn(heard.scene, scene, manner.sounds), ['lost', lost]]);
  const play = arrived === null ? once : [arrived, ...once];
  const late = play.length === 0 && isLateDue(heard, scene, now, manner);
  const times = {
    newAt: arrived === null ? heard.newAt : now,
    lateAt: late ? now : heard.lateAt,
    lostAt: lost ? now : heard.lostAt,
  };
  return { play: late ? ['late'] : play, heard: { scene, ...times } };
}

function changesIn(before: Scene, scene: Scene, sounds: ScreenLook['sounds']): [SoundName, boolean][] {
  return [
    ['void', sounds.void && grew(before.voided, scene.voided)],
    ['changed', sounds.changed && grew(before.changed, scene.changed)],
    ['ready', sounds.ready && grew(before.ready, scene.ready)],
  ];
}

function isLateDue(heard: Heard, scene: Scene, now: number, { sounds }: Manner): boolean {
  return sounds.late && scene.late && now - heard.lateAt >= LATE_EVERY;
}

/** A rush whose own sound is off is still a new ticket. */
function arrivals(heard: Heard, scene: Scene, now: number, { alert, sounds }: Manner): 'rush' | 'new' | null {
  if (sounds.rush && grew(heard.scene.rush, scene.rush)) return 'rush';
  const fresh = grew(heard.scene.untouched, scene.untouched);
  const waits = alert === 'until-touched' && scene.untouched.size > 0;
  if (!fresh && !(waits && now - heard.newAt >= NEW_EVERY)) return null;
  if (sounds.rush && overlaps(scene.untouched, scene.rush)) return 'rush';
  return sounds.new ? 'new' : null;
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
