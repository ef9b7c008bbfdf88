/** What the host prints on stdout once it can take orders. */
const READY = /^passline ready (http:\/\/\S+) site="/m;

/** The host's address, once it has said that it is ready. */
export function readReadyUrl(printed: string): string | undefined {
  return READY.exec(printed)?.[1];
}

const SHOWN = 2000;

/** The end of what a program said to people on stderr: its log lines (JSON) are left out. */
export function lastWords(printed: string): string {
  const lines = printed.split('\n').filter((line) => !line.startsWith('{'));
  return lines.join('\n').trim().slice(-SHOWN);
}
