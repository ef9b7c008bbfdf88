import { useState, type ReactNode } from 'react';
import { instantOf, wallTime } from '#shared/basics/instant.ts';
import { useHostNow, useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { useAudible } from '../../device/bell.ts';
import { Key } from '../../device/key.tsx';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { PersonMenu } from './person-menu.tsx';

/** Who has the tablet in hand, where they are, the link in words, and the host's clock. */
export function TopBar({ children }: { readonly children: ReactNode }) {
  const { feed, session } = useTablet();
  const [open, setOpen] = useState(false);
  const now = useHostNow(feed, 1000);
  const audible = useAudible();
  return (
    <header className="w-top">
      <Key
        look="plain"
        className="w-plate"
        onPress={() => setOpen(!open)}
        label={say('tabletOf', { name: session.name })}
      >
        {session.name}
      </Key>
      <nav className="w-seg">{children}</nav>
      {!audible && <span className="w-mute">{say('noSound')}</span>}
      <LinkWords />
      <b className="w-clock">{wallTime(instantOf(now), session.site.timeZone)}</b>
      {open && <PersonMenu onClose={() => setOpen(false)} />}
    </header>
  );
}

function LinkWords() {
  const { feed, outbox } = useTablet();
  const { link } = useLink(feed);
  const { waiting } = useOutbox(outbox);
  useHostNow(feed, 1000);
  if (link === 'linked') {
    return (
      <span className="w-link">
        <i className="w-link-on" />
        <b>{say('linked')}</b>
        <span className="w-link-more">
          {waiting.length === 0 ? say('everythingSent') : say('sendingCount', { n: waiting.length })}
        </span>
      </span>
    );
  }
  const seconds = Math.floor((feed.silence() ?? 0) / 1000);
  return (
    <span className="w-link">
      <i className="w-link-off" />
      <b>{say('secondsShort', { n: seconds })}</b>
      <span className="w-link-more">{say('withoutHost')}</span>
    </span>
  );
}
