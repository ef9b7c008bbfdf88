import { expect, test } from 'vitest';
import { wireDigests } from '#test/support/wire-digests.ts';

const HOW = `The wire has changed: the lines below name the calls, documents and messages.
A page, an agent or a program of yesterday has to go on working with it. If one could fail, because something that it
reads is gone or has another form, or something that it need not send is demanded, raise WIRE in shared/contract/feed.ts.
A new call, or a new field that may be missing, needs no raise. In both cases keep the new digests with the change:

  npx vitest run shared/contract/wire.test.ts -u

`;

test('whoever changes the wire says so', async () => {
  await expect(await wireDigests(), HOW).toMatchFileSnapshot('./wire.digests');
});

test('the line of a document is of all that stands in it', async () => {
  const lines = (await wireDigests()).split('\n').map((line) => line.split('  '));
  const digest = new Map(lines.map(([name, of]) => [name, of]));
  // What may be left out when it is sent stands there when it is read.
  expect(digest.get('document settings')).toMatch(/^[0-9a-f]{12}$/);
  expect(digest.get('document settings, as sent')).not.toBe(digest.get('document settings'));
});
