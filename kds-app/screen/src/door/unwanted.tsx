import { useEffect } from 'react';
import { useLinkView } from '../store/use-screen.ts';
import { say } from '../words/say.ts';

const RELOADED = 'passline:reloaded';
const PATIENCE_MS = 60_000;

/** The host will not have this page as it is: it was unpaired, or it is of another version than the host. */
export function Unwanted() {
  const { refused } = useLinkView();
  useEffect(() => {
    if (refused === 'out-of-date' && mayReload()) location.reload();
  }, [refused]);
  if (refused === null) return null;
  return (
    <section className="unwanted" role="alertdialog" aria-label={say('notLetIn')}>
      <h2>{refused === 'out-of-date' ? say('otherVersion') : say('notKnown')}</h2>
      <button type="button" onClick={() => location.reload()}>
        {refused === 'out-of-date' ? say('loadAgain') : say('pairAgain')}
      </button>
    </section>
  );
}

/** A page of the host's own version comes with a reload; one that does not help is not repeated at once. */
function mayReload(): boolean {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  const now = Date.now();
  if (now - last < PATIENCE_MS) return false;
  sessionStorage.setItem(RELOADED, String(now));
  return true;
}
