import { Suspense, type ComponentType } from 'react';
import { later } from '#shared/ui/browser/later.ts';
import { join } from '#shared/ui/browser/speaking.ts';

/**
 * What a guest needs once they have ordered: it comes to the phone then, with its texts, and not before the menu.
 * `fetchTracking` is called when an order is sent, so that it is there when the order has arrived.
 */
export const TrackPage = late(async () => (await import('./track/track-page.tsx')).TrackPage);
export const FollowPage = late(async () => {
  const [{ FollowPage: page }, { follow }] = await Promise.all([
    import('./follow/follow-page.tsx'),
    import('#shared/i18n/follow/say.ts'),
  ]);
  await join(follow);
  return page;
});
export const Calls = late(async () => (await import('./track/calls.tsx')).Calls);
export const BillSheet = late(async () => (await import('./table/bill-sheet.tsx')).BillSheet);
export const LatestKey = late(async () => (await import('./track/latest-key.tsx')).LatestKey);

const CodePage = later(async () => {
  const [{ CodePage: page }, { codeTexts }] = await Promise.all([
    import('./gate/code-page.tsx'),
    import('#shared/i18n/code/say.ts'),
  ]);
  await join(codeTexts);
  return page;
});

/** For the few whose camera reads nothing. */
export function TypedCode() {
  return (
    <Suspense fallback={null}>
      <CodePage />
    </Suspense>
  );
}

/** Fetches it ahead. What cannot be fetched now is fetched when it is shown. */
export function fetchTracking(): void {
  const parts = [speakOfTracking(), import('./track/track-page.tsx'), import('./track/calls.tsx')];
  Promise.all([...parts, import('#shared/ui/sounds.ts')]).catch(() => undefined);
}

async function speakOfTracking(): Promise<void> {
  const [{ track }, { billTexts }] = await Promise.all([
    import('#shared/i18n/track/say.ts'),
    import('#shared/i18n/bill/say.ts'),
  ]);
  await join(track, billTexts);
}

function late<P>(load: () => Promise<ComponentType<P>>) {
  return later(async () => (await Promise.all([load(), speakOfTracking()]))[0]);
}
