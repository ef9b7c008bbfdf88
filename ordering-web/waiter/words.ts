import { say as plain } from '#shared/i18n/waiter/say.ts';
import { asIs } from '../device/as-is.ts';

/** Says one of the texts of the waiter's pages. */
export const say: typeof plain = (key, values) => {
  if (values === undefined) return plain(key);
  const own: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values))
    own[name] = typeof value === 'string' ? asIs(value) : value;
  return plain(key, own);
};
