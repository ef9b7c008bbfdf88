/** What the waiter's pages say. */
export { say } from '#shared/i18n/waiter/say.ts';
