/** An expected failure of the launcher: a sentence a person can act on, and the exit code. */
export class Stop extends Error {
  /**
   * @param {string} sentence
   * @param {number} code 1 fault, 2 bad arguments
   */
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
}

/**
 * Runs an entry point: its number becomes the exit code, a Stop its sentence, anything else its stack.
 * @param {() => Promise<number>} work
 */
export async function runEntry(work) {
  try {
    process.exitCode = await work();
  } catch (failure) {
    if (failure instanceof Stop) console.error(failure.message);
    else console.error(failure);
    process.exitCode = failure instanceof Stop ? failure.code : 1;
  }
}
