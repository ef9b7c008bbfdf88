import { useMemo, type ReactNode } from 'react';
import { BrokenLink, Tick } from '#shared/ui/icons.tsx';
import { KeyButton } from '../press/key-button.tsx';
import { useLinkView, useScreen, useTick, useWaitingCount } from '../store/use-screen.ts';
import { useSoundState } from '../sound/use-alarms.ts';
import { BarFigure } from './bar-figure.tsx';
import { say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';
import { agoWords, secondsWords } from '../words/times.ts';

interface HeadProps {
  /** What this screen is: `Grill`. */
  readonly title: string;
  /** Opens what can be set on this screen. */
  readonly onTitle: () => void;
  readonly devices: ReactNode;
  /** Whether a panel beside the tickets tells more of a lost link. */
  readonly panel?: boolean;
  readonly children: ReactNode;
}

/** The top of every kitchen page. Without a link it says so instead, as wide as the wall. */
export function WallHead({ title, onTitle, devices, panel = false, children }: HeadProps) {
  const { state, again } = useLinkView();
  if (state === 'lost') return <LostBand panel={panel} />;
  if (again !== null) return <AgainBand fresh={again} />;
  return (
    <header className="top">
      <KeyButton className="plate" label={say('thisScreenOf', { title })} act={onTitle}>
        <h1>{title}</h1>
      </KeyButton>
      {children}
      <BarFigure />
      <span className="top-space" />
      <SoundKey />
      <div className="link">
        <LinkLine />
        <span className="devices">{devices}</span>
      </div>
      <Clock />
    </header>
  );
}

function LinkLine() {
  const { link } = useScreen();
  const { state } = useLinkView();
  const text = useTick(() => agoWords(link.silence()));
  const quiet = useTick(() => link.silence() > 3500);
  if (state === 'fetching') return <span>{say('fetching', { time: text })}</span>;
  return (
    <span>
      <i className={`dot ${quiet ? 'dot-quiet' : ''}`} />
      {rich(say(quiet ? 'listening' : 'linked', { ago: text }))}
    </span>
  );
}

function Clock() {
  const { session } = useScreen();
  const { timeZone } = session.site;
  // A format is dear to make: once for the page, not once a second.
  const format = useMemo(
    () =>
      new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    [timeZone],
  );
  const now = useTick((moment) => moment);
  return <time className="clock">{format.format(new Date(now))}</time>;
}

/** Many browsers are silent until they are touched: that is said where it is seen, and one touch ends it. */
function SoundKey() {
  const { sound } = useScreen();
  if (useSoundState() !== 'blocked') return null;
  return (
    <KeyButton className="sound-key" act={() => sound.unlock()}>
      <span className="sound-long">{say('allowSound')}</span>
      <span className="sound-short">{say('allowSoundShort')}</span>
    </KeyButton>
  );
}

/** `panel`: the rest is said beside the tickets; else the band itself says how long and how much is kept. */
function LostBand({ panel }: { readonly panel: boolean }) {
  return (
    <header className="top lost-band" role="alert">
      <BrokenLink className="lost-sign" />
      <h1>{say('noLink')}</h1>
      {panel ? <span className="lost-retry">{say('retry', { time: secondsWords(3) })}</span> : <LostShort />}
    </header>
  );
}

function LostShort() {
  const { link } = useScreen();
  const waiting = useWaitingCount();
  const silent = useTick(() => secondsWords(Math.floor(link.silence() / 1000)));
  return (
    <span className="lost-short">
      <b>{silent}</b>
      {say('waiting', { n: waiting })}
    </span>
  );
}

function AgainBand({ fresh }: { readonly fresh: number }) {
  return (
    <header className="top again-band" role="status">
      <Tick className="lost-sign" />
      <h1>{fresh === 0 ? say('linkedAgain') : say('linkedAgainNew', { n: fresh })}</h1>
    </header>
  );
}
