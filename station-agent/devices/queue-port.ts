import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { IncomingBytes } from '#hardware/incoming-bytes.ts';
import type { Condition } from '#hardware/job/condition.ts';
import { statusByte } from '#hardware/queue/queue-status.ts';
import type { QueueAddress } from './device-address.ts';
import { PrintServer, ServerRefused } from './ipp/print-server.ts';
import { conditionWith, JOB, standingOf } from './queue-condition.ts';

export interface QueuePace {
  /** Milliseconds between two looks at a job. */
  readonly look: number;
  /** How long a job may stay as it is before it is taken back. */
  readonly patience: number;
}

const PACE: QueuePace = { look: 500, patience: 600_000 };
const TITLE = 'Passline';

/**
 * Opens a queue of a print server (CUPS). Rejects with `PortLost` when the server does not answer, or has no such queue.
 * Talked to as `QUEUE` (hardware/queue) says.
 */
export async function openQueue(address: QueueAddress, pace: QueuePace = PACE): Promise<BytePort> {
  const server = new PrintServer(address);
  try {
    const standing = standingOf(await server.queue(address.queue));
    return new QueuePort(server, address.queue, pace, standing);
  } catch (error) {
    if (!(error instanceof ServerRefused)) throw error;
    throw new PortLost('refused', `the print server says of ${address.queue}: ${error.message}`, error);
  }
}

/**
 * What is written is one job, handed over when the port is disposed of, and followed until the server says that it is
 * done: then the link ends in order. Being disposed of again while that lasts means that nobody waits any more: the job
 * is taken back, so that it does not come out when it is printed elsewhere already.
 */
class QueuePort implements BytePort {
  readonly incoming = new IncomingBytes();
  readonly #server: PrintServer;
  readonly #queue: string;
  readonly #pace: QueuePace;
  readonly #pieces: Uint8Array[] = [];
  readonly #abandoned = Promise.withResolvers<void>();
  #isAbandoned = false;
  #delivery: Promise<void> | null = null;

  constructor(server: PrintServer, queue: string, pace: QueuePace, standing: Condition) {
    this.#server = server;
    this.#queue = queue;
    this.#pace = pace;
    this.#say(standing);
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.#delivery) return Promise.reject(new PortLost('closed', 'nothing is written after the end'));
    this.#pieces.push(new Uint8Array(bytes));
    return Promise.resolve();
  }

  [Symbol.asyncDispose](): Promise<void> {
    if (this.#delivery) {
      this.#isAbandoned = true;
      this.#abandoned.resolve();
    }
    this.#delivery ??= this.#deliver();
    return this.#delivery;
  }

  async #deliver(): Promise<void> {
    const document = Buffer.concat(this.#pieces);
    if (document.length === 0) return this.incoming.end();
    try {
      await this.#follow(await this.#server.print(this.#queue, TITLE, document));
      this.incoming.end();
    } catch (error) {
      this.incoming.fail(lossOf(error));
    }
  }

  /** Until the job is done. Rejects when it is not going to be. */
  async #follow(id: number): Promise<void> {
    let state = 0;
    let since = performance.now();
    while (!this.#isAbandoned && performance.now() - since < this.#pace.patience) {
      const now = await this.#look(id);
      if (now === JOB.completed) return;
      if (now === JOB.cancelled || now === JOB.aborted)
        throw new PortLost('reset', 'the print server gave the job up');
      if (now !== state) since = performance.now();
      state = now;
      await this.#rest();
    }
    await this.#server.cancel(this.#queue, id).catch(() => undefined);
    throw new PortLost('reset', 'the job was taken back from the print server');
  }

  /** The state of the job; 0 while the server does not answer, which may pass. */
  async #look(id: number): Promise<number> {
    try {
      const [job, queue] = await Promise.all([
        this.#server.job(this.#queue, id),
        this.#server.queue(this.#queue),
      ]);
      const [state = 0] = job.get('job-state') ?? [];
      this.#say(conditionWith(queue, Number(state)));
      return Number(state);
    } catch (error) {
      if (error instanceof PortLost) return 0;
      throw error;
    }
  }

  async #rest(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const pause = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#pace.look);
    });
    await Promise.race([pause, this.#abandoned.promise]);
    clearTimeout(timer);
  }

  #say(condition: Condition): void {
    this.incoming.push(Uint8Array.of(statusByte(condition)));
  }
}

function lossOf(error: unknown): PortLost {
  if (error instanceof PortLost) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new PortLost('reset', `the print server says: ${words}`, error);
}
