import { useMemo } from 'react';
import { say } from '#shared/i18n/runner/say.ts';
import { Caller } from '#shared/ui/alerts/caller.tsx';
import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { bell } from '../../device/bell.ts';
import { usePhone } from '../phone.ts';
import type { Standing } from './lists.ts';

interface ReadyBellProps {
  readonly ready: readonly Standing[];
  readonly on: boolean;
}

/** Something new stands at the pass: whoever is on duty is called. */
export function ReadyBell({ ready, on }: ReadyBellProps) {
  const { feed, outbox } = usePhone();
  const { link } = useLink(feed);
  const { refused } = useOutbox(outbox);
  const news = useMemo(
    () =>
      ready.map((load) => ({
        key: load.bell,
        occasion: 'to_carry' as const,
        words: say('isReady', { where: load.where }),
      })),
    [ready],
  );
  return (
    <Caller
      attention={bell}
      news={news}
      linked={link === 'linked'}
      onDuty={on}
      title={say('title')}
      refused={refused.length}
    />
  );
}
