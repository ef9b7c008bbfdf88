import { PortLost, type BytePort } from '../byte-port.ts';
import type { Timers } from '../timers.ts';
import type { Condition } from './condition.ts';
import type { Dialogue, DialogueAction, DialogueInput } from './dialogue.ts';
import type { JobOutcome, Remembered } from './outcome.ts';

export interface JobResult {
  readonly outcome: JobOutcome;
  readonly remembered: Remembered;
}

/** What may be heard of a job while it goes on. */
export interface JobListeners {
  /** The printer said how it is. */
  readonly onCondition?: (condition: Condition) => void;
  /**
   * Called, and waited for, before the first byte of the job itself: from here on it may be on paper. What has to
   * survive a crash is written down here. If the link goes meanwhile, not a byte is sent, and the outcome says so.
   */
  readonly beforeBody?: () => Promise<void>;
}

/**
 * Carries the dialogue of one job over an open port, and closes the port. Never rejects for anything a printer or its
 * link can do; a failure of `beforeBody` is passed on, and then nothing of the job was sent.
 */
export async function converse(
  port: BytePort,
  dialogue: Dialogue,
  timers: Timers,
  listeners: JobListeners = {},
): Promise<JobResult> {
  const conversation = new Conversation(port, dialogue, timers, listeners);
  try {
    return await conversation.run();
  } finally {
    conversation.hush();
    await port[Symbol.asyncDispose]();
    await conversation.noted;
  }
}

class Conversation {
  readonly #port: BytePort;
  readonly #timers: Timers;
  readonly #listeners: JobListeners;
  #dialogue: Dialogue;
  #cancelTimer: () => void = () => undefined;
  #noting: Promise<void> | null = null;
  #isOver = false;
  /** The first byte of the job was handed to the port. */
  #isOut = false;
  readonly #result = Promise.withResolvers<JobResult>();

  constructor(port: BytePort, dialogue: Dialogue, timers: Timers, listeners: JobListeners) {
    this.#port = port;
    this.#timers = timers;
    this.#listeners = listeners;
    this.#dialogue = dialogue;
  }

  run(): Promise<JobResult> {
    this.#listen().catch(this.#result.reject);
    this.#take({ type: 'opened' });
    return this.#result.promise;
  }

  /** Settles when nothing is being written down any more. */
  get noted(): Promise<unknown> {
    return Promise.allSettled([this.#noting]);
  }

  hush(): void {
    this.#cancelTimer();
  }

  async #listen(): Promise<void> {
    const incoming = this.#port.incoming[Symbol.asyncIterator]();
    for (;;) {
      const heard = await hear(incoming);
      if (heard.type !== 'received') return this.#take(heard);
      this.#take(heard);
    }
  }

  #take(input: DialogueInput): void {
    const { dialogue, actions } = this.#dialogue.take(input);
    this.#dialogue = dialogue;
    for (const action of actions) this.#carryOut(action);
  }

  #carryOut(action: DialogueAction): void {
    switch (action.type) {
      case 'write':
        this.#write(action.bytes, action.what).catch(this.#result.reject);
        return;
      case 'wait':
        this.#cancelTimer();
        this.#cancelTimer = this.#timers.after(action.ms, () => this.#take({ type: 'timeout' }));
        return;
      case 'end':
        this.#port[Symbol.asyncDispose]().catch(this.#result.reject);
        return;
      case 'condition':
        this.#listeners.onCondition?.(action.condition);
        return;
      case 'outcome':
        this.#isOver = true;
        this.#result.resolve({ outcome: this.#truth(action.outcome), remembered: action.remembered });
    }
  }

  /** What was still being written down when the link went is not on its way. */
  #truth(outcome: JobOutcome): JobOutcome {
    if (outcome.kind !== 'unknown' || this.#isOut) return outcome;
    return { kind: 'notSent', reason: 'link-lost' };
  }

  async #write(bytes: Uint8Array, what: 'question' | 'job'): Promise<void> {
    if (what === 'job') {
      this.#noting ??= this.#listeners.beforeBody?.() ?? Promise.resolve();
      if (!this.#isOut) await this.#noting;
      if (this.#isOver) return;
      this.#isOut = true;
    }
    try {
      await this.#port.write(bytes);
    } catch (error) {
      if (!(error instanceof PortLost)) throw error;
      return this.#take({ type: 'lost' });
    }
    this.#take({ type: 'written', what });
  }
}

/** The next that comes over the link. Which way it broke makes no difference to what may be on paper. */
async function hear(
  incoming: AsyncIterator<Uint8Array>,
): Promise<Extract<DialogueInput, { type: 'received' | 'ended' | 'lost' }>> {
  try {
    const next: IteratorResult<Uint8Array, unknown> = await incoming.next();
    return next.done === true ? { type: 'ended' } : { type: 'received', bytes: next.value };
  } catch (error) {
    if (error instanceof PortLost) return { type: 'lost' };
    throw error;
  }
}
