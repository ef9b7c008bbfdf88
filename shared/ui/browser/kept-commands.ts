import { openDB } from 'idb';
import { KeptCommand, type CommandStorage } from '../../client/command.ts';

const STORE = 'commands';

/** Commands in this browser's IndexedDB, in a database of their own per `name`. A write is on the disk when it resolves. */
export function keptCommands(name: string): CommandStorage {
  const opened = openDB(`passline-${name}`, 1, {
    upgrade(database) {
      database.createObjectStore(STORE, { keyPath: 'key' });
    },
  });
  return {
    async all() {
      const rows: unknown[] = await (await opened).getAll(STORE);
      return rows.flatMap((row) => {
        const command = KeptCommand.safeParse(row);
        return command.success ? [command.data] : [];
      });
    },
    async put(command) {
      const change = (await opened).transaction(STORE, 'readwrite', { durability: 'strict' });
      await Promise.all([change.store.put(command), change.done]);
    },
    async remove(key) {
      const change = (await opened).transaction(STORE, 'readwrite', { durability: 'strict' });
      await Promise.all([change.store.delete(key), change.done]);
    },
  };
}
