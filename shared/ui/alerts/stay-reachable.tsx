import { use, useEffect, useSyncExternalStore } from 'react';
import { attention as texts } from '#shared/i18n/attention/say.ts';
import type { Alerts, AlertState } from '../browser/alerts.ts';
import type { Attention } from '../browser/attention.ts';
import { join, useSpoken } from '../browser/speaking.ts';
import { surprise } from '../browser/surprise.ts';
import { Bell } from '../guest/guest-icons.tsx';
import './alerts.css';

/** The texts of this part are fetched with it. */
const texting = join(texts);

interface StayReachableProps {
  readonly attention: Attention;
  readonly alerts: Alerts;
  /** Where the house is reached over HTTPS, for a page that is not. */
  readonly secureAddress?: string | null;
}

/**
 * How this page reaches whoever it is for: it says plainly what it cannot do, asks for the tap that its sound needs,
 * and where the browser allows it offers alerts for when the page is closed.
 */
export function StayReachable({ attention, alerts, secureAddress }: StayReachableProps) {
  const state = useSyncExternalStore(alerts.subscribe, alerts.state);
  const armed = useSyncExternalStore(attention.subscribe, attention.armed);
  use(texting);
  const language = useSpoken();
  // An alert comes in the language that the page is read in.
  useEffect(() => {
    alerts.look().catch(surprise);
  }, [alerts, language]);
  const { say } = texts;
  return (
    <section className="alerts">
      {!armed && (
        <button type="button" className="alerts-key" onClick={() => attention.arm()}>
          <Bell /> {say('ring')}
        </button>
      )}
      {armed && <p>{say('rings')}</p>}
      <p aria-live="polite">{say(WORDS[state])}</p>
      {state === 'plain' && secureAddress && <p>{say('elsewhere', { url: secureAddress })}</p>}
      {(state === 'ask' || state === 'failed') && (
        <button
          type="button"
          className="alerts-key"
          onClick={() => {
            attention.arm();
            alerts.turnOn().catch(surprise);
          }}
        >
          <Bell /> {say('turnOn')}
        </button>
      )}
      {state === 'on' && (
        <button type="button" className="alerts-key" onClick={() => void alerts.turnOff().catch(surprise)}>
          {say('turnOff')}
        </button>
      )}
    </section>
  );
}

const WORDS = {
  plain: 'plain',
  unsupported: 'unsupported',
  'home-screen': 'homeScreen',
  denied: 'denied',
  ask: 'offer',
  asking: 'asking',
  failed: 'failed',
  on: 'on',
} as const satisfies Readonly<Record<AlertState, string>>;
