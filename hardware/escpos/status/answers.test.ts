import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { automaticStatus, realtimeAnswer, transmittedStatus, WORKING } from '../../virtual/status-answers.ts';
import { NOTHING_READ } from '../../job/tongue.ts';
import { readAnswers, type Answer } from './answers.ts';
import { blockedBy, WELL, type Condition } from '../../job/condition.ts';
import { fromRealtime, type Question } from './status-bytes.ts';

const read = (...bytes: number[]): readonly Answer[] => readAnswers(NOTHING_READ, bytes).answers;
const automatic = (...bytes: [number, number, number, number]): Condition | null => {
  const [answer] = read(...bytes);
  return answer?.kind === 'automatic' ? answer.condition : null;
};

describe('answers of a printer', () => {
  test('are told apart by their fixed bits', () => {
    expect(read(0x16)).toEqual([{ kind: 'realtime', byte: 0x16 }]);
    expect(read(0x00)).toEqual([{ kind: 'transmitted', byte: 0 }]);
    expect(read(0x14, 0x00, 0x00, 0x0f)).toEqual([{ kind: 'automatic', condition: WELL }]);
    expect(read(0x37, 0x22, 0x41, 0x42, 0x43, 0x44, 0x00)).toEqual([{ kind: 'processed', id: 'ABCD' }]);
    expect(read(0x5f, 0x54, 0x4d, 0x00)).toEqual([{ kind: 'block', head: 0x5f, bytes: [0x54, 0x4d] }]);
  });

  test('mixed, they come out in their order', () => {
    const kinds = read(0x14, 0, 0, 0x0f, 0x16, 0x37, 0x22, 0x20, 0x20, 0x20, 0x7e, 0, 0x03, 0x14, 0, 0, 0x0f);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'automatic',
      'realtime',
      'processed',
      'transmitted',
      'automatic',
    ]);
  });

  test('one that is broken off does not cost those behind it', () => {
    expect(read(0x14, 0x00, 0x16)).toEqual([{ kind: 'realtime', byte: 0x16 }]);
    expect(read(0x37, 0x22, 0x41, 0x14, 0, 0, 0x0f)).toEqual([{ kind: 'automatic', condition: WELL }]);
  });

  test('bytes that fit nothing are dropped', () => {
    expect(read(0x11, 0x13, 0xff, 0x80, 0x16)).toEqual([{ kind: 'realtime', byte: 0x16 }]);
  });

  test('the automatic status says everything', () => {
    expect(automatic(0x3c, 0x00, 0x00, 0x0f)).toEqual({ ...WELL, online: false, cover: 'open' });
    expect(automatic(0x1c, 0x00, 0x0f, 0x0f)).toEqual({ ...WELL, online: false, paper: 'out' });
    expect(automatic(0x14, 0x00, 0x03, 0x0f)).toEqual({ ...WELL, paper: 'low' });
    expect(automatic(0x1c, 0x08, 0x00, 0x0f)).toEqual({ ...WELL, online: false, cutter: 'jammed' });
    expect(automatic(0x1c, 0x20, 0x00, 0x0f)).toEqual({ ...WELL, online: false, fault: 'unrecoverable' });
    expect(automatic(0x1c, 0x40, 0x00, 0x0f)).toEqual({ ...WELL, online: false, fault: 'recoverable' });
  });

  test('each real-time answer says its part', () => {
    expect(fromRealtime(1, 0x1e)).toEqual({ online: false });
    expect(fromRealtime(1, 0x16)).toEqual({ online: true });
    expect(fromRealtime(2, 0x16)).toEqual({ cover: 'open' });
    expect(fromRealtime(2, 0x32)).toEqual({ cover: 'closed', paper: 'out' });
    expect(fromRealtime(3, 0x1a)).toEqual({ cutter: 'jammed', fault: 'none' });
    expect(fromRealtime(3, 0x32)).toEqual({ cutter: 'ok', fault: 'unrecoverable' });
    expect(fromRealtime(4, 0x1e)).toEqual({ paper: 'low' });
    expect(fromRealtime(4, 0x7e)).toEqual({ paper: 'out' });
  });

  test('the first thing to see to is said', () => {
    expect(blockedBy(WELL)).toBeNull();
    expect(blockedBy({ ...WELL, paper: 'low' })).toBeNull();
    expect(blockedBy({ ...WELL, online: false })).toBe('offline');
    expect(blockedBy({ ...WELL, online: false, paper: 'out', cover: 'open' })).toBe('cover-open');
    expect(blockedBy({ ...WELL, cutter: 'jammed', fault: 'recoverable' })).toBe('cutter-jammed');
  });

  test('property: it makes no difference in which pieces they come', () => {
    const some = fc.oneof(
      fc.constantFrom<Question>(1, 2, 3, 4).map((question) => realtimeAnswer(question, WORKING)),
      fc.constantFrom('ok', 'low', 'out').map((paper) => automaticStatus({ ...WORKING, paper })),
      fc.constant(transmittedStatus(WORKING)),
      fc.constant(Uint8Array.of(0x37, 0x22, 0x61, 0x62, 0x63, 0x64, 0)),
      fc.uint8Array({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(some), fc.array(fc.nat(20)), (parts, cuts) => {
        const all = Buffer.concat(parts);
        const inOne = readAnswers(NOTHING_READ, all);
        let unfinished = NOTHING_READ;
        const answers: Answer[] = [];
        let at = 0;
        for (const cut of [...cuts, all.length]) {
          const step = readAnswers(unfinished, all.subarray(at, at + cut));
          answers.push(...step.answers);
          unfinished = step.unfinished;
          at += cut;
        }
        expect({ answers, unfinished }).toEqual(inOne);
      }),
    );
  });
});
