import { expect, test } from 'vitest';
import { render } from '../../escpos/encode.ts';
import { PROFILES } from '../../escpos/profile.ts';
import { EPSON } from '../habits.ts';
import { plug } from '../memory-port.ts';
import { VirtualPrinter } from '../printer.ts';
import { messagesFor } from './paper-messages.ts';

test('a drawer that opens and a bell that rings are seen, though they leave nothing on real paper', async () => {
  const profile = { ...PROFILES['escpos-80'], buzzer: { kind: 'clone', length: 2 } } as const;
  const printer = new VirtualPrinter({ ...EPSON, profile });
  let changes = 0;
  printer.onChange(() => (changes += 1));
  const port = await plug((wire) => printer.connect(wire));
  const { body } = render({ blocks: [{ kind: 'buzz', times: 3 }, { kind: 'drawer' }] }, profile);
  await port.write(body);
  expect(changes).toBe(2);
  const [, slip] = messagesFor({ id: 'bar', name: 'Bar', printer }, 0);
  const words =
    slip?.event === 'slip' ? [...slip.svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, word]) => word) : [];
  expect(words.join(' ')).toBe('( bell, 3 times ) ( drawer opened )');
});
