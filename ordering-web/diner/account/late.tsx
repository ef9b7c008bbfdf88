import type { ComponentType } from 'react';
import { later } from '#shared/ui/browser/later.ts';
import { join } from '#shared/ui/browser/speaking.ts';

// Most guests never want an account: it comes to the phone with its texts when one is looked for.
export const AccountPage = ofAccount(async () => (await import('./account-page.tsx')).AccountPage);
export const KeepOffer = ofAccount(async () => (await import('./offer.tsx')).KeepOffer);
export const AgainDishes = ofAccount(async () => (await import('./again-dishes.tsx')).AgainDishes);

async function speakOfAccount(): Promise<void> {
  const { accountTexts } = await import('#shared/i18n/account/say.ts');
  await join(accountTexts);
}

function ofAccount<P>(load: () => Promise<ComponentType<P>>) {
  return later(async () => (await Promise.all([load(), speakOfAccount()]))[0]);
}
