import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { err, ok, type Result } from '#shared/basics/result.ts';

/** A certificate and its key, as the owner put them into the data folder, found to fit. */
export interface Certificate {
  /** PEM, with whatever certificates stand between it and its authority. */
  readonly cert: string;
  readonly key: string;
  /** The names that it is made out to. */
  readonly names: readonly string[];
  /** Milliseconds since 1970. */
  readonly until: number;
}

export const FILES = { cert: 'cert.pem', key: 'key.pem' } as const;

/** Reads the certificate of a folder: null while there is none, a sentence when what is there is of no use. */
export function readCertificate(folder: string): Result<Certificate | null, string> {
  const [cert, key] = [read(folder, FILES.cert), read(folder, FILES.key)];
  if (cert === null && key === null) return ok(null);
  if (cert === null) return err(`HTTPS needs ${FILES.cert} beside ${FILES.key} in ${folder}.`);
  if (key === null) return err(`HTTPS needs ${FILES.key} beside ${FILES.cert} in ${folder}.`);
  return fitting(cert, key);
}

function fitting(cert: string, key: string): Result<Certificate, string> {
  const parsed = attempt(() => new X509Certificate(cert));
  if (parsed === null) return err(`${FILES.cert} is not a certificate in PEM form.`);
  const opened = openKey(key);
  if (!opened.ok) return opened;
  if (!parsed.checkPrivateKey(opened.value)) {
    return err(`${FILES.key} is not the key of ${FILES.cert}: they have to be of one pair.`);
  }
  const context = attempt(() => createSecureContext({ cert, key, minVersion: 'TLSv1.2' }));
  if (context === null) return err(`${FILES.cert} and ${FILES.key} cannot be used for HTTPS.`);
  return ok({ cert, key, names: namesOf(parsed), until: Date.parse(parsed.validTo) });
}

function openKey(key: string): Result<KeyObject, string> {
  if (key.includes('ENCRYPTED')) {
    return err(`${FILES.key} is locked with a passphrase: put one there that is not.`);
  }
  const opened = attempt(() => createPrivateKey(key));
  return opened === null ? err(`${FILES.key} is not a private key in PEM form.`) : ok(opened);
}

/** `DNS:kitchen.example.com, IP Address:192.168.1.20` as names. */
function namesOf({ subjectAltName = '' }: X509Certificate): string[] {
  return subjectAltName.split(', ').flatMap((entry) => {
    const [kind, name] = entry.split(/:(.*)/s);
    return (kind === 'DNS' || kind === 'IP Address') && name ? [name] : [];
  });
}

/** Says that the files are others now; null when one is not there. */
export function stampOf(folder: string): string {
  const stamps = Object.values(FILES).map((name) => {
    const found = attempt(() => statSync(join(folder, name)));
    return found === null ? '-' : `${found.mtimeMs} ${found.size} ${found.ino}`;
  });
  return stamps.join(' ');
}

function read(folder: string, name: string): string | null {
  return attempt(() => readFileSync(join(folder, name), 'utf8'));
}

/** What cannot be read or parsed is none: what is wrong with it is said by whoever asked. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
