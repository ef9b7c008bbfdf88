import type { CommandStorage, KeptCommand } from '#shared/client/command.ts';

/** Commands kept in memory: what a restart of the page would find is what is in `kept`. */
export class MemoryCommands implements CommandStorage {
  readonly kept = new Map<string, KeptCommand>();

  async all(): Promise<readonly KeptCommand[]> {
    return [...this.kept.values()];
  }

  async put(command: KeptCommand): Promise<void> {
    this.kept.set(command.key, command);
  }

  async remove(key: string): Promise<void> {
    this.kept.delete(key);
  }
}
