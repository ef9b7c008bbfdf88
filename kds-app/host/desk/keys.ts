import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Answer } from './api.ts';
import type { Journal } from './journal.ts';

interface Key {
  readonly key: string;
  readonly fingerprint: string;
}
type Answered = Result<Answer, Refusal>;

const REUSED = refusal('key_reused', 'This Idempotency-Key was used for another request. Make a new key.');

/**
 * One key, one effect (rule I1). A key that has been answered gets the same answer; one whose command is still on its
 * way waits for it; one that was refused is free again, because nothing has happened.
 */
export class Keys {
  readonly #journal: Journal;
  readonly #running = new Map<string, { readonly fingerprint: string; readonly answer: Promise<Answered> }>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  async once(key: Key, run: () => Promise<Answered>): Promise<Answered> {
    const running = this.#running.get(key.key);
    if (running) {
      if (running.fingerprint !== key.fingerprint) return err(REUSED);
      const answer = await running.answer;
      return answer.ok ? ok({ ...answer.value, replayed: true }) : answer;
    }
    const known = this.#journal.keyed(key.key);
    if (known) {
      if (known.fingerprint !== key.fingerprint) return err(REUSED);
      return ok({ status: known.status, body: known.body, replayed: true });
    }
    const answer = run();
    this.#running.set(key.key, { fingerprint: key.fingerprint, answer });
    try {
      return await answer;
    } finally {
      this.#running.delete(key.key);
    }
  }
}
