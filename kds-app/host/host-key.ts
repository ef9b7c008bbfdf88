import { createPrivateKey, createPublicKey, hash, sign, type KeyObject } from 'node:crypto';
import { PROOF, proofText } from '#shared/contract/proof.ts';

/** The key by which agents know this host again, wherever it is and whatever it is called. */
export interface HostKey {
  /** Digest of the public key, as agents pin it and mDNS and the pairing code carry it. */
  readonly fingerprint: string;
  /** Raw, base64url. */
  readonly publicKey: string;
  /** Signs that whoever asked for `nonce` reached the holder of the key under the address `at`. */
  prove(nonce: string, at: string): string;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The host's Ed25519 key, grown from 32 secret bytes. */
export function hostKey(seed: Buffer): HostKey {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const raw = rawPublic(key);
  return {
    fingerprint: hash('sha256', raw).slice(0, PROOF.fingerprintLength),
    publicKey: raw.toString('base64url'),
    prove: (nonce, at) => sign(null, Buffer.from(proofText(nonce, at)), key).toString('base64url'),
  };
}

function rawPublic(key: KeyObject): Buffer {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url');
}
