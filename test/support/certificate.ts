import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a certificate of its own authority with its key into a folder, as `cert.pem` and `key.pem`. */
export function selfSigned(folder: string, names: readonly string[], days = 30): void {
  mkdirSync(folder, { recursive: true });
  const made = (name: string) => join(folder, `${name}.part`);
  const alternative = names.map((name) => `${/^[\d.]+$/.test(name) ? 'IP' : 'DNS'}:${name}`).join(',');
  const how = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=kitchen.test';
  const whom = ['-addext', `subjectAltName=${alternative}`, '-days', String(days)];
  const where = ['-keyout', made('key.pem'), '-out', made('cert.pem')];
  execFileSync('openssl', [...how.split(' '), ...whom, ...where], { stdio: 'ignore' });
  for (const name of ['key.pem', 'cert.pem']) renameSync(made(name), join(folder, name));
}

export function certificateOf(folder: string): string {
  return readFileSync(join(folder, 'cert.pem'), 'utf8');
}
