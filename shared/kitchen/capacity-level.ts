import { instantOf, millis, wallTime, type Instant } from '../basics/instant.ts';
import type { BusyLevel, CapacitySettings } from '../floor/capacity-settings.ts';
import type { Settings } from '../floor/settings.ts';
import type { OrderType } from '../menu/menu.ts';
import type { CapacityHand, CapacityState, ChannelHand, Paused, StationLoad } from './capacity-state.ts';

const MINUTE = 60_000;
const FIVE = 5 * MINUTE;

/** What the state is worked out from. */
export interface Measured {
  readonly stations: readonly StationLoad[];
  readonly settings: Pick<Settings, 'capacity' | 'site'>;
  readonly now: Instant;
}

/**
 * How busy the house is now: by its busiest station, with some patience before a level is left again (rule CP6), unless
 * a manager has said otherwise (rule CP7).
 */
export function capacityAfter(before: CapacityState | null, measured: Measured): CapacityState {
  const { stations, settings, now } = measured;
  const worst = busiest(stations);
  const byWork = levelOf(before?.measured ?? 'calm', worst?.minutes ?? 0, settings.capacity);
  const { levelHand, channelHands } = handsAt(before, now);
  const level = levelHand?.level ?? byWork;
  const state = {
    level,
    measured: byWork,
    since: before?.level === level ? before.since : now,
    why: whyOf(level, byWork, worst, levelHand, settings.site.timeZone),
    stations: [...stations],
    levelHand,
    channelHands,
  };
  return { ...state, paused: pausedOf(state, measured) };
}

/** A manager's hand, as far as its time is not over. */
function handsAt(before: CapacityState | null, now: Instant) {
  const levelHand = before?.levelHand ?? null;
  return {
    levelHand: levelHand && isOver(levelHand.until, now) ? null : levelHand,
    channelHands: (before?.channelHands ?? []).filter(({ until }) => !isOver(until, now)),
  };
}

function isOver(until: Instant | null, now: Instant): boolean {
  return until !== null && millis(until) <= millis(now);
}

function busiest(stations: readonly StationLoad[]): StationLoad | null {
  return stations.reduce<StationLoad | null>(
    (worst, each) => (worst === null || each.minutes > worst.minutes ? each : worst),
    null,
  );
}

/** The level of so many minutes; one that was reached is kept until the work is well below it. */
export function levelOf(before: BusyLevel, minutes: number, settings: CapacitySettings): BusyLevel {
  const { busyMinutes, fullMinutes, easeMinutes } = settings;
  const most = Math.max(busyMinutes, fullMinutes);
  const keeps = (from: number, reached: boolean) => minutes >= (reached ? from - easeMinutes : from);
  if (keeps(most, before === 'full')) return 'full';
  return keeps(busyMinutes, before !== 'calm') && minutes > 0 ? 'busy' : 'calm';
}

function whyOf(
  level: BusyLevel,
  byWork: BusyLevel,
  worst: StationLoad | null,
  hand: CapacityState['levelHand'],
  timeZone: string,
): string {
  const work =
    worst && worst.minutes > 0
      ? `${worst.name} has ${spokenMinutes(worst.minutes)} of work.`
      : 'No station has to catch up.';
  if (hand === null) return work;
  const until = hand.until === null ? '' : ` until ${wallTime(hand.until, timeZone)}`;
  return `${hand.by} set it to ${level}${until}; by the work it would be ${byWork}. ${work}`;
}

function spokenMinutes(minutes: number): string {
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

type Standing = Omit<CapacityState, 'paused'>;

/** What guests cannot order now: by the level, and by a manager's hand, which goes first (rules CP6 and CP7). */
function pausedOf(state: Standing, measured: Measured): Paused[] {
  const { pauseAtBusy, pauseAtFull } = measured.settings.capacity;
  const byLevel = new Set<OrderType>([
    ...(state.level === 'calm' ? [] : pauseAtBusy),
    ...(state.level === 'full' ? pauseAtFull : []),
  ]);
  const hands = new Map(state.channelHands.map((hand) => [hand.channel, hand]));
  const byHand = state.channelHands
    .filter((hand) => hand.state === 'paused')
    .map((hand) => pausedByHand(hand));
  const byWork = [...byLevel]
    .filter((channel) => !hands.has(channel))
    .map((channel) => pausedByLoad(channel, state, measured));
  return [...byHand, ...byWork];
}

function pausedByHand({ channel, until, by }: ChannelHand): Paused {
  return { channel, until, by: 'hand', why: `${by} paused it.` };
}

function pausedByLoad(channel: OrderType, state: Standing, { settings, now, stations }: Measured): Paused {
  const { busyMinutes, fullMinutes, easeMinutes, pauseAtBusy } = settings.capacity;
  const from = pauseAtBusy.includes(channel) ? busyMinutes : fullMinutes;
  const over = (busiest(stations)?.minutes ?? 0) - from + easeMinutes;
  const at = state.levelHand
    ? state.levelHand.until
    : instantOf(Math.ceil((millis(now) + Math.max(5, over) * MINUTE) / FIVE) * FIVE);
  return { channel, until: at, by: 'load', why: state.why };
}

/** The state with the manager's hand on it. */
export function withHand(state: CapacityState, hand: CapacityHand, by: string): CapacityState {
  const named = new Set(hand.channels.map(({ channel }) => channel));
  const others = state.channelHands.filter(({ channel }) => !named.has(channel));
  const set = hand.channels.flatMap(({ channel, state: to, until }): ChannelHand[] =>
    to === 'auto' ? [] : [{ channel, state: to, until, by }],
  );
  const levelHand = hand.level === undefined ? state.levelHand : hand.level && { ...hand.level, by };
  return { ...state, levelHand, channelHands: [...others, ...set] };
}

/** Whether two states say the same to a person: less is not worth an entry in the journal. */
export function isSameCapacity(before: CapacityState | null, after: CapacityState, most = 1): boolean {
  if (before === null || before.stations.length !== after.stations.length) return false;
  const { stations: was, paused: pausedBefore, why: _why, ...rest } = before;
  const { stations: is, paused: pausedAfter, why: _reason, ...now } = after;
  const near = is.every((each, index) => {
    const old = was[index];
    return (
      old?.station === each.station &&
      Math.abs(old.minutes - each.minutes) <= most &&
      old.hands === each.hands
    );
  });
  const channels = (paused: readonly Paused[]) => paused.map(({ channel, by }) => `${channel} ${by}`).join();
  return (
    near && channels(pausedBefore) === channels(pausedAfter) && JSON.stringify(rest) === JSON.stringify(now)
  );
}
