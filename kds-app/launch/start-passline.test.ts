import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCheckout, runModule, type Running } from '#test/support/launch-checkout.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readReadyLine } from './host.mjs';

let checkout: ReturnType<typeof makeCheckout>;
let running: Running | undefined;
beforeEach(() => {
  checkout = makeCheckout();
});
afterEach(async () => {
  running?.child.kill('SIGTERM');
  await running?.exit;
  running = undefined;
  checkout.remove();
});

/** A host that says it is ready, notes each signal and stops when asked. */
const HOST = `
import { appendFileSync } from 'node:fs';
const note = (line: string) => appendFileSync(new URL('../../notes', import.meta.url), line + '\\n');
note('argv ' + JSON.stringify(process.argv.slice(2)));
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => { note(signal); setTimeout(() => process.exit(0), 100); });
}
console.log('opening');
console.log('passline ready http://192.168.1.20:8099 site="Trattoria" data=${JSON.stringify('DIR')}');
console.log('Open http://192.168.1.20:8099 on a phone');
setInterval(() => undefined, 1000);
`;

function startWith(
  host: string,
  argv: string[],
  kiosk: object = { kind: 'headless' },
  under?: 'npm',
): Running {
  checkout.write('kds-app/host/main.ts', host.replace('"DIR"', `"${join(checkout.root, 'data')}"`));
  const source = `
    import { runEntry } from '${import.meta.dirname}/stop.mjs';
    import { placesIn } from '${import.meta.dirname}/paths.mjs';
    import { startPassline } from '${import.meta.dirname}/start-passline.mjs';
    const places = placesIn(${JSON.stringify(checkout.root)});
    const choose = async () => (${JSON.stringify(kiosk)});
    await runEntry(() => startPassline(${JSON.stringify(argv)}, { places, choose, build: async () => {} }));
  `;
  running = runModule(source, under);
  return running;
}

const notes = () =>
  existsSync(join(checkout.root, 'notes')) ? readFileSync(join(checkout.root, 'notes'), 'utf8') : '';

const untilPrinted = (start: Running, text: string) =>
  vi.waitFor(() => expect(start.printed()).toContain(text), { timeout: 10_000 });

describe('the host', () => {
  test('gets its options, and what it prints is passed on', async () => {
    const start = startWith(HOST, ['--headless', '--port', '8099', '--empty']);
    await untilPrinted(start, 'on a phone');
    expect(start.printed()).toContain('passline ready http://192.168.1.20:8099 site="Trattoria"');
    expect(notes()).toContain('argv ["--port","8099","--empty"]');
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s stops it once, and its exit code is ours',
    async (signal) => {
      const start = startWith(HOST, []);
      await untilPrinted(start, 'passline ready');
      start.child.kill(signal);
      expect(await start.exit).toBe(0);
      expect(notes().match(/SIG\w+/g)).toEqual(['SIGTERM']);
    },
  );

  test('ends when npm is ended, which passes no signal on', async () => {
    const start = startWith(HOST, [], { kind: 'headless' }, 'npm');
    await untilPrinted(start, 'passline ready');
    start.child.kill('SIGKILL');
    await vi.waitFor(() => expect(notes()).toContain('SIGTERM'), { timeout: 5000 });
  });

  test.each([0, 1, 2, 3])('its exit code %i is passed on', async (code) => {
    const start = startWith(`console.error('The reason.'); process.exit(${code});`, []);
    expect(await start.exit).toBe(code);
    expect(start.printed()).toContain('The reason.');
  });

  test('the second start is quick', async () => {
    const first = startWith(HOST, []);
    await untilPrinted(first, 'passline ready');
    first.child.kill('SIGTERM');
    await first.exit;
    const began = performance.now();
    const second = startWith(HOST, []);
    await untilPrinted(second, 'passline ready');
    expect(performance.now() - began).toBeLessThan(2000);
    expect(second.printed()).not.toMatch(/Installing|Building/);
  });
});

test('an unknown option ends with 2 and a sentence before anything is started', async () => {
  const start = startWith(HOST, ['--verbose']);
  expect(await start.exit).toBe(2);
  expect(start.printed()).toContain('does not know the option "--verbose"');
  expect(notes()).toBe('');
});

describe('the kiosk window', () => {
  const BROWSER = '#!/bin/sh\necho "$@" > "$(dirname "$0")/window"\nexec sleep 600\n';

  test('opens once the host is ready, with a profile of its own, and closes with it', async () => {
    const { chmodSync } = await import('node:fs');
    const program = checkout.write('browser', BROWSER);
    chmodSync(program, 0o755);
    const start = startWith(HOST, ['--browser'], { kind: 'browser', program });
    await vi.waitFor(() => expect(existsSync(join(checkout.root, 'window'))).toBe(true), { timeout: 10_000 });
    await vi.waitFor(() => expect(readFileSync(join(checkout.root, 'window'), 'utf8')).toContain('\n'));
    const flags = readFileSync(join(checkout.root, 'window'), 'utf8');
    expect(flags).toMatch(/^--kiosk .*--app=http:\/\/127\.0\.0\.1:8099\/kitchen /);
    expect(flags).toContain(`--user-data-dir=${join(checkout.root, 'data', 'kiosk-window')}`);
    start.child.kill('SIGTERM');
    expect(await start.exit).toBe(0);
  });

  test('a window that cannot open leaves the host running', async () => {
    const start = startWith(HOST, [], { kind: 'browser', program: join(checkout.root, 'missing') });
    await untilPrinted(start, 'the host runs on');
    start.child.kill('SIGTERM');
    expect(await start.exit).toBe(0);
  });
});

test('the ready line', () => {
  expect(readReadyLine('x\npassline ready http://10.0.0.5:80 site="A "b" c" data="/srv/a b"\n')).toEqual({
    url: 'http://10.0.0.5:80',
    site: 'A "b" c',
    data: '/srv/a b',
  });
  expect(readReadyLine('passline ready http://10.0.0.5:80 site="A" da')).toBeUndefined();
});
