import { err, type Result } from '#shared/basics/result.ts';
import type { Refusal } from '#shared/basics/refusal.ts';
import { pastOrder } from '#shared/contract/accounts.ts';
import { ACCOUNT_ROUTES } from '#shared/contract/routes-account.ts';
import type { Desk } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';
import { answers, type Endpoint } from './endpoint.ts';
import { listJson } from './order-list.ts';
import type { Accounts } from './ports.ts';
import { NOTHING, said, saidText, type Reply } from './reply.ts';

/** Every call about accounts of guests. */
export function accountEndpoints(desk: Desk, accounts: Accounts): readonly Endpoint[] {
  const endpoints: Record<keyof typeof ACCOUNT_ROUTES, Endpoint> = {
    ...doorEndpoints(accounts),
    getAccount: answers(ACCOUNT_ROUTES.getAccount, ({ principal }) =>
      said(200, { account: accounts.of(principal) }),
    ),
    accountOrders: answers(ACCOUNT_ROUTES.accountOrders, ({ principal, query }) =>
      ordersOf(desk, accounts, principal, query),
    ),
    changeAccount: answers(ACCOUNT_ROUTES.changeAccount, async ({ principal, body }) =>
      answered(200, await accounts.change(principal, body)),
    ),
    forgetAccount: answers(ACCOUNT_ROUTES.forgetAccount, async ({ principal, body }) => {
      const forgotten = await accounts.forget(principal, body.pin);
      return forgotten.ok ? NOTHING : forgotten;
    }),
    removeAccount: answers(ACCOUNT_ROUTES.removeAccount, ({ body }) => {
      const removed = accounts.remove(body.contact);
      return removed.ok ? NOTHING : removed;
    }),
  };
  return Object.values(endpoints);
}

function doorEndpoints(accounts: Accounts) {
  return {
    createAccount: answers(ACCOUNT_ROUTES.createAccount, async ({ principal, body }) =>
      answered(201, await accounts.create(principal, body)),
    ),
    signInAccount: answers(ACCOUNT_ROUTES.signInAccount, async ({ principal, body }) =>
      answered(200, await accounts.signIn(principal, body)),
    ),
    signOutAccount: answers(ACCOUNT_ROUTES.signOutAccount, ({ principal }) => {
      accounts.signOut(principal);
      return NOTHING;
    }),
  };
}

function answered(status: number, result: Result<unknown, Refusal>): Reply {
  return result.ok ? said(status, result.value) : result;
}

/** The orders of the account, each as far as it was this person's (rules AC5 and AC6). */
async function ordersOf(
  desk: Desk,
  accounts: Accounts,
  principal: Principal,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<Reply> {
  const owner = accounts.ownerOf(principal);
  if (!owner.ok) return err(owner.error);
  const found = await desk.orders({ owner: owner.value, before: cursor, limit: limit + 1 });
  const page = found.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const lines = accounts.linesOf(owner.value, ids);
  const orders = page.flatMap(({ id, body }) => {
    const past = body && pastOrder(body, lines.get(id) ?? new Set());
    return past ? [JSON.stringify(past)] : [];
  });
  const next = found.length > limit ? (ids.at(-1) ?? null) : null;
  return saidText(200, listJson('orders', orders, next));
}
