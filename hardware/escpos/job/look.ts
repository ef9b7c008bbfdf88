import { PortLost, type BytePort } from '../../byte-port.ts';
import type { Timers } from '../../timers.ts';
import { NOTHING_READ, readAnswers } from '../status/answers.ts';
import type { Condition } from '../status/condition.ts';
import { PATIENCE, type Patience } from './dialogue.ts';
import { answered, beginAsking, unanswered, type Asking, type AskingStep } from './preflight.ts';

/**
 * Asks an idle printer how it is, and closes the port. Null when it does not answer or the link is lost. It prints
 * nothing, but it takes the printer's one session for a moment: not while a job is on its way.
 */
export async function look(
  port: BytePort,
  timers: Timers,
  patience: Patience = PATIENCE,
): Promise<Condition | null> {
  const seen = Promise.withResolvers<Condition | null>();
  let cancel: () => void = () => undefined;
  let asking: Asking | null = null;
  const wait = (ms: number): void => {
    cancel();
    cancel = timers.after(ms, () => asking && follow(unanswered(asking)));
  };
  const follow = (next: AskingStep): void => {
    switch (next.kind) {
      case 'ask':
        asking = next.asking;
        wait(patience.reply);
        port.write(next.bytes).catch(giveUp);
        return;
      case 'settle':
        asking = next.asking;
        return wait(patience.settle);
      case 'mute':
        return seen.resolve(null);
      case 'answered':
        return seen.resolve(next.condition);
    }
  };
  const giveUp = (error: unknown): void =>
    error instanceof PortLost ? seen.resolve(null) : seen.reject(error);
  listen(port, (byte) => asking && follow(answered(asking, byte))).then(() => seen.resolve(null), giveUp);
  follow(beginAsking());
  try {
    return await seen.promise;
  } finally {
    cancel();
    asking = null;
    await port[Symbol.asyncDispose]();
  }
}

async function listen(port: BytePort, onRealtime: (byte: number) => void): Promise<void> {
  let unfinished = NOTHING_READ;
  for await (const bytes of port.incoming) {
    const read = readAnswers(unfinished, bytes);
    unfinished = read.unfinished;
    for (const answer of read.answers) if (answer.kind === 'realtime') onRealtime(answer.byte);
  }
}
