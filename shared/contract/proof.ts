import { z } from 'zod';

/** Sizes of the host's proof of its key. */
export const PROOF = { fingerprintLength: 32 } as const;

/** What a host is asked to sign: bytes of the asker's own, so that an old answer is worth nothing. */
export const ProofAsked = z.object({ nonce: z.string().regex(/^[A-Za-z0-9_-]{22,86}$/) });

/**
 * That whoever answers holds the host's key. `at` is the address under which it was asked: an answer that another
 * machine fetched from the host and hands on speaks of the host's address, not of that machine's.
 */
export const HostProof = z.object({
  /** Ed25519, raw, base64url. */
  publicKey: z.string().max(100),
  at: z.string().max(300),
  /** Of `proofText`, base64url. */
  signature: z.string().max(200),
  /** What the house is called, to be shown; no proof of anything. */
  name: z.string(),
});
export type HostProof = z.infer<typeof HostProof>;

/** The text that a host signs. Its first line keeps the signature from meaning anything else anywhere. */
export function proofText(nonce: string, at: string): string {
  return `passline host proof 1\n${nonce}\n${at}`;
}
