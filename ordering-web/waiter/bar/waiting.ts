import type { KeptCommand } from '#shared/client/command.ts';
import type { Kept } from '../kept.ts';
import { say } from '../words.ts';

/** `2 orders`, `1 change`, `2 orders and 1 change`: what waits in the outbox. */
export function waitingWords(waiting: readonly KeptCommand[], sent: Kept['sent']): string {
  const orders = waiting.filter((command) => sent[command.key]).length;
  const changes = waiting.length - orders;
  const a = orders > 0 ? say('orderCount', { n: orders }) : '';
  const b = changes > 0 ? say('changeCount', { n: changes }) : '';
  return a !== '' && b !== '' ? say('bothWait', { a, b }) : a + b;
}

/** How many orders that were sent from somewhere still wait here, and whether one of them was refused. */
export function unsentAt(
  at: string,
  keys: { waiting: ReadonlySet<string>; refused: ReadonlySet<string> },
  sent: Kept['sent'],
) {
  const here = Object.entries(sent).filter(([, each]) => each.at === at);
  return {
    unsent: here.filter(([key]) => keys.waiting.has(key)).length,
    refused: here.some(([key]) => keys.refused.has(key)),
  };
}
