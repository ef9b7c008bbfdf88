import type { Level } from './status/board.ts';

/** What the journal calls the levels (sd-daemon(3)); it reads the number at the start of a line. */
const NUMBERS: Readonly<Record<Level, number>> = { error: 3, warn: 4, info: 6 };
const ORDER: readonly Level[] = ['error', 'warn', 'info'];

export interface LogParts {
  readonly out: (line: string) => void;
  /** For what a person at a terminal has to see even when what is written to `out` goes elsewhere. */
  readonly err: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * One line for each event. Under systemd all of it goes to standard output, with the level as the journal reads it and
 * no time, which the journal has by itself; elsewhere what is not as it should be goes to standard error.
 */
export function openLog({ out, err, env }: LogParts): (level: Level, sentence: string) => void {
  const asked = env['PASSLINE_LOG'];
  const most = ORDER.findIndex((level) => level === asked);
  const isJournal = env['JOURNAL_STREAM'] !== undefined;
  return (level, sentence) => {
    if (most !== -1 && ORDER.indexOf(level) > most) return;
    const line = sentence.replaceAll(/[\r\n]+/g, ' ');
    if (isJournal) out(`<${NUMBERS[level]}>${line}`);
    else if (level === 'info') out(line);
    else err(line);
  };
}
