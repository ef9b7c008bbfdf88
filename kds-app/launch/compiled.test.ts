import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeCheckout } from '#test/support/launch-checkout.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { runToEnd } from './child.mjs';
import { keepCompiled } from './compiled.mjs';
import { placesIn } from './paths.mjs';

afterEach(() => vi.unstubAllEnvs());

test('what a program compiled is kept in the checkout for its next start', async () => {
  vi.stubEnv('NODE_COMPILE_CACHE', undefined);
  const checkout = makeCheckout();
  const places = placesIn(checkout.root);
  const program = checkout.write('program.ts', "const said: string = 'so';\nconsole.log(said);\n");
  keepCompiled(places);
  const ran = await runToEnd(places.node, [program]);
  const kept = join(places.out, 'compiled');
  expect(ran.output.trim()).toBe('so');
  expect(existsSync(kept) && readdirSync(kept, { recursive: true }).length).toBeGreaterThan(1);
  checkout.remove();
});

test('who has a place for it keeps that', () => {
  vi.stubEnv('NODE_COMPILE_CACHE', '/elsewhere');
  keepCompiled(placesIn('/nowhere'));
  expect(process.env['NODE_COMPILE_CACHE']).toBe('/elsewhere');
});
