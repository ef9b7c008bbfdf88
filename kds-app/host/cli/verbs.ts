import { accept } from '../store/accept.ts';
import { backUp } from '../store/backup.ts';
import { restore } from '../store/restore.ts';
import { openAccess } from '../store/open-access.ts';
import { verify } from '../store/verify.ts';
import { createToken, TOKEN_ROLES } from '../access/open-access.ts';
import { openPairing } from '../access/pairing.ts';
import { printCodes } from './codes.ts';
import { makeSample } from './sample.ts';
import { refusedData, verb, type Said, type Verb } from './verb.ts';

const TOKEN = `token create --role ROLE [--name NAME] [--data DIR]   ROLE: ${TOKEN_ROLES.join(', ')}`;

const token = verb(
  'token',
  TOKEN,
  { role: 'string', name: 'string' },
  ({ words, options, dataDir }): Said => {
    const role = TOKEN_ROLES.find((each) => each === options['role']);
    if (words[0] !== 'create' || role === undefined) return { code: 2, words: TOKEN };
    const opened = openAccess(dataDir);
    if (!opened.ok) return refusedData(opened.error);
    const made = createToken(opened.value.access, { role, name: options['name'] ?? role, now: Date.now() });
    opened.value.close();
    return { code: 0, words: made };
  },
);

const pair = verb('pair', 'pair [--data DIR]   opens pairing for two minutes', {}, ({ dataDir }): Said => {
  const opened = openAccess(dataDir);
  if (!opened.ok) return refusedData(opened.error);
  const { code, expiresAt } = openPairing(opened.value.access, 'the command line', Date.now());
  opened.value.close();
  return { code: 0, words: `${code}\nType it on the device before ${expiresAt}. It works once.` };
});

const backup = verb('backup', 'backup FILE [--data DIR]', {}, async ({ words, dataDir }): Promise<Said> => {
  const [file] = words;
  if (file === undefined) return { code: 2, words: 'Say to which file: passline backup FILE' };
  const done = await backUp(dataDir, file);
  if (!done.ok) return refusedData(done.error);
  const { bytes, head } = done.value;
  return {
    code: 0,
    words:
      `${done.value.file}: ${bytes.toLocaleString('en')} bytes, up to entry ${head.seq}, checked.\n` +
      `Carry the folder "personal" beside it along. What both say of people opens only with people.key of ${dataDir}, which is in no backup: keep a copy of it somewhere else.`,
  };
});

const bringBack = verb('restore', 'restore FILE [--data DIR]', {}, ({ words, dataDir }): Said => {
  const [file] = words;
  if (file === undefined) return { code: 2, words: 'Say from which file: passline restore FILE' };
  const done = restore(file, dataDir, Date.now());
  if (!done.ok) return refusedData(done.error);
  const { head, aside, people } = done.value;
  const before = aside ? ` What was there before is in ${aside}.` : '';
  return { code: 0, words: `Restored up to entry ${head.seq}.${before}${people ? `\n${people}.` : ''}` };
});

const VERIFY =
  'verify [--accept] [--data DIR]   --accept: go on from a journal that is shorter than its mark';
const check = verb('verify', VERIFY, { accept: 'boolean' }, ({ options, dataDir }): Said => {
  if (options['accept']) {
    const done = accept(dataDir);
    return done.ok ? { code: 0, words: `Accepted up to entry ${done.value.seq}.` } : refusedData(done.error);
  }
  const { head, findings } = verify(dataDir);
  if (findings.length === 0)
    return { code: 0, words: `Whole: ${head.seq} entries, each follows from the one before.` };
  return { code: 1, words: findings.map((finding) => `${finding.sentence}.`).join('\n') };
});

/** The verbs of the command line (contract: `npm run passline`). */
export const VERBS: readonly Verb[] = [token, pair, backup, bringBack, check, printCodes, makeSample];
