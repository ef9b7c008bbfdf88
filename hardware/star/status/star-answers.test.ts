import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WELL } from '../../job/condition.ts';
import { NOTHING_READ } from '../../job/tongue.ts';
import { starSerial, starStatus, starVersion } from '../../virtual/star-answers.ts';
import { WORKING } from '../../virtual/status-answers.ts';
import { readStarAnswers, type StarAnswer } from './star-answers.ts';
import { isStatusHead, statusLength } from './star-status.ts';

const read = (bytes: Iterable<number>): readonly StarAnswer[] => readStarAnswers(NOTHING_READ, bytes).answers;
const well = { kind: 'status', status: { condition: WELL, count: 5 } };

describe('answers of a Star printer', () => {
  test('the first byte of a status says how long it is', () => {
    const lengths = [0x0f, 0x21, 0x23, 0x25, 0x27, 0x29, 0x2b, 0x2d, 0x2f].map(statusLength);
    expect(lengths).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect([0x11, 0x13].some(isStatusHead)).toBe(false);
  });

  test('a status tells the whole condition and the counter', () => {
    expect(read(starStatus(WORKING, 5))).toEqual([well]);
    const counts = Array.from({ length: 32 }, (_, count) => read(starStatus(WORKING, count))[0]);
    expect(counts.map((answer) => answer?.kind === 'status' && answer.status.count)).toEqual([
      ...counts.keys(),
    ]);
  });

  test.each([
    [{ paper: 'out' } as const, { online: false, paper: 'out' }],
    [{ paper: 'low' } as const, { paper: 'low' }],
    [{ cover: 'open' } as const, { online: false, cover: 'open' }],
    [{ cutter: 'jammed' } as const, { online: false, cutter: 'jammed' }],
  ])('%j', (change, told) => {
    const [answer] = read(starStatus({ ...WORKING, ...change }, 0));
    expect(answer).toEqual({ kind: 'status', status: { condition: { ...WELL, ...told }, count: 0 } });
  });

  test('an older, shorter status tells no counter', () => {
    expect(read([0x0f, 0x06, 0x08, 0x40, 0, 0, 0])).toEqual([
      {
        kind: 'status',
        status: { condition: { ...WELL, online: false, fault: 'recoverable' }, count: null },
      },
    ]);
  });

  test('version, serial number and the end of a named job', () => {
    expect(read(starVersion('TSP654IIVer2.1'))).toEqual([{ kind: 'version', text: 'TSP654IIVer2.1' }]);
    expect(read(starSerial('2560017081500042'))).toEqual([
      { kind: 'information', text: 'PrSrN=2560017081500042,' },
    ]);
    expect(read([0x1b, 0x1d, 0x03, 1, 0, 0x0a, 7, 0])).toEqual([
      { kind: 'printEnd', step: 1, id: [0, 0x0a] },
    ]);
  });

  test('what is broken off costs nothing behind it', () => {
    const whole = starStatus(WORKING, 5);
    expect(read([...whole.subarray(0, 4), ...whole])).toEqual([well]);
    expect(read([0x1b, 0x1d, ...whole])).toEqual([well]);
    expect(read([0x11, 0x13, 0x00, 0xff, ...whole])).toEqual([well]);
  });

  test('property: it makes no difference in which pieces they come, and no bytes make it fail', () => {
    const good = [starStatus(WORKING, 5), starVersion('SP742Ver3.0'), starStatus(WORKING, 6)].map((each) => [
      ...each,
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...good), fc.array(fc.nat(255)))),
        fc.nat(20),
        (parts, size) => {
          const bytes = parts.flat();
          const answers: StarAnswer[] = [];
          let unfinished = NOTHING_READ;
          for (let at = 0; at < bytes.length; at += size + 1) {
            const step = readStarAnswers(unfinished, bytes.slice(at, at + size + 1));
            unfinished = step.unfinished;
            answers.push(...step.answers);
          }
          expect(answers).toEqual(read(bytes));
        },
      ),
    );
  });
});
