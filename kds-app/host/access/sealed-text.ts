import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Texts that only this host can read: AES-256-GCM, under a key made of a secret that the database does not hold. */
export class SealedText {
  readonly #key: Buffer;

  /** `purpose` keeps the keys of one secret apart. */
  constructor(secret: Buffer, purpose: string) {
    this.#key = createHmac('sha256', secret).update(`sealed ${purpose}`).digest();
  }

  /** `about` is sealed in: what was written for one cannot be put in the place of another's. */
  seal(about: string, text: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv).setAAD(Buffer.from(about));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** Throws when it was sealed by another host, for another, or was changed since. */
  open(about: string, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const cipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const body = cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([body, cipher.final()]).toString('utf8');
  }
}
