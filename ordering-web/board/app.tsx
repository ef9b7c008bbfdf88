import { useCallback, useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import { languageFor } from '#shared/i18n/language.ts';
import { useLink } from '#shared/ui/browser/hooks.ts';
import { wishedLanguage } from '#shared/ui/browser/language.ts';
import { say } from '#shared/i18n/board/say.ts';
import { speak } from '#shared/ui/browser/speaking.ts';
import { knownDevice, type KnownDevice } from '../device/known-device.ts';
import { PairingPage } from '../device/pairing-page.tsx';
import { Board } from './board.tsx';

interface AppProps {
  readonly api: ApiClient;
  readonly feed: FeedClient;
  /** The language that the start page names; null: the house's own. */
  readonly asked: string | null;
}

const AGAIN_MS = 3000;

/** The pick-up board on a screen that the house knows. */
export function App({ api, feed, asked }: AppProps) {
  const [device, setDevice] = useState<KnownDevice | null>(null);
  const { refused } = useLink(feed);
  const ask = useCallback(() => {
    knownDevice(api).then(setDevice, (error: unknown) => reportError(error));
  }, [api]);
  useEffect(ask, [ask]);
  const known = device?.kind === 'known';
  // Until the house is known, whoever pairs the screen reads what their browser reads.
  const site = known ? device.session.site.locale : wishedLanguage();
  const language = languageFor([asked ?? site]);
  useEffect(() => {
    speak(language).catch(() => undefined);
  }, [language]);
  useEffect(() => {
    if (!known) return undefined;
    feed.start();
    return () => feed.stop();
  }, [feed, known]);
  const again = device?.kind === 'unreachable' || refused === 'unauthenticated';
  useEffect(() => {
    if (!again) return undefined;
    const timer = window.setInterval(ask, AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [again, ask]);
  if (device === null) return <p className="b-wait">{say('asking')}</p>;
  switch (device.kind) {
    case 'unreachable':
      return <p className="b-wait">{say('unreachable')}</p>;
    case 'unpaired':
      return <PairingPage api={api} kind="board" what="board" onPaired={ask} />;
    case 'known':
      return refused === 'forbidden' ? (
        <p className="b-wait">{say('forbidden')}</p>
      ) : (
        <Board api={api} feed={feed} session={device.session} />
      );
  }
}
