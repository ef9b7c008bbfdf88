/**
 * Shows that a long step is going on: on a terminal the seconds tick, elsewhere a line now and then.
 * @template T
 * @param {string} what for example `Installing what Passline needs`
 * @param {() => Promise<T>} work
 * @param {{ isTTY?: boolean, write(text: string): unknown }} out
 * @returns {Promise<T>}
 */
export async function showProgress(what, work, out = process.stderr) {
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  out.write(out.isTTY ? what : `${what}\n`);
  const timer = out.isTTY
    ? setInterval(() => out.write(`\r${what} ${seconds()} s`), 1000)
    : setInterval(() => out.write(`  still at it after ${seconds()} s\n`), 30_000);
  try {
    const result = await work();
    out.write(out.isTTY ? `\r${what} done in ${seconds()} s.\n` : `  done in ${seconds()} s.\n`);
    return result;
  } catch (failure) {
    out.write(out.isTTY ? `\r${what} failed after ${seconds()} s.\n` : `  failed after ${seconds()} s.\n`);
    throw failure;
  } finally {
    clearInterval(timer);
  }
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
