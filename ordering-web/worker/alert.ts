/** What the house sends to be shown (`host/notices/push.ts`). */
export interface Alert {
  readonly title: string;
  readonly text: string;
  readonly path: string;
  readonly tag: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Reads an alert; null when it is none. */
export function alertOf(json: string): Alert | null {
  const fields = fieldsOf(json);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  if (text('title') === '') return null;
  return {
    title: text('title'),
    text: text('text'),
    path: text('path'),
    tag: text('tag'),
    lang: text('lang'),
    dir: text('dir') === 'rtl' ? 'rtl' : 'ltr',
  };
}

function fieldsOf(json: string): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  } catch {
    return new Map();
  }
}
