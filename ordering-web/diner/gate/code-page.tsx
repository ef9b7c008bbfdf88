import { useEffect, useState } from 'react';
import type { Failure } from '#shared/client/failure.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import { code as say } from '#shared/i18n/code/say.ts';
import { say as dinerSay } from '#shared/i18n/diner/say.ts';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { LineField } from '#shared/ui/guest/field.tsx';
import { MainKey } from '#shared/ui/guest/frame.tsx';
import { failureWords } from '../failure-words.ts';
import { GatePage } from './gate-pages.tsx';

/** Where no camera reads the code, a guest types what is printed below it; it leads where the code would. */
export function CodePage() {
  const [api] = useState(pageApi);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const waits = useWaitFor(failure);
  const ready = typed.trim() !== '' && !busy && waits === 0;
  const send = async () => {
    setBusy(true);
    const answer = await api.call(SESSION_ROUTES.findCode, { body: { code: typed.trim() } });
    if (answer.ok) return window.location.assign(answer.value.page);
    setBusy(false);
    setFailure(answer.error);
    // What was not looked at need not be typed again.
    if (answer.error.kind === 'refused') setTyped('');
  };
  const submit = () => {
    if (ready) send().catch(surprise);
  };
  return (
    <GatePage hanging={dinerSay('welcome')} title={say('title')}>
      <p>{say('help')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <LineField
          label={say('field')}
          capitals
          most={300}
          value={typed}
          problem={failure && wordsOf(failure, waits)}
          onChange={setTyped}
        />
        <MainKey label={say('go')} disabled={!ready} onPress={submit} />
      </form>
      <a className="g-small-key" href="/order">
        {dinerSay('collectInstead')}
      </a>
    </GatePage>
  );
}

function wordsOf(failure: Failure, waits: number): string | null {
  if (failure.kind !== 'refused' || failure.problem.status >= 500) return failureWords(failure);
  if (failure.problem.code !== 'rate_limited') return say('wrong');
  return waits > 0 ? say('wait', { n: waits }) : null;
}

/** Seconds until the house listens again. */
function useWaitFor(failure: Failure | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = failure?.kind === 'refused' ? (failure.retryAfter ?? 0) : 0;
    const until = Date.now() + seconds * 1000;
    const count = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    count();
    const timer = window.setInterval(count, 500);
    return () => window.clearInterval(timer);
  }, [failure]);
  return left;
}
