import { describe, expect, test } from 'vitest';
import { hostArguments } from './arguments.ts';
import { isOwnPage, kioskAddress } from './own-page.ts';
import { lastWords, readReadyUrl } from './ready-line.ts';
import { afterExit, deathsInARow, isCrashLoop, restartDelay } from './restart.ts';
import { troublePage } from './trouble-page.ts';

test('the wait before a restart doubles to half a minute and no further', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 40].map(restartDelay)).toEqual([
    250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

test('a run of a minute wipes the slate clean', () => {
  expect(deathsInARow(4, 59_999)).toBe(5);
  expect(deathsInARow(4, 60_000)).toBe(1);
  expect(isCrashLoop(4)).toBe(false);
  expect(isCrashLoop(5)).toBe(true);
});

describe('after the host ended', () => {
  test('0 quits, 2 and 3 are explained, all else restarts', () => {
    expect(afterExit(0, true)).toEqual({ step: 'quit', code: 0 });
    expect(afterExit(2, false)).toEqual({ step: 'explain', code: 2 });
    expect(afterExit(3, false)).toEqual({ step: 'explain', code: 3 });
    for (const code of [1, 9, 137, -1]) expect(afterExit(code, false)).toEqual({ step: 'restart' });
  });

  test('a host that had been ready is restarted whatever its code', () => {
    expect(afterExit(2, true)).toEqual({ step: 'restart' });
    expect(afterExit(3, true)).toEqual({ step: 'restart' });
  });
});

test('the ready line is read among other lines', () => {
  expect(readReadyUrl('opening\npassline ready http://10.0.0.5:80 site="A "b"" data="/x"\n')).toBe(
    'http://10.0.0.5:80',
  );
  expect(readReadyUrl('passline ready soon')).toBeUndefined();
});

test('the last words are for people: no log lines, not too many', () => {
  expect(lastWords('{"level":30}\nThe disk is full.\n')).toBe('The disk is full.');
  expect(lastWords('x'.repeat(9000))).toHaveLength(2000);
});

test('the kiosk reaches its host by loopback', () => {
  expect(kioskAddress('http://192.168.1.20:8080')).toBe('http://127.0.0.1:8080');
  expect(kioskAddress('http://192.168.1.20')).toBe('http://127.0.0.1:80');
  expect(isOwnPage('http://127.0.0.1/kitchen', 'http://127.0.0.1:80')).toBe(true);
  expect(isOwnPage('http://127.0.0.1/kitchen', undefined)).toBe(false);
});

test('the trouble page shows words as words', () => {
  const page = decodeURIComponent(troublePage('A & B', '<script>alert("x")</script>'));
  expect(page).toContain('A &amp; B');
  expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  expect(page).toContain("default-src 'none'");
});

test('the host is given its own options only', () => {
  const argv = [
    '--no-sandbox',
    '/opt/passline',
    '--port',
    '9000',
    '--ozone-platform=x11',
    '--empty',
    '--data',
    '/d',
    '--port',
  ];
  expect(hostArguments(argv)).toEqual(['--port', '9000', '--empty', '--data', '/d']);
});
