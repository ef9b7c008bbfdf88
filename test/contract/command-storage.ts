import type { CommandStorage, KeptCommand } from '#shared/client/command.ts';

/**
 * What the outbox relies on in a place where commands are kept. Each rule is told a fresh place, and how to open the
 * same one again as after a restart; it throws when the rule is broken. No test library: the rules also run in a page.
 */
export interface StorageRule {
  readonly name: string;
  run(storage: CommandStorage, reopen: () => CommandStorage): Promise<void>;
}

function command(key: string, more: Partial<KeptCommand> = {}): KeptCommand {
  return {
    key,
    method: 'post',
    address: '/api/v1/orders',
    body: { items: [{ menuItemId: 'burrata', quantity: 2 }], expectedTotal: null },
    createdAt: '2026-11-20T19:00:00.000Z',
    label: 'Your order',
    turn: 1,
    refused: null,
    ...more,
  };
}

async function holds(storage: CommandStorage, wanted: readonly KeptCommand[]): Promise<void> {
  const byKey = (all: readonly KeptCommand[]) =>
    JSON.stringify([...all].sort((a, b) => a.key.localeCompare(b.key)));
  const found = await storage.all();
  if (byKey(found) !== byKey(wanted)) throw new Error(`Wanted ${byKey(wanted)}, found ${byKey(found)}`);
}

export const STORAGE_RULES: readonly StorageRule[] = [
  {
    name: 'a fresh place holds nothing',
    run: (storage) => holds(storage, []),
  },
  {
    name: 'what was put is there after a restart, whole',
    async run(storage, reopen) {
      await storage.put(command('a'));
      await storage.put(command('b', { turn: 2, body: null, label: 'Später, später' }));
      await holds(reopen(), [command('a'), command('b', { turn: 2, body: null, label: 'Später, später' })]);
    },
  },
  {
    name: 'a command put again replaces the one with its key',
    async run(storage, reopen) {
      const refused = {
        type: 'about:blank',
        title: 'Out of stock',
        status: 409,
        detail: 'Burrata is sold out.',
        code: 'out_of_stock' as const,
      };
      await storage.put(command('a'));
      await storage.put(command('a', { refused }));
      await holds(reopen(), [command('a', { refused })]);
    },
  },
  {
    name: 'what was removed stays away, and removing it twice is no fault',
    async run(storage, reopen) {
      await storage.put(command('a'));
      await storage.put(command('b'));
      await storage.remove('a');
      await storage.remove('a');
      await holds(reopen(), [command('b')]);
    },
  },
  {
    name: 'puts that are not waited for all arrive',
    async run(storage) {
      const all = Array.from({ length: 20 }, (_each, index) => command(`k${index}`, { turn: index }));
      await Promise.all(all.map((each) => storage.put(each)));
      await holds(storage, all);
    },
  },
];
