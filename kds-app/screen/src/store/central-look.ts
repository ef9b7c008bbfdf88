import { addressOf } from '#shared/client/address.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import type { Outbox } from '#shared/client/outbox.ts';
import { lookOf, screenIdOf, type KitchenScreen, type OwnLook } from '#shared/kitchen/profile.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import type { LookSource } from './preferences.ts';
import { say } from '../words/say.ts';

interface CentralLookParts {
  readonly feed: FeedClient;
  readonly outbox: Outbox;
  readonly session: SessionInfo;
  /** The page of the kitchen that this is. */
  readonly page: string;
  readonly makeKey: () => string;
}

/** This screen as the house knows it; null when nobody has set anything for it. */
export function ownScreen({ feed, session, page }: CentralLookParts): KitchenScreen | null {
  const id = screenIdOf(session.device?.id ?? session.role, page);
  return feed.documents.of('screen').get(id) ?? null;
}

/** The look of this screen in the house's documents, and what a hand can do to it beside single settings. */
export interface CentralLook extends LookSource {
  /** `KitchenScreen.id`. */
  readonly id: string;
  setProfile(profileId: string): void;
  /** Gives up everything of its own. */
  followAgain(): void;
}

/** The look of this screen: read from the feed, changed through the outbox. */
export function centralLook(parts: CentralLookParts): CentralLook {
  const { feed, outbox, session, page, makeKey } = parts;
  const id = screenIdOf(session.device?.id ?? session.role, page);
  const keep = (change: Partial<Pick<KitchenScreen, 'own' | 'profileId'>>) => {
    const request =
      ownScreen(parts) === null
        ? {
            method: 'post' as const,
            address: addressOf('/screens'),
            body: { id, name: nameOf(parts), deviceId: session.device?.id ?? null, page, ...change },
          }
        : { method: 'patch' as const, address: addressOf('/screens/:id', { id }), body: change };
    void outbox.add({ key: makeKey(), label: say('itsLook'), ...request });
  };
  let before: readonly unknown[] = [];
  return {
    read() {
      const screen = ownScreen(parts);
      return screen === null ? null : lookOf(screen, feed.documents.of('profile'));
    },
    subscribe: (listener) =>
      feed.documents.subscribe(() => {
        const now = [feed.documents.of('screen'), feed.documents.of('profile')];
        if (now.every((each, index) => each === before[index])) return;
        before = now;
        listener();
      }),
    save(change: OwnLook) {
      keep({ own: { ...ownScreen(parts)?.own, ...change } });
    },
    id,
    setProfile(profileId) {
      keep({ profileId });
    },
    followAgain() {
      keep({ own: {} });
    },
  };
}

function nameOf({ feed, session, page }: CentralLookParts): string {
  const station = [...feed.documents.of('station').values()].find((each) => each.id === page);
  return `${station?.name ?? page} · ${session.device?.name ?? session.name}`.slice(0, 60);
}
