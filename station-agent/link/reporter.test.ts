import { describe, expect, test, vi } from 'vitest';
import { HandTimers } from '#test/support/hand-timers.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { failureOf, silent, type Failure } from '#shared/client/failure.ts';
import { Reporter, type Report } from './reporter.ts';

type Answer = Result<unknown, Failure>;

const AWAY: Answer = err(silent('no-connection'));
const REFUSED: Answer = err(
  failureOf({
    status: 400,
    retryAfter: null,
    text: JSON.stringify({
      type: 'about:blank',
      title: 'That cannot happen now',
      status: 400,
      detail: 'This job is printed already.',
      code: 'invalid_transition',
    }),
  }),
);

/** A host that answers as it is told to, and what it has heard. */
class Bench {
  readonly timers = new HandTimers();
  readonly heard: string[] = [];
  readonly sent: string[] = [];
  readonly warned: string[] = [];
  answer: Answer = ok(null);
  readonly reporter = new Reporter({
    timers: this.timers,
    random: () => 0.5,
    warn: (words) => this.warned.push(words),
  });

  say(subject: string, words = subject): void {
    const report: Report = {
      subject,
      send: () => {
        this.sent.push(words);
        return Promise.resolve(this.answer);
      },
      heard: () => {
        this.heard.push(words);
        return Promise.resolve();
      },
    };
    this.reporter.say(report);
  }
}

const settled = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 1000, interval: 1 });

describe('the reporter', () => {
  test('tells one thing after the other, and says when each was heard', async () => {
    const bench = new Bench();
    for (const subject of ['a', 'b', 'c']) bench.say(subject);
    await settled(() => expect(bench.heard).toEqual(['a', 'b', 'c']));
    expect(bench.sent).toEqual(['a', 'b', 'c']);
  });

  test('waits while the host is away, ever longer, and then tells only the latest of each', async () => {
    const bench = new Bench();
    bench.answer = AWAY;
    bench.say('a', 'a sending');
    await settled(() => expect(bench.timers.untilNext()).not.toBeNull());
    const first = bench.timers.untilNext() ?? 0;
    bench.timers.pass(first);
    await settled(() => expect(bench.timers.untilNext() ?? 0).toBeGreaterThan(first));
    bench.answer = ok(null);
    bench.say('a', 'a printed');
    await settled(() => expect(bench.heard).toEqual(['a printed']));
  });

  test('tries at once when the host is there again', async () => {
    const bench = new Bench();
    bench.answer = AWAY;
    bench.say('a');
    await settled(() => expect(bench.timers.untilNext()).not.toBeNull());
    bench.answer = ok(null);
    bench.reporter.retryNow();
    await settled(() => expect(bench.heard).toEqual(['a']));
  });

  test('does not insist on what the host will never take, and says so', async () => {
    const bench = new Bench();
    bench.answer = REFUSED;
    bench.say('job 1');
    await settled(() => expect(bench.heard).toEqual(['job 1']));
    expect(bench.warned).toEqual([
      'The host did not take what was said of job 1: This job is printed already.',
    ]);
  });

  test('says nothing more once it was stopped', async () => {
    const bench = new Bench();
    bench.answer = AWAY;
    bench.say('a');
    await settled(() => expect(bench.timers.untilNext()).not.toBeNull());
    bench.reporter.stop();
    expect(bench.timers.untilNext()).toBeNull();
    bench.say('b');
    expect(bench.sent).toEqual(['a']);
  });

  test('fails when what was heard cannot be written down', async () => {
    const bench = new Bench();
    const heard = (): Promise<void> => Promise.reject(new Error('disk full'));
    bench.reporter.say({ subject: 'a', send: () => Promise.resolve(ok(null)), heard });
    await expect(bench.reporter.failed).rejects.toThrow('disk full');
  });
});
