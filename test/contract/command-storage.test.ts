import { describe, test } from 'vitest';
import { MemoryCommands } from '../support/memory-commands.ts';
import { STORAGE_RULES } from './command-storage.ts';

describe('commands in memory, which tests use in place of a browser', () => {
  for (const rule of STORAGE_RULES) {
    test(rule.name, () => {
      const storage = new MemoryCommands();
      return rule.run(storage, () => {
        const again = new MemoryCommands();
        for (const [key, kept] of storage.kept) again.kept.set(key, kept);
        return again;
      });
    });
  }
});
