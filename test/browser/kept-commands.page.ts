import { keptCommands } from '#shared/ui/browser/kept-commands.ts';
import { STORAGE_RULES } from '#test/contract/command-storage.ts';

/** Keeps the rules of `CommandStorage` in this browser's IndexedDB; answers what broke, by rule. */
export async function brokenRules(): Promise<string[]> {
  const broken: string[] = [];
  for (const [index, rule] of STORAGE_RULES.entries()) {
    const open = () => keptCommands(`rules-${index}`);
    try {
      await rule.run(open(), open);
    } catch (error) {
      broken.push(`${rule.name}: ${String(error)}`);
    }
  }
  return broken;
}
