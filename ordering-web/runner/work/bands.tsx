import { useEffect, useState, useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { KeptCommand } from '#shared/client/command.ts';
import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { Key } from '../../device/key.tsx';
import { usePhone } from '../phone.ts';
import { say } from '#shared/i18n/runner/say.ts';
import { useTime } from './card.tsx';

const AGAIN_MS = 5000;

/** The link is gone, or something cannot be sent, and what that means for the work. */
export function LinkBand() {
  const { feed, outbox } = usePhone();
  const { link } = useLink(feed);
  const { waiting, trouble } = useOutbox(outbox);
  const again = useLinkedAgain(link === 'lost');
  const lost = link === 'lost';
  if (lost || (trouble !== null && waiting.length > 0)) {
    return (
      <p className="r-band" role="alert">
        <b>{say(lost ? 'noLink' : 'hostBusy')}</b> {lost && say('goOn')}{' '}
        {waiting.length > 0 && say('waiting', { n: waiting.length })}
      </p>
    );
  }
  return again ? (
    <p className="r-band r-band-back" role="status">
      <b>{say('linked')}</b>
    </p>
  ) : null;
}

/** For five seconds after the link is back. */
function useLinkedAgain(lost: boolean): boolean {
  const [before, setBefore] = useState(lost);
  const [back, setBack] = useState(false);
  if (before !== lost) {
    setBefore(lost);
    setBack(!lost);
  }
  useEffect(() => {
    if (!back) return undefined;
    const timer = window.setTimeout(() => setBack(false), AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [back]);
  return back;
}

/** What the host would not do, and why; it stays until somebody has read it. */
export function Refusals() {
  const { outbox } = usePhone();
  const { refused } = useOutbox(outbox);
  const words = useRefusalWords();
  if (refused.length === 0) return null;
  const said = new Map(refused.map((command) => [words(command), command]));
  const seen = () => {
    Promise.all(refused.map((command) => outbox.dismiss(command.key))).catch((error: unknown) =>
      reportError(error),
    );
  };
  return (
    <section className="r-refused" role="alert">
      <h2>{say('notDone')}</h2>
      {[...said.keys()].map((each) => (
        <p key={each}>{each}</p>
      ))}
      <Key look="ink" onPress={seen}>
        {say('understood')}
      </Key>
    </section>
  );
}

const Taken = z.object({ takenBy: z.string(), takenAt: z.string() });
const Delivered = z.object({ deliveredBy: z.string(), deliveredAt: z.string() });

function useRefusalWords(): (command: KeptCommand) => string {
  const time = useTime();
  return ({ refused, label }) => {
    const taken = Taken.safeParse(refused);
    if (taken.success) {
      const { takenBy, takenAt } = taken.data;
      return say('takenBy', { where: label, name: takenBy, time: time(takenAt) });
    }
    const delivered = Delivered.safeParse(refused);
    if (delivered.success) {
      const { deliveredBy, deliveredAt } = delivered.data;
      return say('deliveredBy', { where: label, name: deliveredBy, time: time(deliveredAt) });
    }
    return `${label}: ${refused?.detail ?? ''}`;
  };
}

/** What can still be taken back. */
export interface Undoable {
  readonly key: string;
  readonly words: string;
  readonly undo: () => void;
}

/** The last taps, each with its way back while there is one. */
export function UndoBar({ taken }: { readonly taken: readonly Undoable[] }) {
  const { held } = usePhone();
  const taps = useSyncExternalStore(held.subscribe, held.state);
  const given = taps.map(({ command }) => ({
    key: command.key,
    words: say('gave', { where: command.label }),
    undo: () => held.undo(command.key),
  }));
  const all = [...taken, ...given];
  return (
    <div className="r-undo" role="status">
      {all.map(({ key, words, undo }) => (
        <p key={key}>
          <span>{words}</span>
          <Key look="plain" label={say('undoOf', { what: words })} onPress={undo}>
            {say('undo')}
          </Key>
        </p>
      ))}
    </div>
  );
}
