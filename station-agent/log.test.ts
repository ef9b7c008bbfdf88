import { expect, test } from 'vitest';
import { openLog } from './log.ts';

function lines(env: Record<string, string>): string[] {
  const written: string[] = [];
  const log = openLog({
    out: (line) => written.push(`out ${line}`),
    err: (line) => written.push(`err ${line}`),
    env,
  });
  log('info', 'Linked.');
  log('warn', 'Paper is out.\nPut in a roll.');
  log('error', 'The disk is full.');
  return written;
}

test('for the journal every event is one line of standard output with its level', () => {
  expect(lines({ JOURNAL_STREAM: '8:1' })).toEqual([
    'out <6>Linked.',
    'out <4>Paper is out. Put in a roll.',
    'out <3>The disk is full.',
  ]);
});

test('at a terminal what is not as it should be goes to standard error', () => {
  expect(lines({})).toEqual(['out Linked.', 'err Paper is out. Put in a roll.', 'err The disk is full.']);
});

test('what is not asked for is not written', () => {
  expect(lines({ PASSLINE_LOG: 'error' })).toEqual(['err The disk is full.']);
});
