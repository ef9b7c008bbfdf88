import { API_PATH } from '../contract/api-path.ts';

type Params = Readonly<Record<string, string>>;
type Query = Readonly<Record<string, unknown>>;

/** The path of a call: `/orders/:id` with its parameters put in and its query behind. */
export function addressOf(path: string, params: Params = {}, query: Query = {}): string {
  const filled = path.replaceAll(/:(\w+)/g, (whole: string, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} needs ${whole}`);
    return encodeURIComponent(value);
  });
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const text = queryText(value);
    return text === null ? [] : `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
  });
  return API_PATH + filled + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}

/** A query value as text: lists with commas, nothing for what is left out. */
function queryText(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(String).join(',');
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}
