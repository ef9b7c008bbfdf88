/**
 * Any device that takes bytes and may answer with bytes: serial, USB, TCP 9100, or a simulation.
 *
 * Disposing says that nothing more will be written, lets what was written reach the device, and resolves when the
 * link is closed. It may be called twice and never rejects: what became of the link is told by `incoming`.
 */
export interface BytePort extends AsyncDisposable {
  /**
   * Hands bytes over, in the order of the calls. Resolves when the operating system (or the simulation) has taken
   * them, so a device that is full holds it back; it proves nothing about paper. Rejects with `PortLost` when the
   * link is gone or was disposed of.
   */
  write(bytes: Uint8Array): Promise<void>;
  /**
   * What the device says, from the moment of opening, for one reader. Ends when the link was closed in order, by
   * the device or by disposing; throws `PortLost` when it broke.
   */
  readonly incoming: AsyncIterable<Uint8Array>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** How a link was lost: `refused` before it stood, `reset` while it stood, `closed` in order but too early. */
export type LossReason = 'refused' | 'reset' | 'closed';

/** The link to a device is gone. Bytes written before may or may not have arrived. */
export class PortLost extends Error {
  override readonly name = 'PortLost';
  readonly reason: LossReason;

  constructor(reason: LossReason, detail: string, cause?: unknown) {
    super(`The link to the device is gone (${reason}): ${detail}`, { cause });
    this.reason = reason;
  }
}
