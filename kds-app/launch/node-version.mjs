/** Oldest Node that can run the launcher itself; Passline's own programs run on the Node in node_modules. */
const OLDEST = 20;

/**
 * What is wrong with the Node that runs the launcher, as a sentence, or undefined.
 * Kept in syntax that very old versions can read, so that they reach the sentence.
 * @param {string} version for example `20.11.0`
 */
export function nodeTooOld(version) {
  if (Number(version.split('.')[0]) >= OLDEST) return undefined;
  return `Passline needs Node.js ${OLDEST} or newer to start, and this is ${version}. Get it from https://nodejs.org and run the same command again.`;
}

/** Ends the process with that sentence, before any module that an old Node could not read is loaded. */
export function demandNode() {
  const sentence = nodeTooOld(process.versions.node);
  if (sentence === undefined) return;
  console.error(sentence);
  process.exit(2);
}
