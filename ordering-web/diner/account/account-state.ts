import { useEffect, useSyncExternalStore } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Failure } from '#shared/client/failure.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Account } from '#shared/contract/accounts.ts';
import { ACCOUNT_ROUTES } from '#shared/contract/routes-account.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { useHouse } from '../house.ts';

/** Whether this telephone is signed in to an account. */
export type AccountState =
  | { readonly at: 'asking' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'known'; readonly account: Account | null };

const listeners = new Listeners();
let held: AccountState = { at: 'asking' };
let asked = false;

const state = (): AccountState => held;
const subscribe = (listener: () => void) => listeners.add(listener);

function put(next: AccountState): void {
  held = next;
  listeners.call();
}

/** The host has said who is signed in now. */
export function knowAccount(account: Account | null): void {
  put({ at: 'known', account });
}

/** Asks the host who is signed in; again after it could not be reached. */
export async function askAccount(api: ApiClient): Promise<void> {
  asked = true;
  if (held.at === 'failed') put({ at: 'asking' });
  const answer = await api.call(ACCOUNT_ROUTES.getAccount, {});
  if (answer.ok) return knowAccount(answer.value.account);
  asked = false;
  return put({ at: 'failed', failure: answer.error });
}

export function useAccount(): AccountState {
  const { api } = useHouse();
  useEffect(() => {
    if (!asked) askAccount(api).catch(surprise);
  }, [api]);
  return useSyncExternalStore(subscribe, state);
}
