import type { CapacityState } from '#shared/kitchen/capacity-state.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import { Card } from '../fields.tsx';
import { TYPES } from '../words.ts';
import { useClock, useHand } from './hand.ts';
import { untilOf, type Span } from './until.ts';

interface HandProps {
  readonly state: CapacityState;
  readonly span: Span;
}

/** What guests can order now and why, with the manager's hand on each. */
export function Channels({ state, span }: HandProps) {
  return (
    <Card title="What guests can order">
      <ul className="channels">
        {TYPES.map(([channel, name]) => (
          <Channel key={channel} channel={channel} name={name} state={state} span={span} />
        ))}
      </ul>
    </Card>
  );
}

interface ChannelProps extends HandProps {
  readonly channel: OrderType;
  readonly name: string;
}

function Channel({ channel, name, state, span }: ChannelProps) {
  const set = useHand();
  const clock = useClock();
  const paused = state.paused.find((each) => each.channel === channel);
  const hand = state.channelHands.find((each) => each.channel === channel);
  const to = (next: 'paused' | 'open' | 'auto', words: string) =>
    set(
      { channels: [{ channel, state: next, until: next === 'auto' ? null : untilOf(span, Date.now()) }] },
      `${name}: ${words}`,
    );
  const until = paused ? paused.until : hand?.until;
  return (
    <li aria-label={name}>
      <div>
        <b>{name}</b>{' '}
        <span className={paused ? 'warn' : 'good'}>
          {paused ? '▲ paused' : 'open'}
          {until ? ` until about ${clock(until)}` : ''}
        </span>
        <p>{paused ? paused.why : hand ? `${hand.by} keeps it open, whatever the level.` : ''}</p>
      </div>
      <div className="hand" role="group" aria-label={`${name}: set`}>
        <button type="button" className="key" aria-pressed={!hand} onClick={() => to('auto', 'by the level')}>
          By the level
        </button>
        <button
          type="button"
          className="key"
          aria-pressed={hand?.state === 'paused'}
          onClick={() => to('paused', 'paused')}
        >
          Pause
        </button>
        <button
          type="button"
          className="key"
          aria-pressed={hand?.state === 'open'}
          onClick={() => to('open', 'kept open')}
        >
          Keep open
        </button>
      </div>
    </li>
  );
}
