import { useState } from 'react';
import { ACCOUNT_ROUTES } from '#shared/contract/routes-account.ts';
import { Card } from '../fields.tsx';
import { useHouse } from '../house.ts';

/** Removes the account of a guest who asks for it. The house can end one and read none. */
export function RemoveAccount() {
  const house = useHouse();
  const [contact, setContact] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const remove = async () => {
    const answer = await house.api.call(ACCOUNT_ROUTES.removeAccount, { body: { contact } });
    setRefused(answer.ok ? null : answer.error.detail);
    if (!answer.ok) return;
    setContact('');
    house.note('An account of a guest was removed');
  };
  return (
    <Card title="Accounts of guests">
      <p>
        Guests may keep an account, to find what they ordered. A PIN that was forgotten cannot be looked up:
        remove the account, and they make another. Do so too when somebody asks to be forgotten. The orders
        stay, as nobody&rsquo;s.
      </p>
      <form
        className="adding"
        aria-label="Remove the account of a guest"
        onSubmit={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        <label>
          Telephone number or e-mail
          <input
            autoComplete="off"
            maxLength={120}
            value={contact}
            onChange={(event) => setContact(event.target.value)}
          />
        </label>
        <button type="submit" className="key" disabled={contact.trim() === ''}>
          Remove the account
        </button>
        {refused !== null && (
          <p className="warn" role="alert">
            {refused}
          </p>
        )}
      </form>
    </Card>
  );
}
