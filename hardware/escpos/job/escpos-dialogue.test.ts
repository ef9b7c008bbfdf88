import { describe, expect, test } from 'vitest';
import {
  automaticStatus,
  realtimeAnswer,
  transmittedStatus,
  WORKING,
  type Switches,
} from '../../virtual/status-answers.ts';
import type { Dialogue, DialogueAction, DialogueInput, JobPlan } from '../../job/dialogue.ts';
import { STRANGER, type JobOutcome, type Remembered } from '../../job/outcome.ts';
import { PATIENCE } from '../../job/patience.ts';
import { ESCPOS } from './escpos-tongue.ts';

const BODY = new TextEncoder().encode('Ribeye\n');
const plan: JobPlan = {
  body: BODY,
  id: 'a1b2',
  manners: 'asks',
  remembered: STRANGER,
  closeProves: true,
  paperMs: 0,
  patience: PATIENCE,
};

const QUESTIONS = { 1: '100401', 2: '100402', 3: '100403', 4: '100404' } as const;
const START = '1b401d72011d61ff';
const BODY_HEX = Buffer.from(BODY).toString('hex');
const ASK_ID = '1d28480600303061316232';
const ASK_STATUS = '1d7201';
const ID_ANSWER = Uint8Array.of(0x37, 0x22, 0x61, 0x31, 0x62, 0x32, 0);
const opened: DialogueInput = { type: 'opened' };
const written: DialogueInput = { type: 'written', what: 'job' };
const timeout: DialogueInput = { type: 'timeout' };
const ended: DialogueInput = { type: 'ended' };
const lost: DialogueInput = { type: 'lost' };
const said = (bytes: Uint8Array): DialogueInput => ({ type: 'received', bytes });
const answers = (question: number, change: Partial<Switches> = {}): DialogueInput =>
  said(realtimeAnswer(question, { ...WORKING, ...change }));
const tells = (change: Partial<Switches> = {}): DialogueInput =>
  said(automaticStatus({ ...WORKING, ...change }));

/** A talk with a printer, input by input. */
class Talk {
  dialogue: Dialogue;
  last: readonly DialogueAction[] = [];
  readonly outcomes: { outcome: JobOutcome; remembered: Remembered }[] = [];

  constructor(change: Partial<JobPlan> = {}) {
    this.dialogue = ESCPOS.beginDialogue({ ...plan, ...change });
  }

  hears(...inputs: DialogueInput[]): this {
    for (const input of inputs) {
      const { dialogue, actions } = this.dialogue.take(input);
      this.dialogue = dialogue;
      this.last = actions;
      for (const action of actions) if (action.type === 'outcome') this.outcomes.push(action);
    }
    return this;
  }

  /** Bytes that it wrote after the last input. */
  get wrote(): string {
    return this.last
      .map((action) => (action.type === 'write' ? Buffer.from(action.bytes).toString('hex') : ''))
      .join('');
  }

  get waits(): number | undefined {
    return this.last.findLast((action) => action.type === 'wait')?.ms;
  }

  get outcome(): JobOutcome | undefined {
    return this.outcomes.at(0)?.outcome;
  }

  get remembered(): Remembered | undefined {
    return this.outcomes.at(0)?.remembered;
  }
}

const asked: readonly DialogueInput[] = [opened, answers(1), answers(2), answers(4)];
/** It came past everything that was sent before the job. */
const past = said(transmittedStatus(WORKING));
const started: readonly DialogueInput[] = [...asked, past, tells()];
const sent: readonly DialogueInput[] = [...started, written];

describe('one job with a printer that answers', () => {
  test('asks 1, 2 and 4, one at a time', () => {
    const talk = new Talk().hears(opened);
    expect(talk.wrote).toBe(QUESTIONS[1]);
    expect(talk.hears(answers(1)).wrote).toBe(QUESTIONS[2]);
    expect(talk.hears(answers(2)).wrote).toBe(QUESTIONS[4]);
    expect(talk.hears(answers(4)).wrote).toBe(START);
  });

  test('sends after the first automatic status, then asks for both proofs', () => {
    expect(new Talk().hears(...started).wrote).toBe(BODY_HEX + ASK_ID + ASK_STATUS);
  });

  test('is printed at L3 when it names the job', () => {
    const talk = new Talk().hears(...sent, said(ID_ANSWER));
    expect(talk.outcome).toEqual({ kind: 'printed', level: 'L3' });
    expect(talk.remembered).toEqual({ proof: 'id', automatic: 'speaks' });
  });

  test('the name of another job proves nothing', () => {
    const other = Uint8Array.of(0x37, 0x22, 0x61, 0x31, 0x62, 0x31, 0);
    expect(new Talk().hears(...sent, said(other)).outcome).toBeUndefined();
  });

  test('falls to L2, not to failed, when it answers only the question behind the cut', () => {
    const talk = new Talk().hears(...sent, said(transmittedStatus(WORKING)));
    expect(talk.outcome).toEqual({ kind: 'printed', level: 'L2' });
    expect(talk.remembered?.proof).toBe('status');
  });

  test('what it cannot do is not tried again', () => {
    const talk = new Talk({ remembered: { proof: 'status', automatic: 'silent' } }).hears(...asked);
    expect(talk.wrote).toBe(`1b40${ASK_STATUS}`);
    expect(talk.hears(past).waits).toBe(PATIENCE.settle);
    expect(talk.hears(timeout).wrote).toBe(`${BODY_HEX}${ASK_STATUS}`);
  });

  test('one that names its jobs is asked for the name alone', () => {
    const talk = new Talk({ remembered: { proof: 'id', automatic: 'speaks' } }).hears(...asked);
    expect(talk.wrote).toBe('1b401d61ff');
    expect(talk.hears(tells()).wrote).toBe(BODY_HEX + ASK_ID);
    expect(talk.hears(written, past).outcome).toBeUndefined();
  });

  test('nothing is sent while what was left by an earlier sender is still to come', () => {
    const talk = new Talk({ remembered: { proof: 'status', automatic: 'speaks' } }).hears(...asked, tells());
    expect(talk.wrote).toBe('');
    expect(talk.waits).toBe(PATIENCE.automatic);
    for (let wait = 0; wait < 20; wait += 1) talk.hears(timeout);
    expect(talk.outcome).toEqual({ kind: 'notSent', reason: 'no-answer' });
  });

  test('is waited for only a second when it sends no automatic status', () => {
    const talk = new Talk().hears(...asked);
    expect(talk.waits).toBe(PATIENCE.automatic);
    expect(talk.hears(past, timeout).wrote).toContain(BODY_HEX);
    expect(talk.hears(written, said(ID_ANSWER)).remembered?.automatic).toBe('silent');
  });

  test('unasked automatic status between the questions changes nothing', () => {
    const talk = new Talk().hears(opened, tells(), answers(1), tells(), answers(2));
    expect(talk.wrote).toBe(QUESTIONS[4]);
  });

  test('a long job goes in pieces, the next after the one before was taken', () => {
    const body = new Uint8Array(2500).fill(0x41);
    const talk = new Talk({ body }).hears(...started);
    expect(talk.wrote.length / 2).toBe(1024);
    expect(talk.hears(written).wrote.length / 2).toBe(1024);
    expect(talk.hears({ type: 'written', what: 'question' }).wrote).toBe('');
    expect(talk.hears(written).wrote.endsWith(ASK_STATUS)).toBe(true);
    expect(talk.hears(written).waits).toBe(PATIENCE.proof);
  });
});

describe('it refuses before the first byte of the job', () => {
  test.each<[string, Partial<Switches>, string]>([
    ['cover open', { cover: 'open' }, 'cover-open'],
    ['paper out', { paper: 'out' }, 'paper-out'],
  ])('%s', (_, change, reason) => {
    const talk = new Talk().hears(opened, answers(1, change), answers(2, change), answers(4, change));
    expect(talk.outcome).toEqual({ kind: 'notSent', reason });
    expect(talk.wrote).toBe('');
  });

  test('an error is asked about', () => {
    const jammed = { cutter: 'jammed' } as const;
    const talk = new Talk().hears(opened, answers(1, jammed), answers(2, jammed));
    expect(talk.wrote).toBe(QUESTIONS[3]);
    expect(talk.hears(answers(3, jammed), answers(4, jammed)).outcome).toEqual({
      kind: 'notSent',
      reason: 'cutter-jammed',
    });
  });

  test('paper low prints', () => {
    const low = { paper: 'low' } as const;
    expect(new Talk().hears(opened, answers(1, low), answers(2, low), answers(4, low)).wrote).toBe(START);
  });

  test('when the first automatic status tells of trouble', () => {
    expect(new Talk().hears(...asked, tells({ cover: 'open' })).outcome).toEqual({
      kind: 'notSent',
      reason: 'cover-open',
    });
  });

  test.each([ended, lost])('when the link goes ($type)', (input) => {
    const talk = new Talk().hears(opened, answers(1), input);
    expect(talk.outcome).toEqual({ kind: 'notSent', reason: 'link-lost' });
  });
});

describe('a printer that is silent', () => {
  test('is given 8,192 NULs, for a half picture, and asked again', () => {
    const talk = new Talk().hears(opened, timeout);
    expect(talk.wrote).toBe('00'.repeat(8192) + QUESTIONS[1]);
    expect(talk.hears(timeout).outcome).toEqual({ kind: 'notSent', reason: 'no-answer' });
  });

  test('may wake up: late answers pass, then it is asked from the beginning', () => {
    const talk = new Talk().hears(opened, timeout, answers(1), answers(1));
    expect(talk.waits).toBe(PATIENCE.settle);
    expect(talk.hears(timeout).wrote).toBe(QUESTIONS[1]);
    expect(talk.hears(answers(1), answers(2), answers(4)).wrote).toBe(START);
  });

  test('by nature, is not asked, and its orderly close is all the proof there is', () => {
    const talk = new Talk({ manners: 'silent' }).hears(opened);
    expect(talk.wrote).toBe(`1b40${BODY_HEX}`);
    expect(talk.hears(written).last).toContainEqual({ type: 'end' });
    expect(talk.hears(ended).outcome).toEqual({ kind: 'printed', level: 'L1' });
  });

  test('behind a cable that cannot be closed from the far side, nothing is proved', () => {
    const talk = new Talk({ manners: 'silent', closeProves: false }).hears(opened, written, ended);
    expect(talk.outcome).toEqual({ kind: 'printed', level: 'L0' });
  });

  test.each<[DialogueInput, string]>([
    [lost, 'link-lost'],
    [timeout, 'not-closed'],
  ])('and does not close: %j', (input, reason) => {
    const talk = new Talk({ manners: 'silent' }).hears(opened, written, input);
    expect(talk.outcome).toEqual({ kind: 'unknown', reason });
  });
});

describe('after the first byte of the job', () => {
  test.each([ended, lost])('a link that goes ($type) leaves it unknown', (input) => {
    expect(new Talk().hears(...started, input).outcome).toEqual({
      kind: 'unknown',
      reason: 'link-lost',
    });
    expect(new Talk().hears(...sent, input).outcome).toEqual({ kind: 'unknown', reason: 'link-lost' });
  });

  test('no progress leaves it unknown', () => {
    const talk = new Talk().hears(...started);
    expect(talk.waits).toBe(PATIENCE.progress);
    expect(talk.hears(timeout).outcome).toEqual({ kind: 'unknown', reason: 'no-progress' });
  });

  test('paper out in the middle is waited for, and the job goes on when there is new paper', () => {
    const talk = new Talk().hears(...sent, tells({ paper: 'out' }));
    expect(talk.waits).toBe(PATIENCE.blocked);
    expect(talk.hears(tells()).waits).toBe(PATIENCE.proof);
    expect(talk.hears(said(ID_ANSWER)).outcome).toEqual({ kind: 'printed', level: 'L3' });
  });

  test('trouble that nobody sees to leaves it unknown', () => {
    const talk = new Talk().hears(...sent, tells({ cover: 'open' }), timeout);
    expect(talk.outcome).toEqual({ kind: 'unknown', reason: 'no-progress' });
  });

  test('without proof it is asked whether it lives', () => {
    const talk = new Talk().hears(...sent, timeout);
    expect(talk.wrote).toBe(QUESTIONS[1]);
    expect(talk.hears(answers(1)).waits).toBe(PATIENCE.proof);
    expect(talk.hears(timeout, timeout).outcome).toEqual({ kind: 'unknown', reason: 'no-answer' });
  });

  const lives = Array.from({ length: PATIENCE.proofAsks }, () => [timeout, answers(1)]).flat();

  test('a stranger that lives and never proves anything is taken at its orderly close', () => {
    const talk = new Talk().hears(...sent, ...lives);
    expect(talk.last).toContainEqual({ type: 'end' });
    const { outcome, remembered } = talk.hears(ended);
    expect(outcome).toEqual({ kind: 'printed', level: 'L1' });
    expect(remembered?.proof).toBe('nothing');
  });

  test('one that used to prove its jobs is not believed, and gets to know us anew', () => {
    const talk = new Talk({ remembered: { proof: 'id', automatic: 'speaks' } }).hears(...sent, ...lives);
    expect(talk.outcome).toEqual({ kind: 'unknown', reason: 'not-confirmed' });
    expect(talk.remembered?.proof).toBe('unknown');
  });

  test('one that says it is off line is waited for as long as it says so', () => {
    const talk = new Talk().hears(...sent);
    for (let round = 0; round < 20; round += 1) talk.hears(timeout, answers(1, { cover: 'open' }));
    expect(talk.outcome).toBeUndefined();
  });
});

test('there is one outcome, whatever comes after it', () => {
  const talk = new Talk().hears(...sent, said(Buffer.concat([ID_ANSWER, transmittedStatus(WORKING)])));
  talk.hears(tells(), timeout, written, ended, lost, opened);
  expect(talk.outcomes.length).toBe(1);
});
