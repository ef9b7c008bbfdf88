import { account as say } from '#shared/i18n/account/say.ts';
import { SmallKey } from '#shared/ui/guest/frame.tsx';
import { show } from '../go.ts';
import { useAccount } from './account-state.ts';

/** The way from an order to the account that keeps it; for who has one already, to what they had before. */
export function KeepOffer() {
  const state = useAccount();
  if (state.at !== 'known') return null;
  return (
    <SmallKey onPress={() => show({ at: 'account' })}>
      {say(state.account === null ? 'keepOffer' : 'yourOrders')}
    </SmallKey>
  );
}
