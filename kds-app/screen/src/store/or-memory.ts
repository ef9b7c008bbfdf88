import type { CommandStorage, KeptCommand } from '#shared/client/command.ts';

/**
 * Storage that goes on in memory when the browser's own does not open, as in a private window: a screen that keeps
 * nothing over a reload still bumps. `say` tells why, once.
 */
export function orMemory(storage: CommandStorage, say: (why: string) => void): CommandStorage {
  const memory = new Map<string, KeptCommand>();
  let broken = false;
  const either = async <T>(there: () => Promise<T>, here: () => T): Promise<T> => {
    if (broken) return here();
    try {
      return await there();
    } catch (error) {
      broken = true;
      say(String(error));
      return here();
    }
  };
  return {
    all: () =>
      either(
        () => storage.all(),
        () => [...memory.values()],
      ),
    put: (command) =>
      either(
        () => storage.put(command),
        () => void memory.set(command.key, command),
      ),
    remove: (key) =>
      either(
        () => storage.remove(key),
        () => void memory.delete(key),
      ),
  };
}
