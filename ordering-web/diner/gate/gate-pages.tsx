import { useEffect, useState, type ReactNode } from 'react';
import type { Failure } from '#shared/client/failure.ts';
import { table } from '#shared/i18n/table/say.ts';
import { MainKey, Top } from '#shared/ui/guest/frame.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { LanguageKey } from '#shared/ui/guest/language-key.tsx';
import type { Entry } from '../entry.ts';
import { failureWords } from '../failure-words.ts';
import { asksFor } from './asks-for.ts';

interface GatePageProps {
  readonly hanging: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function GatePage({ hanging, title, children }: GatePageProps) {
  return (
    <div className="g-page">
      <Top hanging={hanging}>
        <LanguageKey />
      </Top>
      <main className="g-width g-narrow g-gate">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}

/** Whoever waited so long wants to know whether to do something. */
const LONG_S = 4;

/** The rails at once, and the seconds counted: never a blank that could be a fault. */
export function Knocking({ words = say('fetchingMenu') }: { readonly words?: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div className="g-page">
      <Top hanging={say('welcome')} />
      <p className="g-width g-empty" role="status">
        {seconds > 1 ? say('counted', { words, n: seconds }) : `${words}…`}
        {seconds >= LONG_S && (
          <>
            <br />
            {say('triesItself')}
          </>
        )}
      </p>
    </div>
  );
}

type Refused = Extract<Failure, { kind: 'refused' }>;

interface NotInProps {
  readonly entry: Entry;
  readonly failure: Failure;
  readonly onRetry: () => void;
}

const UNREACHED_AGAIN_MS = 5000;

/** Why there is no menu, and what to do about it. */
export function NotIn({ entry, failure, onRetry }: NotInProps) {
  const unreached = failure.kind !== 'refused';
  useEffect(() => {
    if (!unreached) return;
    const timer = window.setTimeout(onRetry, UNREACHED_AGAIN_MS);
    return () => window.clearTimeout(timer);
  });
  if (unreached) {
    return (
      <GatePage hanging={say('welcome')} title={say('notReached')}>
        <p>
          {failureWords(failure)} {say('triesItself')}
        </p>
        <MainKey label={say('tryNow')} onPress={onRetry} />
      </GatePage>
    );
  }
  const [title, words] = refusedWords(entry, failure);
  return (
    <GatePage hanging={say('welcome')} title={title}>
      <p>{words}</p>
      <MainKey label={say('tryAgain')} onPress={onRetry} />
      {isUnknownCode(entry, failure) && (
        <a className="g-small-key" href="/code">
          {say('typeCode')}
        </a>
      )}
      {entry.kind !== 'takeaway' && (
        <a className="g-small-key" href="/order">
          {say('collectInstead')}
        </a>
      )}
    </GatePage>
  );
}

/** Perhaps it was misread, or is from the year before: what is printed can be typed. */
function isUnknownCode({ kind }: Entry, failure: Refused): boolean {
  const { status } = failure.problem;
  return (kind === 'table' || kind === 'room') && status < 500 && status !== 429 && asksFor(failure) === null;
}

function refusedWords(entry: Entry, failure: Refused): readonly [string, string] {
  const { status } = failure.problem;
  if (asksFor(failure) === 'staff') return [table('notOpen'), table('notOpenHelp')];
  if (status === 429) return [say('oneMoment'), say('manyGuests')];
  if (status >= 500) return [say('notTaking'), say('orderFromStaff')];
  switch (entry.kind) {
    case 'table':
    case 'room':
      return [say('codeUnknown'), say('codeUnknownHelp')];
    case 'track':
    case 'follow':
      return [say('otherPhone'), say('otherPhoneHelp')];
    case 'takeaway':
      return [say('aheadClosed'), say('aheadClosedHelp')];
  }
}
