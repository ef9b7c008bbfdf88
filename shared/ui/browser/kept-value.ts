import { jsonOf } from '../../client/json.ts';

/** One value that this browser keeps over a reload. */
export interface KeptValue<T> {
  /** Null when nothing is kept, or nothing that this version can read. */
  read(): T | null;
  /** False when the browser keeps nothing (its storage is full or switched off). */
  write(value: T): boolean;
  clear(): void;
}

/** What tells whether something kept is still of use; every zod schema does. */
interface Reads<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/** A value in localStorage, under `passline:NAME`. */
export function keptValue<T>(name: string, schema: Reads<T>): KeptValue<T> {
  const key = `passline:${name}`;
  return {
    read() {
      const text = withStorage((storage) => storage.getItem(key));
      if (text === null) return null;
      const value = schema.safeParse(jsonOf(text));
      return value.success ? value.data : null;
    },
    write(value) {
      const written = withStorage((storage) => {
        storage.setItem(key, JSON.stringify(value));
        return true;
      });
      return written ?? false;
    },
    clear() {
      withStorage((storage) => storage.removeItem(key));
    },
  };
}

/** Merely reading `localStorage` throws where a person has switched it off; writing throws when it is full. */
function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(window.localStorage);
  } catch {
    return null;
  }
}
