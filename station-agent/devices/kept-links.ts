import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { IncomingBytes } from '#hardware/incoming-bytes.ts';

/**
 * Links that stay open between jobs, for printers that take their time over a new one. A link is kept only when the
 * printer said something over it since it was borrowed: one that is dead without knowing it would be borrowed for ever.
 */
export class KeptLinks {
  readonly #links = new Map<string, KeptLink>();

  /** The link of that name, or a new one. Whoever has it disposes of it as of any port, and somebody else can have it. */
  async borrow(name: string, open: () => Promise<BytePort>): Promise<BytePort> {
    const known = this.#links.get(name);
    await known?.free;
    const kept = known?.isAlive === true ? known : new KeptLink(await open());
    this.#links.set(name, kept);
    return kept.lend();
  }

  /** Closes those whose name is not among these. */
  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    const unwanted = [...this.#links].filter(([name]) => !names.has(name));
    for (const [name] of unwanted) this.#links.delete(name);
    await Promise.all(unwanted.map(([, link]) => link.close()));
  }
}

class KeptLink {
  readonly #port: BytePort;
  #borrowed: BorrowedLink | null = null;
  #hasSpoken = false;
  #lost: PortLost | null = null;
  #closing: Promise<void> | null = null;

  constructor(port: BytePort) {
    this.#port = port;
    this.#listen().then(
      () => this.#end(new PortLost('closed', 'the device closed the link')),
      (error: unknown) => this.#end(lossOf(error)),
    );
  }

  get isAlive(): boolean {
    return this.#lost === null && this.#closing === null;
  }

  /** Settles when nobody has it. */
  get free(): Promise<void> {
    return this.#borrowed?.over ?? Promise.resolve();
  }

  lend(): BytePort {
    this.#hasSpoken = false;
    this.#borrowed = new BorrowedLink(this.#port, () => this.#comeBack());
    if (this.#lost) this.#borrowed.lose(this.#lost);
    return this.#borrowed;
  }

  close(): Promise<void> {
    this.#closing ??= this.#port[Symbol.asyncDispose]();
    return this.#closing;
  }

  async #comeBack(): Promise<void> {
    this.#borrowed = null;
    if (!this.#hasSpoken) await this.close();
  }

  /** What it says while nobody has it is nobody's. */
  async #listen(): Promise<void> {
    for await (const bytes of this.#port.incoming) {
      this.#hasSpoken = true;
      this.#borrowed?.incoming.push(bytes);
    }
  }

  #end(why: PortLost): void {
    this.#lost = why;
    this.#borrowed?.lose(why);
    // The device is gone; what is left of the link on this side goes too.
    this.close().catch(() => undefined);
  }
}

class BorrowedLink implements BytePort {
  readonly incoming = new IncomingBytes();
  readonly #port: BytePort;
  readonly #giveBack: () => Promise<void>;
  readonly #over = Promise.withResolvers<void>();
  #lost: PortLost | null = null;
  #lastWrite: Promise<unknown> = Promise.resolve();
  #returning: Promise<void> | null = null;

  constructor(port: BytePort, giveBack: () => Promise<void>) {
    this.#port = port;
    this.#giveBack = giveBack;
  }

  get over(): Promise<void> {
    return this.#over.promise;
  }

  lose(why: PortLost): void {
    this.#lost ??= why;
    if (why.reason === 'closed') this.incoming.end();
    else this.incoming.fail(why);
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.#lost) return Promise.reject(this.#lost);
    if (this.#returning) return Promise.reject(new PortLost('closed', 'nothing is written after the end'));
    const taken = this.#port.write(bytes);
    this.#lastWrite = taken.catch(() => undefined);
    return taken;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#returning ??= this.#return();
    return this.#returning;
  }

  async #return(): Promise<void> {
    await this.#lastWrite;
    await this.#giveBack();
    this.incoming.end();
    this.#over.resolve();
  }
}

function lossOf(error: unknown): PortLost {
  return error instanceof PortLost ? error : new PortLost('reset', 'the link broke', error);
}
