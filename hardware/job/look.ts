import { PortLost, type BytePort } from '../byte-port.ts';
import type { Timers } from '../timers.ts';
import type { Condition } from './condition.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { NOTHING_READ, type AskingStep, type Tongue, type Unfinished } from './tongue.ts';

/** The questions to an idle printer, as they stand: a value. */
export interface Looking {
  readonly wants:
    | { readonly kind: 'ask'; readonly bytes: Uint8Array }
    | { readonly kind: 'settle' | 'mute' }
    /** Something was said that answers nothing: go on waiting. */
    | { readonly kind: 'nothing' }
    | { readonly kind: 'answered'; readonly condition: Condition };
  heard(bytes: Uint8Array): Looking;
  silent(): Looking;
}

/** The questions before the first of them is out. */
export function beginLooking<Answer, Asking, Proof>(tongue: Tongue<Answer, Asking, Proof>): Looking {
  return lookingOf(tongue, tongue.beginAsking(), NOTHING_READ, true);
}

function lookingOf<A, Q, P>(
  tongue: Tongue<A, Q, P>,
  step: AskingStep<Q>,
  unfinished: Unfinished,
  isNew: boolean,
): Looking {
  return {
    wants: isNew ? step : { kind: 'nothing' },
    heard(bytes) {
      const read = tongue.read(unfinished, bytes);
      let next = step;
      for (const answer of read.answers) {
        if (next.kind === 'ask' || next.kind === 'settle')
          next = tongue.answered(next.asking, answer) ?? next;
      }
      return lookingOf(tongue, next, read.unfinished, next !== step);
    },
    silent() {
      if (step.kind === 'mute' || step.kind === 'answered') return this;
      return lookingOf(tongue, tongue.unanswered(step.asking), unfinished, true);
    },
  };
}

/**
 * Asks an idle printer how it is, and closes the port. Null when it does not answer or the link is lost. It prints
 * nothing, but it takes the printer's one session for a moment: not while a job is on its way.
 */
export async function look(
  port: BytePort,
  first: Looking,
  timers: Timers,
  patience: Patience = PATIENCE,
): Promise<Condition | null> {
  const seen = Promise.withResolvers<Condition | null>();
  let cancel: () => void = () => undefined;
  let looking = first;
  const giveUp = (error: unknown): void =>
    error instanceof PortLost ? seen.resolve(null) : seen.reject(error);
  const wait = (ms: number): void => {
    cancel();
    cancel = timers.after(ms, () => follow(looking.silent()));
  };
  const follow = (next: Looking): void => {
    looking = next;
    const { wants } = next;
    switch (wants.kind) {
      case 'ask':
        wait(patience.reply);
        port.write(wants.bytes).catch(giveUp);
        return;
      case 'settle':
        return wait(patience.settle);
      case 'nothing':
        return;
      case 'mute':
        return seen.resolve(null);
      case 'answered':
        return seen.resolve(wants.condition);
    }
  };
  listen(port, (bytes) => follow(looking.heard(bytes))).then(() => seen.resolve(null), giveUp);
  follow(first);
  try {
    return await seen.promise;
  } finally {
    cancel();
    await port[Symbol.asyncDispose]();
  }
}

async function listen(port: BytePort, hear: (bytes: Uint8Array) => void): Promise<void> {
  for await (const bytes of port.incoming) hear(bytes);
}
