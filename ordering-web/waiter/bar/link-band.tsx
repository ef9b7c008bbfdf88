import { useEffect, useRef, useState } from 'react';
import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { useOpenOrders } from '../house.ts';
import { useKept, useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { waitingWords } from './waiting.ts';

const AGAIN_MS = 5000;

/** 46 px that nobody overlooks: the link is gone, or something cannot be sent, and what that means for the work. */
export function LinkBand() {
  const { feed, outbox } = useTablet();
  const { link } = useLink(feed);
  const { waiting, trouble } = useOutbox(outbox);
  const { sent } = useKept();
  const again = useLinkedAgain();
  const words = waitingWords(waiting, sent);
  if (link === 'lost') {
    return (
      <p className="w-band" role="alert">
        <b>{say('noConnection')}</b> <span>{say('goOn')}</span>
        {words !== '' && (
          <span>
            <b>{words}</b> {say('goesOut', { n: waiting.length })}
          </span>
        )}
      </p>
    );
  }
  if (trouble && waiting.length > 0) {
    return (
      <p className="w-band" role="alert">
        <b>{say('hostBusy')}</b> <span>{trouble.detail}</span>
        <span>
          <b>{words}</b> {say('waitHere', { n: waiting.length })}
        </span>
      </p>
    );
  }
  return again === null ? null : (
    <p className="w-band w-band-back" role="status">
      <b>{again === 0 ? say('nothingNew') : say('linkedAgain', { n: again })}</b>
    </p>
  );
}

/** How many orders came while the link was gone, for five seconds after it is back; else null. */
function useLinkedAgain(): number | null {
  const { feed } = useTablet();
  const { link } = useLink(feed);
  const orders = useOpenOrders();
  const known = useRef<ReadonlySet<string> | null>(null);
  const [fresh, setFresh] = useState<number | null>(null);
  useEffect(() => {
    if (link === 'lost') known.current ??= new Set(orders.map((order) => order.id));
    if (link !== 'linked' || known.current === null) return;
    const before = known.current;
    known.current = null;
    setFresh(orders.filter((order) => !before.has(order.id)).length);
  }, [link, orders]);
  useEffect(() => {
    if (fresh === null) return undefined;
    const timer = window.setTimeout(() => setFresh(null), AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
