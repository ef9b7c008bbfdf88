import { describe, expect, test } from 'vitest';
import type { Dialogue, DialogueAction, DialogueInput, JobPlan } from '../../job/dialogue.ts';
import { STRANGER, type JobOutcome, type Remembered } from '../../job/outcome.ts';
import { PATIENCE } from '../../job/patience.ts';
import { starStatus } from '../../virtual/star-answers.ts';
import { WORKING, type Switches } from '../../virtual/status-answers.ts';
import { STAR, STAR_NAMED } from './star-tongue.ts';

const BODY = new TextEncoder().encode('Ribeye\n');
const BODY_HEX = Buffer.from(BODY).toString('hex');
const ASK = '1b0601';
const ETB = '17';
/** `ESC @`, `ESC RS E 0`, `ESC RS a 1`, then one `ETB` fewer than will stand on the counter in the end. */
const start = (target: number): string => `1b401b1e45001b1e6101${ETB.repeat(target - 1)}`;
const opened: DialogueInput = { type: 'opened' };
const written: DialogueInput = { type: 'written', what: 'job' };
const timeout: DialogueInput = { type: 'timeout' };
const says = (count: number, change: Partial<Switches> = {}): DialogueInput => ({
  type: 'received',
  bytes: starStatus({ ...WORKING, ...change }, count),
});

/** A talk with a Star printer, input by input. */
class Talk {
  dialogue: Dialogue;
  last: readonly DialogueAction[] = [];
  outcome: JobOutcome | undefined;
  remembered: Remembered | undefined;

  constructor(family = STAR, remembered: Remembered = STRANGER) {
    const plan: JobPlan = {
      body: BODY,
      id: 'a1b2',
      manners: 'asks',
      remembered,
      closeProves: true,
      paperMs: 0,
      patience: PATIENCE,
    };
    this.dialogue = family.beginDialogue(plan);
  }

  hears(...inputs: DialogueInput[]): this {
    for (const input of inputs) {
      const { dialogue, actions } = this.dialogue.take(input);
      this.dialogue = dialogue;
      this.last = actions;
      for (const action of actions) if (action.type === 'outcome') Object.assign(this, action);
    }
    return this;
  }

  get wrote(): string {
    const all = this.last.map((action) =>
      action.type === 'write' ? Buffer.from(action.bytes).toString('hex') : '',
    );
    return all.join('');
  }

  get waits(): number | undefined {
    return this.last.findLast((action) => action.type === 'wait')?.ms;
  }
}

describe('one job with a Star printer', () => {
  test('asks once, moves the counter, sends when it stands there, and one ETB behind the cut proves it', () => {
    const talk = new Talk().hears(opened);
    expect(talk.wrote).toBe(ASK);
    expect(talk.hears(says(7)).wrote).toBe(start(2));
    expect(talk.hears(says(1)).wrote).toBe(BODY_HEX + ETB);
    expect(talk.hears(written, says(1)).outcome).toBeUndefined();
    expect(talk.hears(says(2)).outcome).toEqual({ kind: 'printed', level: 'L2' });
    expect(talk.remembered).toEqual({ proof: 'status', automatic: 'speaks' });
  });

  test.each([...Array(32).keys()])('from %i on, nothing that was left over is taken for it', (count) => {
    const leftOver = (count + 1) % 32;
    const talk = new Talk().hears(opened, says(count), says(count), says(leftOver));
    expect(talk.wrote).toBe('');
    const target = count > 2 ? 2 : 5;
    for (let at = 0; at < target - 1; at += 1) expect(talk.hears(says(at)).outcome).toBeUndefined();
    expect(talk.hears(says(target - 1)).wrote).toBe(BODY_HEX + ETB);
    expect(talk.hears(written, says(target - 1), says(target)).outcome?.kind).toBe('printed');
  });

  test('one that cannot speak by itself is asked every second, and waited for as long as others', () => {
    const talk = new Talk().hears(opened, says(7), timeout);
    expect(talk.wrote).toBe(ASK);
    talk.hears(says(1), written);
    expect(talk.waits).toBe(PATIENCE.automatic);
    for (let second = 0; second < 59; second += 1) talk.hears(timeout, says(1));
    expect(talk.outcome).toBeUndefined();
    expect(talk.hears(timeout, says(2)).remembered).toEqual({ proof: 'status', automatic: 'silent' });
  });

  test('one that answers and never counts is taken at its orderly close', () => {
    const talk = new Talk().hears(opened, says(0));
    for (let second = 0; second < 10; second += 1) talk.hears(timeout, says(0));
    expect(talk.hears(timeout).wrote).toBe(BODY_HEX);
    expect(talk.hears(written, { type: 'ended' }).outcome).toEqual({ kind: 'printed', level: 'L1' });
    expect(talk.remembered?.proof).toBe('nothing');
  });

  test('one that counted before and does not get there is busy: nothing is sent', () => {
    const talk = new Talk(STAR, { proof: 'status', automatic: 'speaks' }).hears(opened, says(3));
    for (let second = 0; second < 20; second += 1) talk.hears(timeout, says(3));
    expect(talk.outcome).toEqual({ kind: 'notSent', reason: 'no-answer' });
  });

  test('trouble that is told before the first byte refuses the job', () => {
    const before = new Talk().hears(opened, says(3, { cover: 'open' }));
    expect(before.outcome).toEqual({ kind: 'notSent', reason: 'cover-open' });
    const between = new Talk().hears(opened, says(3), says(3, { paper: 'out' }));
    expect(between.outcome).toEqual({ kind: 'notSent', reason: 'paper-out' });
  });

  test('silence is met with a flush, and then given up', () => {
    const talk = new Talk().hears(opened, timeout);
    expect(talk.wrote).toBe(`${'00'.repeat(8192)}1b1e6101${ASK}`);
    expect(talk.hears(timeout).outcome).toEqual({ kind: 'notSent', reason: 'no-answer' });
  });

  test('a link that goes: not sent before the first byte, unknown after it', () => {
    const lost: DialogueInput = { type: 'lost' };
    expect(new Talk().hears(opened, says(3), lost).outcome).toEqual({ kind: 'notSent', reason: 'link-lost' });
    expect(new Talk().hears(opened, says(3), says(1), lost).outcome).toEqual({
      kind: 'unknown',
      reason: 'link-lost',
    });
  });

  test('a model that names its jobs is believed by the name', () => {
    const talk = new Talk(STAR_NAMED).hears(opened, says(7), says(1));
    const [, one = '', two = ''] = /1b1d0301(..)(..)17$/.exec(talk.wrote) ?? [];
    expect(one + two).toHaveLength(4);
    const named = (id: string): DialogueInput => ({
      type: 'received',
      bytes: Buffer.from(`1b1d0301${id}0900`, 'hex'),
    });
    expect(talk.hears(written, named('0000')).outcome).toBeUndefined();
    expect(talk.hears(named(one + two)).outcome).toEqual({ kind: 'printed', level: 'L3' });
    expect(talk.remembered?.proof).toBe('id');
  });
});
