import { useEffect, useState, type ReactNode } from 'react';
import type { Failure } from '#shared/client/failure.ts';
import { MainKey, Top } from '#shared/ui/guest/frame.tsx';
import type { Entry } from '../entry.ts';

interface GatePageProps {
  readonly hanging: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function GatePage({ hanging, title, children }: GatePageProps) {
  return (
    <div className="g-page">
      <Top hanging={hanging} />
      <main className="g-width g-narrow g-gate">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}

/** The rails at once, and the seconds counted: never a blank that could be a fault. */
export function Knocking({ words = 'Fetching the menu' }: { readonly words?: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div className="g-page">
      <Top hanging="WELCOME" />
      <p className="g-width g-empty" role="status">
        {words}
        {seconds > 1 ? `, ${seconds} s` : '…'}
      </p>
    </div>
  );
}

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
      <GatePage hanging="WELCOME" title="The house cannot be reached">
        <p>{failure.detail} This page tries again by itself.</p>
        <MainKey label="Try now" onPress={onRetry} />
      </GatePage>
    );
  }
  const [title, words] = refusedWords(entry, failure.problem.status);
  return (
    <GatePage hanging="WELCOME" title={title}>
      <p>{words}</p>
      <MainKey label="Try again" onPress={onRetry} />
      {entry.kind !== 'takeaway' && (
        <a className="g-small-key" href="/order">
          Order to collect instead
        </a>
      )}
    </GatePage>
  );
}

function refusedWords(entry: Entry, status: number): readonly [string, string] {
  if (status === 429)
    return ['One moment', 'There are very many guests just now. Try again in a little while.'];
  if (status >= 500) return ['The house is not taking orders here just now', 'Please order from the staff.'];
  switch (entry.kind) {
    case 'table':
    case 'room':
      return [
        'This code is not in use',
        'Scan the code on the table or in the room once more, with the whole square in the picture. If it is the same again, tell the staff: the code may have been renewed.',
      ];
    case 'track':
      return [
        'This order belongs to another phone',
        'An order can be followed on the phone that sent it, and at the table that it was for. Open this page there, or ask the staff.',
      ];
    case 'takeaway':
      return ['Ordering ahead is not open just now', 'Please try later, or order at the counter.'];
  }
}
