import { z } from 'zod';
import {
  Account,
  AccountChange,
  ForgetAccount,
  NewAccount,
  PastOrder,
  RemoveAccount,
  SignIn,
} from './accounts.ts';
import { Page, route } from './route.ts';

/** Accounts of guests: theirs if they want one, asked of nobody. */
export const ACCOUNT_ROUTES = {
  createAccount: route({
    method: 'post',
    path: '/account',
    action: 'account.own',
    summary: 'Make an account, sign in to it, and keep in it what this telephone has ordered',
    body: NewAccount,
    answer: Account,
    status: 201,
  }),
  signInAccount: route({
    method: 'post',
    path: '/account/sign-in',
    action: 'account.own',
    summary: 'Sign in to an account; what this telephone has ordered is kept in it',
    body: SignIn,
    answer: Account,
    status: 200,
  }),
  signOutAccount: route({
    method: 'post',
    path: '/account/sign-out',
    action: 'account.own',
    summary: 'Sign out of the account; the table or room stays open',
    answer: null,
    status: 204,
  }),
  getAccount: route({
    method: 'get',
    path: '/account',
    action: 'account.own',
    summary: 'The account that this telephone is signed in to, if any',
    answer: z.object({ account: Account.nullable() }),
    status: 200,
  }),
  accountOrders: route({
    method: 'get',
    path: '/account/orders',
    action: 'account.own',
    summary: 'What the person of the account has ordered, newest first',
    query: Page,
    answer: z.object({ orders: z.array(PastOrder), nextCursor: z.string().nullable() }),
    status: 200,
  }),
  changeAccount: route({
    method: 'patch',
    path: '/account',
    action: 'account.own',
    summary: 'Change the name, the contact or the PIN of an account',
    body: AccountChange,
    answer: Account,
    status: 200,
  }),
  forgetAccount: route({
    method: 'delete',
    path: '/account',
    action: 'account.own',
    summary: 'Forget the person; their orders stay, and are nobody’s',
    body: ForgetAccount,
    answer: null,
    status: 204,
  }),
  removeAccount: route({
    method: 'post',
    path: '/accounts/remove',
    action: 'account.remove',
    summary:
      'Remove an account for somebody who asks for it or has forgotten its PIN, by its number or address',
    body: RemoveAccount,
    answer: null,
    status: 204,
  }),
} as const;
