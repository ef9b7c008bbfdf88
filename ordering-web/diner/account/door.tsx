import { useState } from 'react';
import type { Result } from '#shared/basics/result.ts';
import type { Failure } from '#shared/client/failure.ts';
import type { Account } from '#shared/contract/accounts.ts';
import { ACCOUNT_ROUTES } from '#shared/contract/routes-account.ts';
import { account as say } from '#shared/i18n/account/say.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { ChoiceTile } from '#shared/ui/guest/choices.tsx';
import { LineField } from '#shared/ui/guest/field.tsx';
import { MainKey, Notice } from '#shared/ui/guest/frame.tsx';
import { useCart, useHouse } from '../house.ts';
import { knowAccount } from './account-state.ts';
import { PinField } from './pin-field.tsx';
import { accountProblem, against, isPin, type AccountProblem } from './problem.ts';

type Way = 'new' | 'known';

/** Makes an account, or signs in to the one there is. */
export function AccountDoor() {
  const [way, setWay] = useState<Way>('new');
  return (
    <>
      <h1>{say('keepTitle')}</h1>
      <p className="g-quiet">{say('keepWhy')}</p>
      <div className="g-tiles g-tiles-plain" role="radiogroup" aria-label={say('keepTitle')}>
        {(['new', 'known'] as const).map((each) => (
          <ChoiceTile
            key={each}
            name={say(each === 'new' ? 'newHere' : 'haveOne')}
            group="account-way"
            of="one"
            picture={null}
            chosen={way === each}
            soldOut={false}
            full={false}
            onChoose={() => setWay(each)}
          />
        ))}
      </div>
      <DoorForm key={way} way={way} />
    </>
  );
}

interface Written {
  readonly name: string;
  readonly contact: string;
  readonly pin: string;
}

function useDoor(way: Way) {
  const { api } = useHouse();
  const { customer } = useCart();
  const first = { name: customer.name, contact: customer.phone, pin: '' };
  const [written, setWritten] = useState<Written>(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AccountProblem | null>(null);
  const ask = (): Promise<Result<Account, Failure>> => {
    const { name, contact, pin } = written;
    if (way === 'known') {
      return api.call(ACCOUNT_ROUTES.signInAccount, { body: { contact, pin }, key: makeKey() });
    }
    return api.call(ACCOUNT_ROUTES.createAccount, { body: { name, contact, pin }, key: makeKey() });
  };
  const send = async () => {
    setBusy(true);
    const answer = await ask();
    setBusy(false);
    if (answer.ok) return knowAccount(answer.value);
    const found = accountProblem(answer.error);
    setProblem(found);
    // Wrong: clear, try again.
    if (found.field === 'pin') setWritten((before) => ({ ...before, pin: '' }));
    return undefined;
  };
  return {
    written,
    problem,
    busy,
    write: (change: Partial<Written>) => setWritten((before) => ({ ...before, ...change })),
    send: () => {
      send().catch(surprise);
    },
  };
}

function isWhole({ name, contact, pin }: Written, way: Way): boolean {
  return contact.trim() !== '' && isPin(pin) && (way === 'known' || name.trim() !== '');
}

function DoorForm({ way }: { readonly way: Way }) {
  const { written, problem, busy, write, send } = useDoor(way);
  const { name, contact, pin } = written;
  const fresh = way === 'new';
  const whole = isWhole(written, way);
  const submit = () => {
    if (whole && !busy) send();
  };
  return (
    <form
      className="g-account-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {fresh && (
        <LineField
          label={say('name')}
          autoComplete="name"
          most={80}
          value={name}
          problem={against(problem, 'name')}
          onChange={(text) => write({ name: text })}
        />
      )}
      <LineField
        label={say('contact')}
        autoComplete="username"
        most={120}
        value={contact}
        problem={against(problem, 'contact')}
        onChange={(text) => write({ contact: text })}
      />
      {fresh && <p className="g-left">{say('noMail')}</p>}
      <PinField
        label={say('pin')}
        fresh={fresh}
        value={pin}
        problem={against(problem, 'pin')}
        onChange={(text) => write({ pin: text })}
      />
      <p className="g-left">{say(fresh ? 'pinHelp' : 'pinForgotten')}</p>
      {problem?.field === 'other' && <Notice tone="stop">{problem.words}</Notice>}
      <MainKey label={say(fresh ? 'create' : 'signIn')} disabled={!whole || busy} onPress={submit} />
    </form>
  );
}
