import { describe, expect, test } from 'vitest';
import { Printer } from '#shared/kitchen/job.ts';
import { ESCPOS } from '#hardware/escpos/job/escpos-tongue.ts';
import { converse } from '#hardware/job/converse.ts';
import { look } from '#hardware/job/look.ts';
import { STRANGER } from '#hardware/job/outcome.ts';
import { PATIENCE } from '#hardware/job/patience.ts';
import { realTimers } from '#hardware/timers.ts';
import { notTested } from '#test/support/not-tested.ts';
import { KeptLinks } from '../../station-agent/devices/kept-links.ts';
import { openDevice } from '../../station-agent/devices/open-device.ts';

/** The address of an ESC/POS printer that may print, as it is written in a printer's set-up. */
const address = process.env['PASSLINE_TEST_PORT'];
const SLIP = Buffer.from('Passline prints on this printer.\n\n\n\n\n\u001dVA\u0000', 'latin1');

const open = () => {
  const printer = Printer.parse({ id: 'real', name: 'Real', address });
  return openDevice(printer, { virtual: null, kept: new KeptLinks() });
};

if (address === undefined) notTested('a real printer', 'name one: PASSLINE_TEST_PORT=tcp://192.168.1.50');
else
  describe(`a real printer at ${address}`, () => {
    test('says how it is', async () => {
      const { port, family = ESCPOS } = await open();
      expect(await look(port, family.beginLooking(), realTimers)).toMatchObject({
        online: true,
        cover: 'closed',
      });
    });

    test('prints a slip, and proves it', async () => {
      const { port, closeProves, family = ESCPOS } = await open();
      const plan = {
        body: SLIP,
        id: 'real',
        manners: 'asks',
        remembered: STRANGER,
        patience: PATIENCE,
        paperMs: 60_000,
      } as const;
      const result = await converse(port, family.beginDialogue({ ...plan, closeProves }), realTimers);
      console.warn(`${address}: ${JSON.stringify(result)}`);
      expect(result.outcome).toMatchObject({ kind: 'printed' });
    }, 120_000);

    test('takes nothing after its link was disposed of, which may be done twice', async () => {
      const { port } = await open();
      await port[Symbol.asyncDispose]();
      await port[Symbol.asyncDispose]();
      await expect(port.write(SLIP)).rejects.toMatchObject({ name: 'PortLost' });
    });

    test('can be opened again at once, and again', async () => {
      for (let times = 0; times < 3; times += 1) {
        const { port, family = ESCPOS } = await open();
        expect(await look(port, family.beginLooking(), realTimers)).not.toBeNull();
      }
    });
  });
