import { useState } from 'react';
import type { Account } from '#shared/contract/accounts.ts';
import { ACCOUNT_ROUTES } from '#shared/contract/routes-account.ts';
import { account as say } from '#shared/i18n/account/say.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { LineField } from '#shared/ui/guest/field.tsx';
import { Notice, SmallKey } from '#shared/ui/guest/frame.tsx';
import { useHouse } from '../house.ts';
import { knowAccount } from './account-state.ts';
import { PinField } from './pin-field.tsx';
import { accountProblem, against, isPin, type AccountProblem } from './problem.ts';

interface OwnAccountProps {
  readonly account: Account;
  readonly onDone: () => void;
}

/** The account itself: what it is known by, its PIN, the way out, and the end of it. */
export function OwnAccount({ account, onDone }: OwnAccountProps) {
  return (
    <>
      <h1>{say('yourAccount')}</h1>
      <p className="g-account-who">
        <bdi>{account.contact.value}</bdi>
        <SmallKey onPress={onDone}>{say('yourOrders')}</SmallKey>
      </p>
      <ChangeForm account={account} />
      <Leave />
      <Forget />
    </>
  );
}

function useChange(account: Account) {
  const { api } = useHouse();
  const [written, setWritten] = useState({ name: account.name, newPin: '', pin: '' });
  const [problem, setProblem] = useState<AccountProblem | null>(null);
  const [saved, setSaved] = useState(false);
  const { name, newPin, pin } = written;
  const renamed = name.trim() !== '' && name.trim() !== account.name;
  const save = async () => {
    const body = { ...(renamed ? { name } : {}), ...(newPin === '' ? {} : { newPin, pin }) };
    const answer = await api.call(ACCOUNT_ROUTES.changeAccount, { body, key: makeKey() });
    setSaved(answer.ok);
    setProblem(answer.ok ? null : accountProblem(answer.error));
    setWritten((before) => ({ ...before, pin: '', newPin: answer.ok ? '' : before.newPin }));
    if (answer.ok) knowAccount(answer.value);
  };
  return {
    written,
    problem,
    saved,
    whole: newPin === '' ? renamed : isPin(newPin) && isPin(pin),
    write: (change: Partial<typeof written>) => setWritten((before) => ({ ...before, ...change })),
    save: () => {
      save().catch(surprise);
    },
  };
}

function ChangeForm({ account }: { readonly account: Account }) {
  const change = useChange(account);
  const { written, problem, saved, whole, write, save } = change;
  return (
    <form
      className="g-account-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) save();
      }}
    >
      <LineField
        label={say('name')}
        autoComplete="name"
        most={80}
        value={written.name}
        problem={against(problem, 'name')}
        onChange={(name) => write({ name })}
      />
      <NewPin change={change} />
      {problem?.field === 'other' && <Notice tone="stop">{problem.words}</Notice>}
      {saved && <p role="status">{say('saved')}</p>}
      <SmallKey loud disabled={!whole} onPress={save}>
        {say('save')}
      </SmallKey>
    </form>
  );
}

function NewPin({ change }: { readonly change: ReturnType<typeof useChange> }) {
  const { written, problem, write } = change;
  return (
    <>
      <PinField
        label={say('newPin')}
        fresh
        value={written.newPin}
        problem={against(problem, 'newPin')}
        onChange={(newPin) => write({ newPin })}
      />
      {written.newPin !== '' && (
        <>
          <PinField
            label={say('pinNow')}
            fresh={false}
            value={written.pin}
            problem={against(problem, 'pin')}
            onChange={(pin) => write({ pin })}
          />
          <p className="g-left">{say('newPinHelp')}</p>
        </>
      )}
    </>
  );
}

function Leave() {
  const { api } = useHouse();
  const leave = async () => {
    const answer = await api.call(ACCOUNT_ROUTES.signOutAccount, { key: makeKey() });
    if (answer.ok) knowAccount(null);
  };
  return (
    <section className="g-account-part">
      <p className="g-quiet">{say('signOutHelp')}</p>
      <SmallKey
        onPress={() => {
          leave().catch(surprise);
        }}
      >
        {say('signOut')}
      </SmallKey>
    </section>
  );
}

function Forget() {
  const { api } = useHouse();
  const [asking, setAsking] = useState(false);
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<AccountProblem | null>(null);
  const forget = async () => {
    const answer = await api.call(ACCOUNT_ROUTES.forgetAccount, { body: { pin }, key: makeKey() });
    if (answer.ok) return knowAccount(null);
    setPin('');
    return setProblem(accountProblem(answer.error));
  };
  if (!asking) {
    return (
      <section className="g-account-part">
        <SmallKey onPress={() => setAsking(true)}>{say('forget')}</SmallKey>
      </section>
    );
  }
  return (
    <section className="g-account-part">
      <Notice tone="warn">{say('forgetHelp')}</Notice>
      <PinField
        label={say('pinNow')}
        fresh={false}
        value={pin}
        problem={problem?.words ?? null}
        onChange={setPin}
      />
      <div className="g-account-keys">
        <SmallKey
          loud
          disabled={!isPin(pin)}
          onPress={() => {
            forget().catch(surprise);
          }}
        >
          {say('forgetYes')}
        </SmallKey>
        <SmallKey onPress={() => setAsking(false)}>{say('keepIt')}</SmallKey>
      </div>
    </section>
  );
}
