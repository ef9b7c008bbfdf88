import type { Server } from 'node:https';
import { ok, type Result } from '#shared/basics/result.ts';
import { readCertificate, stampOf, type Certificate } from './certificate.ts';

/** What a page or the office may know of HTTPS here. */
export interface SecureState {
  /** Null: nothing listens. */
  readonly port: number | null;
  /** The names of the certificate; one may begin with `*.`. */
  readonly names: readonly string[];
  /** Why there is no HTTPS, or will soon be none; null: nothing is wrong. */
  readonly fault: string | null;
}

export interface SecureDoorParts {
  /** Where the owner puts `cert.pem` and `key.pem`. */
  readonly folder: string;
  /** Makes the server with a certificate: not listening yet. */
  readonly make: (certificate: Certificate) => Server;
  readonly listen: (server: Server) => Promise<Result<number, string>>;
  readonly now: () => number;
  readonly warn: (sentence: string) => void;
  readonly checkEveryMs?: number;
}

const CHECK_EVERY_MS = 10_000;
const SOON_MS = 14 * 86_400_000;

/**
 * HTTPS on a port of its own, for as long as there is a certificate. Plain HTTP goes on beside it whatever happens
 * here: files that do not fit are told about, and the last ones that did go on being used.
 */
export class SecureDoor {
  readonly #parts: SecureDoorParts;
  #server: Server | null = null;
  #state: SecureState = { port: null, names: [], fault: null };
  #until = Infinity;
  #stamp = '';
  #looking: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: SecureDoorParts) {
    this.#parts = parts;
  }

  state(): SecureState {
    const { fault } = this.#state;
    return fault === null && this.#server ? { ...this.#state, fault: this.#ageFault() } : this.#state;
  }

  /** Opens when there is a certificate, and whenever there comes one. */
  async open(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), this.#parts.checkEveryMs ?? CHECK_EVERY_MS);
    this.#timer.unref();
  }

  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  /** Reads the files again if they are others than before. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  async #look(): Promise<void> {
    const stamp = stampOf(this.#parts.folder);
    if (stamp === this.#stamp) return;
    this.#stamp = stamp;
    const read = readCertificate(this.#parts.folder);
    if (!read.ok) return this.#fault(read.error);
    if (read.value === null) return;
    const used = await this.#use(read.value);
    if (!used.ok) return this.#fault(used.error);
    this.#until = read.value.until;
    this.#state = { port: used.value, names: read.value.names, fault: null };
    const old = this.#ageFault();
    if (old !== null) this.#parts.warn(old);
  }

  async #use(certificate: Certificate): Promise<Result<number | null, string>> {
    const { cert, key } = certificate;
    if (this.#server !== null) {
      this.#server.setSecureContext({ cert, key, minVersion: 'TLSv1.2' });
      return ok(this.#state.port);
    }
    const server = this.#parts.make(certificate);
    const listening = await this.#parts.listen(server);
    if (listening.ok) this.#server = server;
    return listening;
  }

  #fault(sentence: string): void {
    this.#state = { ...this.#state, fault: sentence };
    this.#parts.warn(sentence);
  }

  #ageFault(): string | null {
    const left = this.#until - this.#parts.now();
    if (left > SOON_MS) return null;
    const day = new Date(this.#until).toISOString().slice(0, 10);
    return left > 0
      ? `The certificate for HTTPS ends on ${day}: put a new one in its place.`
      : `The certificate for HTTPS ended on ${day}: telephones refuse it. Put a new one in its place.`;
  }
}
