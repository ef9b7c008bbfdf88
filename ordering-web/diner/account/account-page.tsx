import { useState } from 'react';
import { account as say } from '#shared/i18n/account/say.ts';
import { say as sayDiner } from '#shared/i18n/diner/say.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { Bar, MainKey, Notice, SignKey, SmallKey, Top } from '#shared/ui/guest/frame.tsx';
import { Cross } from '#shared/ui/guest/guest-icons.tsx';
import { LanguageKey } from '#shared/ui/guest/language-key.tsx';
import { failureWords } from '../failure-words.ts';
import { dishes } from '../cart/cart.ts';
import { back, show } from '../go.ts';
import { useCart, useHouse } from '../house.ts';
import { askAccount, useAccount, type AccountState } from './account-state.ts';
import { AccountDoor } from './door.tsx';
import { OwnAccount } from './own-account.tsx';
import { PastOrders } from './past-orders.tsx';
import './account.css';

/** Whoever wants to find their orders again: signing in, what they have had, and the account itself. */
export function AccountPage() {
  const { hanging } = useHouse();
  const state = useAccount();
  return (
    <div className="g-page">
      <Top hanging={hanging}>
        <LanguageKey />
        <SignKey label={sayDiner('close')} onPress={back}>
          <Cross />
        </SignKey>
      </Top>
      <main className="g-width g-narrow g-account">
        <Account state={state} />
      </main>
      <ToOrder />
    </div>
  );
}

/** The order that is being put together, whatever went into it here. */
function ToOrder() {
  const cart = useCart();
  if (cart.lines.length === 0) return null;
  return (
    <Bar>
      <MainKey count={dishes(cart)} label={sayDiner('seeOrder')} onPress={() => show({ at: 'order' })} />
    </Bar>
  );
}

function Account({ state }: { readonly state: AccountState }) {
  const { api } = useHouse();
  const [open, setOpen] = useState(false);
  if (state.at === 'asking') return <p className="g-empty">{say('fetching')}</p>;
  if (state.at === 'failed') {
    const retry = () => {
      askAccount(api).catch(surprise);
    };
    return (
      <Notice tone="stop" keys={<SmallKey onPress={retry}>{sayDiner('tryAgain')}</SmallKey>}>
        {failureWords(state.failure)}
      </Notice>
    );
  }
  if (state.account === null) return <AccountDoor />;
  if (open) return <OwnAccount account={state.account} onDone={() => setOpen(false)} />;
  return (
    <>
      <h1>{say('yourOrders')}</h1>
      <p className="g-account-who">
        <span>{say('signedInAs', { name: state.account.name })}</span>
        <SmallKey onPress={() => setOpen(true)}>{say('yourAccount')}</SmallKey>
      </p>
      <PastOrders />
    </>
  );
}
